-- The Content resources (WhatsApp buttons and lists) that a Twilio account already has. The friendly name holds the hash of the definition.
create table content_template (
    account_sid text not null,
    friendly_name text not null,
    sid text not null,
    created_at timestamptz not null,
    primary key (account_sid, friendly_name)
);
