-- One message's path: who wrote (contact), what came in (inbox), where the dialogue stands (conversation), what goes out (outbox).

create table contact (
    id bigint generated always as identity primary key,
    created_at timestamptz not null,
    opted_out_at timestamptz,
    -- Set when the owner confirmed a deletion: the row goes as soon as the receipt has been sent.
    erase_code text
);

create table contact_address (
    id bigint generated always as identity primary key,
    contact_id bigint not null references contact on delete cascade,
    kind text not null check (kind in ('e164', 'bsuid', 'simulator')),
    value text not null,
    unique (kind, value)
);
create index contact_address_contact on contact_address (contact_id);

-- One for each contact, over all channels: facts and order belong to the owner, not to the carrier.
create table conversation (
    id bigint generated always as identity primary key,
    contact_id bigint not null unique references contact on delete cascade,
    state jsonb not null default '{}',
    -- How many inbox rows wait; kept here so that no commit can miss a message that arrives beside it.
    unhandled int not null default 0,
    -- When the next turn may begin (the end of the debounce); null while nothing waits.
    due_at timestamptz,
    claim_id uuid,
    claimed_until timestamptz,
    failures int not null default 0,
    last_inbound_at timestamptz,
    -- WhatsApp: free-form messages are allowed until then.
    window_expires_at timestamptz
);
create index conversation_due on conversation (due_at) where due_at is not null;

create table inbox (
    id bigint generated always as identity primary key,
    carrier_id text not null unique,
    -- Null once the owner has had their data deleted: the carrier's id stays, so that a redelivery is still known.
    conversation_id bigint references conversation on delete set null,
    carrier text not null,
    channel text not null,
    kind text not null,
    body text not null,
    choice text not null,
    latitude double precision,
    longitude double precision,
    address_kind text not null,
    address text not null,
    payload bytea not null,
    received_at timestamptz not null,
    handled_at timestamptz
);
create index inbox_waiting on inbox (conversation_id, id) where handled_at is null;
create index inbox_conversation on inbox (conversation_id, id);

create table outbox (
    id uuid primary key,
    sequence bigint generated always as identity,
    conversation_id bigint not null references conversation on delete cascade,
    carrier text not null,
    channel text not null,
    address_kind text not null,
    address text not null,
    text text not null,
    buttons jsonb not null default '[]',
    list_label text not null default '',
    in_reply_to text not null default '',
    -- The inbox rows that this answers; one answer a row, so that a turn that runs twice answers once.
    answers bigint[] not null,
    -- The one confirmation of an opt-out goes out although the owner has opted out.
    despite_opt_out boolean not null default false,
    created_at timestamptz not null,
    -- waiting, sending, uncertain, then a carrier's status, or dropped
    status text not null default 'waiting',
    -- Receipts may come out of order: a status never moves back in rank.
    rank int not null default 0,
    due_at timestamptz,
    attempts int not null default 0,
    first_tried_at timestamptz,
    claim_id uuid,
    claimed_until timestamptz,
    carrier_id text,
    error_code int,
    sent_at timestamptz
);
create index outbox_due on outbox (due_at) where due_at is not null;
create index outbox_conversation on outbox (conversation_id, sequence);
create index outbox_carrier_id on outbox (carrier_id) where carrier_id is not null;

create table receipt (
    id bigint generated always as identity primary key,
    carrier_id text not null,
    status text not null,
    outbox_id uuid,
    error_code int,
    payload bytea not null,
    received_at timestamptz not null,
    unique (carrier_id, status)
);

create table fact (
    id bigint generated always as identity primary key,
    contact_id bigint not null references contact on delete cascade,
    name text not null,
    value text not null,
    unit text not null,
    extractor text not null,
    confidence real not null,
    confirmed boolean not null,
    inbox_id bigint references inbox on delete set null,
    created_at timestamptz not null,
    superseded_by bigint references fact on delete set null
);
create index fact_current on fact (contact_id, name) where superseded_by is null;

create table consent (
    id bigint generated always as identity primary key,
    contact_id bigint not null references contact on delete cascade,
    purpose text not null,
    given boolean not null,
    channel text not null,
    text_version text not null,
    inbox_id bigint references inbox on delete set null,
    created_at timestamptz not null
);

create table assessment (
    id bigint generated always as identity primary key,
    contact_id bigint not null references contact on delete cascade,
    kind text not null,
    label text not null,
    probability real,
    model_version text not null,
    detail jsonb not null,
    created_at timestamptz not null
);
create index assessment_contact on assessment (contact_id, kind, id);

create table recommendation (
    id bigint generated always as identity primary key,
    contact_id bigint not null references contact on delete cascade,
    resource_id text not null,
    revision int not null,
    rank int not null,
    score real not null,
    why text not null,
    outbox_id uuid references outbox on delete set null,
    created_at timestamptz not null,
    feedback text,
    feedback_at timestamptz
);
create index recommendation_contact on recommendation (contact_id, resource_id);

create table handoff (
    id bigint generated always as identity primary key,
    contact_id bigint not null references contact on delete cascade,
    reason text not null,
    opened_at timestamptz not null,
    closed_at timestamptz
);

create table unmet_need (
    id bigint generated always as identity primary key,
    need text not null,
    section text,
    region text,
    created_at timestamptz not null
);

-- What is left of a deletion: the receipt's code, never whose it was.
create table erasure (
    code text primary key,
    requested_at timestamptz not null,
    done_at timestamptz,
    facts int not null,
    messages int not null
);

-- The first statement of every commit of a turn: whose claim has lapsed writes nothing.
create function hold_claim(held_conversation bigint, held_claim uuid) returns void language plpgsql as $$
begin
    perform 1 from conversation where id = held_conversation and claim_id = held_claim for update;
    if not found then
        raise exception 'claim lost' using errcode = 'P0C01';
    end if;
end
$$;
