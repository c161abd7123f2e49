create schema audit;
create table audit.entry (
  id uuid primary key,
  at timestamptz not null default now(),
  action text not null,
  subject_type text not null,
  subject_id uuid not null,
  agency_id uuid,
  person_id uuid,
  person_name text not null,
  post_id uuid,
  post_title text,
  on_behalf_of text,
  address text not null,
  request_id text not null,
  detail jsonb not null default '{}'
);
comment on table audit.entry is 'One row per state-changing act, written in the act''s transaction; never changed or removed.';
comment on column audit.entry.on_behalf_of is 'Name of the person whose post was exercised by delegation (ủy quyền).';
create index entry_subject on audit.entry (subject_id, at);
create index entry_agency on audit.entry (agency_id, at);
-- The application may add and read; nothing else.
grant usage on schema audit to cong_so_so_app;
grant select, insert on audit.entry to cong_so_so_app;
