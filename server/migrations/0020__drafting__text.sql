create schema drafting;
create table drafting.text (
  id uuid primary key,
  begun_with jsonb not null,
  state bytea,
  state_step bigint not null default 0,
  step bigint not null default 0,
  frozen_at timestamptz,
  declared_rules text[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table drafting.text is 'The text of a draft (nội dung dự thảo) as a shared document of Yjs: its state up to a step, and the changes after it in drafting.change.';
comment on column drafting.text.begun_with is 'The main text before the first change, as contract/drafting/body.ts has it; counts while there is no state.';
comment on column drafting.text.state_step is 'The last change that the state holds.';
comment on column drafting.text.step is 'The last change, of the text or of its appendices.';
comment on column drafting.text.frozen_at is 'Set while the draft is with checker, signer or clerk, and for good afterwards: no change is taken.';
comment on column drafting.text.declared_rules is 'Rules of the secrecy gate whose question a person has answered for this text.';

create table drafting.change (
  text_id uuid not null references drafting.text,
  step bigint not null,
  bytes bytea not null,
  primary key (text_id, step)
);
comment on table drafting.change is 'One stored step of a live text (Yjs update), until the state holds it.';

create table drafting.appendix (
  id uuid primary key,
  text_id uuid not null references drafting.text,
  position int not null,
  title text not null check (title <> ''),
  removed_at timestamptz
);
comment on table drafting.appendix is 'Appendices (phụ lục) of a text in their order; what they say stands in the state of the text under appendix:<id>.';
create index appendix_text on drafting.appendix (text_id);

create table drafting.version (
  id uuid primary key,
  text_id uuid not null references drafting.text,
  number int not null,
  kind text not null check (kind in ('named', 'submitted', 'returned', 'signed')),
  name text,
  content jsonb not null,
  by_name text not null,
  at timestamptz not null default now(),
  approved boolean not null default false,
  unique (text_id, number)
);
comment on table drafting.version is 'Versions (phiên bản) of a text, kept under a name or at each hand-over; never changed.';
comment on column drafting.version.approved is 'The text as it was signed (bản được duyệt); taken back when the signed draft is returned.';
create unique index version_approved on drafting.version (text_id) where approved;

create table drafting.comment (
  id uuid primary key,
  text_id uuid not null references drafting.text,
  parent_id uuid references drafting.comment,
  part text not null,
  anchor_from bytea,
  anchor_to bytea,
  quote text not null,
  words text not null check (words <> ''),
  by_person_id uuid not null,
  by_name text not null,
  at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by text
);
comment on table drafting.comment is 'Comments (ý kiến góp ý) on a passage of a text and their replies.';
comment on column drafting.comment.anchor_from is 'Relative position of Yjs at which the passage begins; it moves with the text.';
create index comment_text on drafting.comment (text_id, id);
create index comment_parent on drafting.comment (parent_id) where parent_id is not null;

grant usage on schema drafting to cong_so_so_app;
grant select, insert, update on drafting.text, drafting.appendix to cong_so_so_app;
grant select, insert, delete on drafting.change to cong_so_so_app;
grant select, insert on drafting.version, drafting.comment to cong_so_so_app;
grant update (approved) on drafting.version to cong_so_so_app;
grant update (resolved_at, resolved_by) on drafting.comment to cong_so_so_app;
