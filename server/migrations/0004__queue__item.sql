create schema queue;
create table queue.item (
  id uuid primary key,
  addressee text not null,
  agency_id uuid not null,
  kind text not null,
  subject_type text not null check (subject_type in ('incoming', 'outgoing')),
  subject_id uuid not null,
  part_id uuid,
  title text not null,
  context text not null default '',
  note text,
  urgency smallint not null default 0 check (urgency between 0 and 3),
  due_on date,
  opened_at timestamptz not null default now(),
  done_at timestamptz
);
comment on table queue.item is 'Việc của tôi: what somebody has to do next; opened and closed in the transaction of the act.';
comment on column queue.item.addressee is 'Key of a post (post:<id>) or of everybody with a role in an agency (role:<agency>:<role>).';
create index item_open on queue.item (addressee, urgency desc, due_on) where done_at is null;
create index item_subject on queue.item (subject_id) where done_at is null;
create unique index item_once on queue.item (addressee, kind, subject_id, coalesce(part_id, subject_id)) where done_at is null;
grant usage on schema queue to cong_so_so_app;
grant select, insert, update on queue.item to cong_so_so_app;
