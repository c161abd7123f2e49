create table verification.fetched (
  place text primary key check (place ~ '^[0-9a-f]{64}$'),
  url text not null,
  kind text not null check (kind in ('list', 'answer')),
  bytes bytea not null,
  fetched_at timestamptz not null,
  fresh_until timestamptz not null
);
comment on table verification.fetched is 'Lists of withdrawn certificates (CRL) and answers about one (OCSP) as they were fetched, until the moment for which they speak.';
comment on column verification.fetched.place is 'SHA-256 of the address and of what was asked there.';
create index fetched_fresh on verification.fetched (fresh_until);
grant select, insert, update, delete on verification.fetched to cong_so_so_app;

create table verification.trusted (
  id uuid primary key,
  kind text not null check (kind in ('root', 'list')),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  subject text not null,
  bytes bytea not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  added_by text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_reason text,
  check ((removed_at is null) = (removed_reason is null))
);
comment on table verification.trusted is 'Roots whose certificates this house believes, and lists of withdrawn certificates, given by administrators; beside those of the trust folder.';
create unique index trusted_once on verification.trusted (fingerprint) where removed_at is null;
grant select, insert on verification.trusted to cong_so_so_app;
grant update (removed_at, removed_reason) on verification.trusted to cong_so_so_app;
