create schema files;
create table files.blob (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  location text not null,
  wrapped_key bytea not null,
  key_id text not null,
  stored_at timestamptz not null default now()
);
comment on table files.blob is 'Bytes kept once, by the SHA-256 of what people see; at rest they are AES-256-GCM under a key of their own.';
comment on column files.blob.wrapped_key is 'The blob''s key, encrypted by the master key named in key_id.';

create table files.upload (
  id uuid primary key,
  person_id uuid not null,
  sha256 text not null references files.blob,
  file_name text not null,
  pages int not null,
  text_state text not null check (text_state in ('read', 'unreadable')),
  text text not null,
  readings jsonb not null,
  created_at timestamptz not null default now()
);
comment on table files.upload is 'A file read and passed by the secrecy gate, held for a day until an act takes it.';
create index upload_sha256 on files.upload (sha256);
create index upload_created on files.upload (created_at);
grant usage on schema files to cong_so_so_app;
grant select, insert, update, delete on files.blob, files.upload to cong_so_so_app;
