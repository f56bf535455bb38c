-- The catalog: what can be recommended, each change a revision of its own. At most one revision of a resource is live.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Spanish stems, found whatever the accents: owners seldom write them.
create text search configuration catalog (copy = spanish);
alter text search configuration catalog alter mapping for hword, hword_part, word with unaccent, spanish_stem;

create table resource (
    id text primary key,
    created_at timestamptz not null default now()
);

create table resource_revision (
    resource_id text not null references resource on delete cascade,
    revision int not null,
    status text not null check (status in ('draft', 'review', 'live', 'archived')),
    -- Who wrote it: 'seed' for the file that came with the program, else a member of staff.
    author text not null,
    body jsonb not null,
    -- The words to find it by, lower-cased and without accents; written with the body.
    name_words text not null,
    phrase_words text not null,
    summary_words text not null,
    search tsvector not null generated always as (
        setweight(to_tsvector('catalog', name_words || ' ' || phrase_words), 'A') || setweight(to_tsvector('catalog', summary_words), 'C')) stored,
    created_at timestamptz not null default now(),
    primary key (resource_id, revision)
);
create unique index resource_revision_live on resource_revision (resource_id) where status = 'live';
create index resource_revision_search on resource_revision using gin (search) where status = 'live';

-- Vectors of texts that did not come with the program (edited since); 384 half-precision floats each.
create table text_vector (
    encoder text not null,
    kind text not null check (kind in ('query', 'passage')),
    text text not null,
    vector bytea not null,
    primary key (encoder, kind, text)
);
