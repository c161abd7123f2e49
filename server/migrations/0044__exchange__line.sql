create schema if not exists exchange;
grant usage on schema exchange to cong_so_so_app;

create table exchange.line (
  id uuid primary key,
  kind text not null check (kind in ('axis', 'lgsp', 'folder')),
  name text not null check (char_length(name) between 1 and 100),
  address text not null check (char_length(address) between 1 and 300),
  system_id text check (char_length(system_id) between 1 and 100),
  sealed_secret bytea,
  key_id text,
  serves_agency_ids uuid[],
  reaches_agency_ids uuid[],
  enabled boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  checked_at timestamptz,
  check_milliseconds integer check (check_milliseconds >= 0),
  last_problem text check (last_problem in ('unreachable', 'timed-out', 'refused', 'rejected', 'too-large', 'bad-answer')),
  last_detail text check (char_length(last_detail) <= 500),
  listed_at timestamptz,
  check ((kind = 'folder') = (system_id is null and sealed_secret is null)),
  check ((sealed_secret is null) = (key_id is null)),
  check ((last_problem is null) = (last_detail is null))
);
comment on table exchange.line is 'Ways out of the house to other installations (đường liên thông): the national axis, an LGSP, a folder.';
comment on column exchange.line.address is 'Address of an axis or LGSP, or the name of a folder below the one that the operator has set apart for lines.';
comment on column exchange.line.sealed_secret is 'The secret that goes with system_id, sealed by the master key named in key_id; it is shown to nobody.';
comment on column exchange.line.serves_agency_ids is 'Agencies of this house that send and receive over it; null: all of them.';
comment on column exchange.line.reaches_agency_ids is 'Agencies elsewhere that are reached over it; null: all that no other line names.';
comment on column exchange.line.listed_at is 'When it was last asked, with an answer, what waits.';
create unique index line_name on exchange.line (lower(name));
grant select, insert on exchange.line to cong_so_so_app;
grant update (name, address, system_id, sealed_secret, key_id, serves_agency_ids, reaches_agency_ids, enabled, version, changed_at, checked_at, check_milliseconds, last_problem, last_detail, listed_at) on exchange.line to cong_so_so_app;
