create schema approval;

create table approval.route (
  id uuid primary key,
  subject_id uuid not null unique,
  agency_id uuid not null,
  steps jsonb not null,
  updated_at timestamptz not null default now()
);
comment on table approval.route is 'Tuyến trình ký chosen for one subject; without a row the usual one holds: the head of the author''s unit.';

create table approval.template (
  id uuid primary key,
  agency_id uuid not null,
  name text not null,
  applies_to text,
  steps jsonb not null,
  saved_by text not null,
  updated_at timestamptz not null default now()
);
comment on table approval.template is 'Mẫu tuyến trình ký of an agency, kept by its clerks and unit heads.';
comment on column approval.template.applies_to is 'The type of document it is for; null for every type.';
create index template_agency on approval.template (agency_id);

create table approval.round (
  id uuid primary key,
  subject_type text not null,
  subject_id uuid not null,
  agency_id uuid not null,
  number int not null,
  subject_version int not null,
  substance text not null,
  whole text not null,
  begun_at timestamptz not null,
  unique (subject_id, number)
);
comment on table approval.round is 'Lần trình: one submission on its way through a route. Its state is a fold over approval.act and stored nowhere.';
comment on column approval.round.subject_version is 'The version the submission made; whoever has seen this one or a later one of the round has seen the same text.';
comment on column approval.round.substance is 'Digest of what other units give their opinion on.';
comment on column approval.round.whole is 'Digest of all that is printed.';

create table approval.seat (
  id uuid primary key,
  round_id uuid not null references approval.round,
  step int not null,
  place int not null,
  kind text not null check (kind in ('content', 'form', 'opinion', 'initials')),
  initials boolean not null,
  within_days int check (within_days between 1 and 30),
  post_id uuid not null,
  unit_id uuid not null,
  agency_id uuid not null,
  title text not null,
  unit_name text not null,
  person_name text not null,
  unique (round_id, step, place)
);
comment on table approval.seat is 'One post that is asked in a step of a round, as it was held when the round began; several in one step are asked at the same time.';
create index seat_post on approval.seat (post_id);

create table approval.act (
  id uuid primary key,
  round_id uuid not null references approval.round,
  seat_id uuid references approval.seat,
  kind text not null check (kind in ('given', 'carried', 'returned', 'taken-over', 'closed')),
  by_post_id uuid not null,
  by_name text not null,
  by_title text not null,
  in_place_of text,
  note text,
  at timestamptz not null,
  check (seat_id is not null or kind in ('returned', 'closed'))
);
comment on table approval.act is 'What people did in a round: given, given before and still good, returned with a reason, taken over by a substitute, closed. Never changed.';
comment on column approval.act.seat_id is 'Empty when the whole is given back or closed by somebody outside the route: signer, clerk, author.';
create index act_round on approval.act (round_id);
create unique index act_one_answer on approval.act (seat_id) where kind in ('given', 'carried', 'returned');
create unique index act_one_end on approval.act (round_id) where kind in ('returned', 'closed');

create table approval.substitute (
  id uuid primary key,
  agency_id uuid not null,
  post_id uuid not null,
  substitute_post_id uuid not null check (substitute_post_id <> post_id),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  reason text not null,
  named_by text not null,
  ended_at timestamptz
);
comment on table approval.substitute is 'Người thay: who gives a post''s checks, opinions and initials between two days. It never signs; that takes a delegation (Decree 30/2020 art. 13).';
create index substitute_post on approval.substitute (post_id);
create index substitute_agency on approval.substitute (agency_id);

-- Drafts that lie before their checker on the day of the change get the round they would have had.
with begun as (
  insert into approval.round (id, subject_type, subject_id, agency_id, number, subject_version, substance, whole, begun_at)
  select gen_random_uuid(), 'outgoing', id, agency_id, 1, version, '', '', updated_at from documents.outgoing where state = 'checking' and checker_post_id is not null
  returning id, subject_id, agency_id
)
insert into approval.seat (id, round_id, step, place, kind, initials, post_id, unit_id, agency_id, title, unit_name, person_name)
select gen_random_uuid(), begun.id, 0, 0, 'content', false, post.id, post.unit_id, begun.agency_id, post.title, draft.unit_name,
  coalesce((select person.full_name from identity.holding join identity.person on person.id = holding.person_id where holding.post_id = post.id order by holding.valid_from desc limit 1), '')
from begun join documents.outgoing draft on draft.id = begun.subject_id join identity.post on post.id = draft.checker_post_id;

grant usage on schema approval to cong_so_so_app;
grant select, insert, update, delete on all tables in schema approval to cong_so_so_app;
-- What was asked and what was answered stays as it was.
revoke update, delete on approval.round, approval.seat, approval.act from cong_so_so_app;
