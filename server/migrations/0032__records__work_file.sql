-- Work files (hồ sơ công việc) and the yearly plan they are opened by: Decree 30/2020, art. 28–31, and Appendix VI, part II.
create schema records;

create table records.plan (
  id uuid primary key,
  agency_id uuid not null,
  year int not null check (year between 1976 and 2200),
  state text not null default 'drafting' check (state in ('drafting', 'adopted')),
  version int not null default 1,
  adopted_at timestamptz,
  adopted_by text,
  check ((state = 'adopted') = (adopted_at is not null)),
  unique (agency_id, year)
);
comment on table records.plan is 'Danh mục hồ sơ of an agency and year: drafted by its units, adopted by its head, then added to only with a reason.';

create table records.plan_line (
  id uuid primary key,
  plan_id uuid not null references records.plan,
  group_name text not null,
  notation text not null,
  title text not null,
  retention_years int check (retention_years between 1 and 99),
  unit_id uuid not null,
  unit_name text not null,
  post_id uuid,
  person_name text,
  late_reason text,
  created_at timestamptz not null default now(),
  unique (plan_id, notation)
);
comment on table records.plan_line is 'One file that the plan foresees: heading (đề mục), number and symbol (số, ký hiệu hồ sơ), title, retention, who opens it.';
comment on column records.plan_line.retention_years is 'Thời hạn bảo quản; null is vĩnh viễn (for ever).';
comment on column records.plan_line.late_reason is 'Why it was added after the plan was adopted.';

create table records.work_file (
  id uuid primary key,
  agency_id uuid not null,
  unit_id uuid not null,
  unit_name text not null,
  plan_line_id uuid references records.plan_line,
  year int not null,
  notation text not null,
  title text not null,
  retention_years int check (retention_years between 1 and 99),
  description text not null default '',
  responsible_post_id uuid not null,
  responsible_name text not null,
  state text not null default 'open' check (state in ('open', 'closed', 'offered', 'archived')),
  version int not null default 1,
  started_on date not null,
  ended_on date,
  hand_over_due_on date,
  hand_over_id uuid,
  retention_ends_on date,
  readers text[] not null default '{}',
  changed_at timestamptz not null default date_trunc('milliseconds', now()),
  check ((state = 'open') = (ended_on is null)),
  unique (agency_id, year, notation)
);
comment on table records.work_file is 'Hồ sơ công việc: everything about one matter. It names documents and copies none.';
comment on column records.work_file.readers is 'Keys of those who may open it beside the agency''s clerks and leaders. What of its documents they may read, the documents say.';
comment on column records.work_file.retention_ends_on is 'Set when the archive takes it; null also for what is kept for ever.';
create index work_file_list on records.work_file (agency_id, changed_at desc, id desc);
create index work_file_readers on records.work_file using gin (readers);
create index work_file_due on records.work_file (hand_over_due_on) where state = 'closed';

create table records.member (
  work_file_id uuid not null references records.work_file,
  post_id uuid not null,
  person_name text not null,
  post_title text not null,
  added_at timestamptz not null default now(),
  primary key (work_file_id, post_id)
);
comment on table records.member is 'Posts that work on a file beside the one in charge of it.';

create table records.access_change (
  id uuid primary key,
  work_file_id uuid not null references records.work_file,
  change text not null check (change in ('added', 'removed')),
  post_id uuid not null,
  person_name text not null,
  by_person_id uuid not null,
  by_name text not null,
  at timestamptz not null default now(),
  confirmed_at timestamptz,
  confirmed_by text
);
comment on table records.access_change is 'Each change of who may open a file; an alert stands until somebody else has confirmed it (Decree 30/2020, Appendix VI).';
create index access_change_file on records.access_change (work_file_id, id);

create table records.content (
  work_file_id uuid not null references records.work_file,
  document_id uuid not null,
  kind text not null check (kind in ('incoming', 'outgoing')),
  added_at timestamptz not null default now(),
  added_by text not null,
  by_reply boolean not null default false,
  primary key (work_file_id, document_id)
);
comment on table records.content is 'Which documents a file holds: a reference each, so that one document lies in many files and exists once.';
create index content_document on records.content (document_id);

create table records.paper (
  id uuid primary key,
  work_file_id uuid not null references records.work_file,
  sha256 text not null,
  size bigint not null,
  pages int not null,
  file_name text not null,
  title text not null,
  paper_on date not null,
  added_at timestamptz not null default now(),
  added_by text not null
);
comment on table records.paper is 'Other papers of a matter that are no registered document: minutes, drafts on paper, pictures as PDF.';
create index paper_file on records.paper (work_file_id);
create index paper_sha256 on records.paper (sha256);

create table records.viewing (
  id uuid primary key,
  work_file_id uuid not null references records.work_file,
  person_id uuid not null,
  person_name text not null,
  post_title text,
  at timestamptz not null default now()
);
comment on table records.viewing is 'Who looked at a file and when; never changed or removed.';
create index viewing_file on records.viewing (work_file_id, at desc);

create table records.hand_over (
  id uuid primary key,
  agency_id uuid not null,
  unit_name text not null,
  state text not null default 'offered' check (state in ('offered', 'accepted', 'returned')),
  offered_at timestamptz not null default now(),
  offered_by text not null,
  offered_by_title text not null,
  offered_post_id uuid not null,
  decided_at timestamptz,
  decided_by text,
  decided_by_title text,
  return_reason text,
  check ((state = 'offered') = (decided_at is null))
);
comment on table records.hand_over is 'Nộp lưu: closed files offered to the agency''s archive, with the two who give and take them (biên bản giao nhận).';
create index hand_over_list on records.hand_over (agency_id, offered_at desc);

create table records.hand_over_file (
  hand_over_id uuid not null references records.hand_over,
  work_file_id uuid not null references records.work_file,
  primary key (hand_over_id, work_file_id)
);
comment on table records.hand_over_file is 'Which files were offered together; a returned one may be offered again.';

grant usage on schema records to cong_so_so_app;
grant select, insert, update, delete on all tables in schema records to cong_so_so_app;
revoke update, delete on records.viewing from cong_so_so_app;
revoke delete on records.access_change, records.work_file, records.hand_over, records.plan from cong_so_so_app;

-- Files and hand-overs lie on desks too.
alter table queue.item drop constraint item_subject_type_check;
alter table queue.item add constraint item_subject_type_check check (subject_type in ('incoming', 'outgoing', 'work-file', 'hand-over'));
