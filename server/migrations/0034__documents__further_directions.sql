-- Later directions add to earlier ones: a part may be withdrawn from a unit, its deadline put off. The first due date stays for judging.
alter table documents.assignment drop constraint assignment_state_check;
alter table documents.assignment add constraint assignment_state_check check (state in ('waiting', 'assigned', 'in-hand', 'done', 'withdrawn'));
alter table documents.assignment add column extended_to date check (extended_to is null or part <> 'inform');
comment on column documents.assignment.extended_to is 'Gia hạn: the day a leader put the deadline off to. Late is judged by due_on, the original one.';
drop index documents.assignment_one_lead;
create unique index assignment_one_lead on documents.assignment (incoming_id) where part = 'lead' and state not in ('done', 'withdrawn');
create index assignment_running on documents.assignment (due_on) where state in ('waiting', 'assigned', 'in-hand') and part <> 'inform' and due_on is not null;

create index incoming_running on documents.incoming (agency_id, due_on, arrived_on desc, id desc) where state in ('directed', 'in-hand') and due_on is not null;

create table documents.urging (
  id uuid primary key,
  incoming_id uuid not null references documents.incoming,
  assignment_id uuid not null references documents.assignment,
  kind text not null check (kind in ('urged', 'due-soon', 'late')),
  on_day date not null,
  by_name text,
  by_title text,
  note text,
  at timestamptz not null default now(),
  check ((kind = 'urged') = (by_name is not null))
);
comment on table documents.urging is 'Đôn đốc: who urged a part and when (Decree 30/2020 art. 24 §2); reminders of the system itself have nobody.';
comment on column documents.urging.on_day is 'For a reminder the deadline it was about, for a person the day on which it was done: each once.';
create unique index urging_once on documents.urging (assignment_id, kind, on_day, coalesce(by_name, ''));
create index urging_incoming on documents.urging (incoming_id);
grant select, insert on documents.urging to cong_so_so_app;

alter table queue.item add column urged_at timestamptz, add column urged_by text, add column urge_note text, add column urge_count int not null default 0;
comment on column queue.item.urged_at is 'When somebody last asked for this to be done sooner (đôn đốc).';
