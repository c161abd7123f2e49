create table documents.sitting (
  id uuid primary key,
  person_id uuid not null,
  person_name text not null,
  agency_id uuid not null,
  begun_at timestamptz not null default now(),
  ended_at timestamptz
);
comment on table documents.sitting is 'Phiên ký nhiều văn bản: what one signer goes through in one sitting.';
create unique index sitting_open on documents.sitting (person_id) where ended_at is null;

create table documents.sitting_item (
  sitting_id uuid not null references documents.sitting,
  outgoing_id uuid not null references documents.outgoing,
  place int not null,
  seen_version int,
  pages int,
  opened_at timestamptz,
  skipped_at timestamptz,
  skip_reason text,
  signed_at timestamptz,
  primary key (sitting_id, outgoing_id),
  check ((skipped_at is null) = (skip_reason is null)),
  check ((opened_at is null) = (pages is null)),
  check (opened_at is null or skipped_at is null)
);
comment on table documents.sitting_item is 'One document of a sitting: opened to its last page, or put off with a reason, before anything in the sitting is signed.';
comment on column documents.sitting_item.seen_version is 'The version that was opened or put off; another one has to be looked at again.';
create index sitting_item_outgoing on documents.sitting_item (outgoing_id);

grant select, insert, update on documents.sitting, documents.sitting_item to cong_so_so_app;
