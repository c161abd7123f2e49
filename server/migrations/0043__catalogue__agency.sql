create schema catalogue;

-- Names as people look for them: without accents, in whole words, common short forms written out, initials behind.
create function catalogue.search_words(value text) returns text
  language sql immutable parallel safe strict
  return regexp_replace(regexp_replace(regexp_replace(' ' || trim(regexp_replace(platform.fold(value), '[^a-z0-9]+', ' ', 'g')) || ' ',
    ' ubnd ', ' uy ban nhan dan ', 'g'), ' hdnd ', ' hoi dong nhan dan ', 'g'), ' tp ', ' thanh pho ', 'g');
comment on function catalogue.search_words is 'A name as words for search, with a blank before and after each.';

create function catalogue.search_key(value text) returns text
  language sql immutable parallel safe strict
  return catalogue.search_words(value) || regexp_replace(regexp_replace(catalogue.search_words(value), ' va ', ' ', 'g'), ' (.)[^ ]*', '\1', 'g');
comment on function catalogue.search_key is 'The words of a name and its initials: sở Thông tin và Truyền thông is found as stttt too.';

create table catalogue.agency (
  id uuid primary key,
  code102 text check (length(code102) between 1 and 35),
  code_qd20 text check (length(code_qd20) between 1 and 35),
  name text not null,
  key text not null generated always as (catalogue.search_key(name)) stored,
  superior_id uuid,
  address text,
  email text,
  telephone text,
  fax text,
  website text,
  source text not null check (source in ('official', 'packet')),
  line_hint text,
  ended_on date,
  hidden boolean not null generated always as (coalesce(code102 like '%W00%', false) or coalesce(code_qd20 like '%W00%', false)) stored,
  noted_at timestamptz not null default now(),
  check (code102 is not null or code_qd20 is not null)
);
comment on table catalogue.agency is 'Agencies outside this house that documents can be addressed to (danh mục cơ quan); those of the house are in identity and not here.';
comment on column catalogue.agency.code102 is 'Identifier of QCVN 102:2016, lowest level first; of any form up to 35 characters.';
comment on column catalogue.agency.code_qd20 is 'Identifier of QĐ 20/2020/QĐ-TTg, top level first, of variable length.';
comment on column catalogue.agency.name is 'The latest of its names, for search; catalogue.name has those of every day.';
comment on column catalogue.agency.superior_id is 'The agency above, of this table or of identity.';
comment on column catalogue.agency.source is 'packet: first seen as a sender, until the official catalogue names it.';
comment on column catalogue.agency.line_hint is 'The line by which it was last reached; null while none is known, then its documents go on paper.';
comment on column catalogue.agency.hidden is 'Codes with W00 stand in the national catalogue but are no addressees.';
create unique index agency_code102 on catalogue.agency (code102 text_pattern_ops) where ended_on is null;
create unique index agency_code_qd20 on catalogue.agency (code_qd20 text_pattern_ops) where ended_on is null;
create index agency_former_code102 on catalogue.agency (code102) where ended_on is not null;
create index agency_former_code_qd20 on catalogue.agency (code_qd20) where ended_on is not null;
create index agency_words on catalogue.agency using gin (key public.gin_trgm_ops);
create index agency_order on catalogue.agency (length(key), key, id) where ended_on is null and not hidden;
create index agency_begins on catalogue.agency (key text_pattern_ops) where ended_on is null and not hidden;
create index agency_superior on catalogue.agency (superior_id);

create table catalogue.name (
  agency_id uuid not null references catalogue.agency,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  name text not null,
  primary key (agency_id, valid_from)
);
comment on table catalogue.name is 'What an agency was called from one day to another: old documents keep old names.';

create table catalogue.recipient_group (
  id uuid primary key,
  agency_id uuid not null,
  name text not null,
  made_by_post_id uuid not null,
  version int not null default 1,
  changed_at timestamptz not null default now()
);
comment on table catalogue.recipient_group is 'Nhóm nơi nhận: recipients that an agency often writes to, chosen as one.';
create unique index recipient_group_name on catalogue.recipient_group (agency_id, platform.fold(name));

create table catalogue.recipient_group_member (
  group_id uuid not null references catalogue.recipient_group on delete cascade,
  agency_id uuid not null,
  primary key (group_id, agency_id)
);
comment on table catalogue.recipient_group_member is 'An agency in a group of recipients, of this house or outside.';

create table catalogue.import (
  id uuid primary key,
  person_id uuid not null,
  person_name text not null,
  at timestamptz not null default now(),
  file_name text not null,
  file_sha256 text not null,
  counts jsonb not null,
  state text not null check (state in ('read', 'adopted')),
  ends_missing boolean not null default false,
  adopted_at timestamptz
);
comment on table catalogue.import is 'A file of the official catalogue that was read, and whether the house has adopted it.';
create index import_at on catalogue.import (at desc);

create table catalogue.import_row (
  import_id uuid not null references catalogue.import on delete cascade,
  line int not null,
  verdict text not null default 'unseen' check (verdict in ('unseen', 'new', 'changed', 'same', 'ended', 'hosted', 'faulty')),
  fault text,
  agency_id uuid,
  code102 text,
  code_qd20 text,
  name text not null,
  superior_code text,
  superior_id uuid,
  address text,
  email text,
  telephone text,
  fax text,
  website text,
  ended_on date,
  primary key (import_id, line)
);
comment on table catalogue.import_row is 'The lines of a file that was read, until it is adopted or another one is read.';
create index import_row_code102 on catalogue.import_row (import_id, code102);
create index import_row_code_qd20 on catalogue.import_row (import_id, code_qd20);
create index import_row_verdict on catalogue.import_row (import_id, verdict, line);

grant usage on schema catalogue to cong_so_so_app;
grant select, insert, update on catalogue.agency, catalogue.name, catalogue.import to cong_so_so_app;
grant select, insert, update, delete on catalogue.recipient_group, catalogue.recipient_group_member, catalogue.import_row to cong_so_so_app;
