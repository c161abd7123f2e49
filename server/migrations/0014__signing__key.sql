create schema signing;
create table signing.agency (
  agency_id uuid primary key,
  since timestamptz not null default now()
);
comment on table signing.agency is 'Agencies whose documents are signed digitally; in every other one signing is the recorded approval.';

create table signing.key (
  id uuid primary key,
  owner_kind text not null check (owner_kind in ('person', 'agency', 'demo-root', 'demo-issuer')),
  owner_id uuid not null,
  subject text not null,
  issuer text not null,
  serial text not null check (serial ~ '^[0-9a-f]{2,40}$'),
  certificate bytea not null,
  chain bytea[] not null,
  wrapped_key bytea not null,
  key_id text not null,
  picture bytea,
  picture_format text check (picture_format in ('png', 'svg')),
  valid_from timestamptz not null,
  valid_to timestamptz not null check (valid_to > valid_from),
  revoked_at timestamptz,
  replaced_at timestamptz,
  created_at timestamptz not null default now()
);
comment on table signing.key is 'Private keys with their certificates, of a person (chữ ký số cá nhân) or an agency (con dấu số); the key is wrapped by the master key and leaves the server never.';
comment on column signing.key.wrapped_key is 'PKCS#8, encrypted by the master key named in key_id.';
comment on column signing.key.picture is 'The handwriting in blue or the seal in red, with nothing behind it (Decree 30/2020, Appendix I, cells 7c and 8).';
comment on column signing.key.replaced_at is 'Set when the owner was given another key; a revoked one stays the current one until then.';
create unique index key_current on signing.key (owner_kind, owner_id) where replaced_at is null;

create table signing.signature (
  id uuid primary key,
  subject_type text not null check (subject_type in ('outgoing')),
  subject_id uuid not null,
  kind text not null check (kind in ('person', 'agency')),
  key_id uuid not null references signing.key,
  signer_name text not null,
  signed_at timestamptz not null,
  level text not null check (level in ('B-B', 'B-T')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  places jsonb not null,
  void_at timestamptz
);
comment on table signing.signature is 'One digital signature on a document: whose key, when, and the SHA-256 of the file that it made.';
comment on column signing.signature.places is 'Where the cells of number and date and the room for the seal are on the page.';
comment on column signing.signature.void_at is 'Set when the document was given back after signing: that signature counts no more.';
create unique index signature_valid on signing.signature (subject_id, kind) where void_at is null;
create index signature_key on signing.signature (key_id);

grant usage on schema signing to cong_so_so_app;
grant select, insert on signing.agency to cong_so_so_app;
grant select, insert on signing.key, signing.signature to cong_so_so_app;
grant update (revoked_at, replaced_at) on signing.key to cong_so_so_app;
grant update (void_at) on signing.signature to cong_so_so_app;

alter table documents.outgoing add column signed_sha256 text;
comment on column documents.outgoing.signed_sha256 is 'The file as the competent person signed it, before number and date; null where signing is an approval without a certificate.';
create index outgoing_signed_file on documents.outgoing (signed_sha256) where signed_sha256 is not null;
