create schema numbering;

create table numbering.series (
  agency_id uuid not null,
  book text not null check (book in ('incoming', 'outgoing', 'copy')),
  year int not null,
  key text not null default 'common',
  name text not null default 'Số chung',
  first_number int not null default 1 check (first_number > 0),
  last_number int not null default 0,
  primary key (agency_id, book, year, key),
  check (last_number >= first_number - 1)
);
comment on table numbering.series is 'Dãy số: counter of one series of one year. The row is locked while a number is given: no gap, no twin.';
comment on column numbering.series.first_number is 'Above 1 only for a series that began within the year: it goes on above every number given before, so that number and symbol stay unique.';
insert into numbering.series (agency_id, book, year, last_number) select agency_id, book, year, last_number from documents.series;
drop view documents.public_series;
drop table documents.series;

create table numbering.scheme (
  id uuid primary key,
  agency_id uuid not null,
  valid_from date not null,
  division text not null check (division in ('common', 'by-type', 'by-group')),
  groups jsonb not null default '[]',
  bodies jsonb not null default '[]',
  divided_since date,
  reason text not null default '',
  by_name text not null,
  by_title text not null,
  at timestamptz not null default now()
);
comment on table numbering.scheme is 'How an agency divides its numbers from a day on, as its head decides (Decree 30/2020 art. 15): số chung, theo loại, theo nhóm loại. Never changed; the latest of a day holds.';
comment on column numbering.scheme.bodies is 'Hội đồng, ban, tổ that use the agency''s seal and take their own series.';
comment on column numbering.scheme.divided_since is 'Since when numbers are divided in this way: earlier than valid_from where only the bodies changed.';
create index scheme_agency on numbering.scheme (agency_id, valid_from desc, id desc);

create table numbering.reservation (
  id uuid primary key,
  agency_id uuid not null,
  book text not null,
  year int not null,
  series text not null,
  number int not null,
  state text not null default 'reserved' check (state in ('reserved', 'used', 'voided')),
  purpose text not null,
  planned_on date,
  reason text not null,
  by_name text not null,
  by_title text not null,
  reserved_on date not null,
  at timestamptz not null default now(),
  used_for uuid,
  voided_on date,
  void_reason text,
  voided_by text,
  foreign key (agency_id, book, year, series) references numbering.series,
  check ((used_for is not null) = (state = 'used')),
  check ((voided_on is not null and void_reason is not null and voided_by is not null) = (state = 'voided'))
);
comment on table numbering.reservation is 'Số giữ: a number kept for a named document. It is used for one document or voided (số bị hủy) and then stays in the register; never given again.';
create unique index reservation_number on numbering.reservation (agency_id, book, year, series, number);
create unique index reservation_document on numbering.reservation (used_for) where used_for is not null;

create view numbering.public_series as select agency_id, book, year, key as series, name, first_number, last_number from numbering.series;
comment on view numbering.public_series is 'How far the numbers of each series and year have come.';

create view numbering.public_reservation as
  select agency_id, book, year, series, number as line_number, state, purpose, reason, by_name, reserved_on, voided_on, void_reason, voided_by from numbering.reservation;
comment on view numbering.public_reservation is 'Numbers that were kept, and what became of them, for the registers.';

grant usage on schema numbering to cong_so_so_app;
grant select, insert, update on numbering.series, numbering.reservation to cong_so_so_app;
-- What was decided stays as it was.
grant select, insert on numbering.scheme to cong_so_so_app;
grant select on numbering.public_series, numbering.public_reservation to cong_so_so_app;
