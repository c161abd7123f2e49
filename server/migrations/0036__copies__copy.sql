create schema copies;

create table copies.copy (
  id uuid primary key,
  agency_id uuid not null,
  subject_type text not null check (subject_type in ('incoming', 'outgoing')),
  subject_id uuid not null,
  kind text not null check (kind in ('certified', 'recopy', 'extract', 'redacted')),
  form text not null check (form in ('paper', 'electronic')),
  state text not null check (state in ('ordered', 'issued', 'cancelled')),
  version int not null default 1,
  source_sha256 text not null,
  pages int[],
  bars jsonb not null default '[]',
  recipients text[] not null default '{}',
  reason text not null,
  signer jsonb,
  ordered_by text not null,
  ordered_by_title text not null,
  ordered_by_post_id uuid not null,
  ordered_at timestamptz not null default now(),
  year int,
  number int,
  symbol text,
  issued_on date,
  issued_at timestamptz,
  file_sha256 text,
  file_size bigint,
  cancel_reason text,
  check ((number is not null) = (state = 'issued' and kind <> 'redacted')),
  check ((file_sha256 is not null) = (state = 'issued'))
);
comment on table copies.copy is 'Bản sao of a document: sao y, sao lục, trích sao with one series of numbers for all (Decree 30/2020 art. 25–27), and copies with passages covered. The source is never touched.';
comment on column copies.copy.signer is 'How the person who decided on it signs a copy on paper: position and name.';
create unique index copy_number on copies.copy (agency_id, year, number);
create index copy_subject on copies.copy (subject_id, agency_id, ordered_at desc);
create index copy_file on copies.copy (file_sha256) where file_sha256 is not null;
create index copy_source on copies.copy (source_sha256);
grant usage on schema copies to cong_so_so_app;
grant select, insert, update on copies.copy to cong_so_so_app;
