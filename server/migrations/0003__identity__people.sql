create schema identity;

create table identity.organization (
  id uuid primary key,
  kind text not null check (kind in ('city', 'agency', 'unit')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);
comment on table identity.organization is 'City, agencies (cơ quan) and their units (đơn vị) over time.';

create table identity.organization_period (
  organization_id uuid not null references identity.organization,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  parent_id uuid references identity.organization,
  agency_id uuid references identity.organization,
  name text not null,
  short_name text not null,
  abbreviation text not null,
  code_qcvn102 text,
  code_qd20 text,
  primary key (organization_id, valid_from)
);
comment on table identity.organization_period is 'Name, place in the tree and identifiers (mã định danh) of an organization from one day to another.';
comment on column identity.organization_period.abbreviation is 'As used in document symbols (ký hiệu), set by the head of the agency.';
comment on column identity.organization_period.code_qcvn102 is 'Identifier of QCVN 102:2016, lowest level first.';
comment on column identity.organization_period.code_qd20 is 'Identifier of QĐ 20/2020/QĐ-TTg, top level first, of variable length.';
create index organization_period_parent on identity.organization_period (parent_id);
create index organization_period_agency on identity.organization_period (agency_id);
create index organization_period_name on identity.organization_period using gin (platform.fold(name) public.gin_trgm_ops);

create view identity.current_organization as
  select o.id, o.kind, p.parent_id, p.agency_id, p.name, p.short_name, p.abbreviation, p.code_qcvn102, p.code_qd20
  from identity.organization o
  join identity.organization_period p on p.organization_id = o.id
  where p.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
    and (p.valid_to is null or p.valid_to > (now() at time zone 'Asia/Ho_Chi_Minh')::date)
    and (o.valid_to is null or o.valid_to > (now() at time zone 'Asia/Ho_Chi_Minh')::date);

create table identity.person (
  id uuid primary key,
  full_name text not null,
  email text not null unique check (email = lower(email))
);
comment on table identity.person is 'Cadres, civil servants, public employees and labourers.';

create table identity.post (
  id uuid primary key,
  unit_id uuid not null references identity.organization,
  title text not null,
  role text not null check (role in ('clerk', 'head', 'deputy', 'unit-head', 'unit-deputy', 'officer', 'administrator')),
  valid_from date not null,
  valid_to date
);
comment on table identity.post is 'Chức vụ: rights belong to it and not to the person.';
create index post_unit on identity.post (unit_id);

create table identity.holding (
  id uuid primary key,
  person_id uuid not null references identity.person,
  post_id uuid not null references identity.post,
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);
comment on table identity.holding is 'Who holds which post from when to when.';
create index holding_person on identity.holding (person_id);
create index holding_post on identity.holding (post_id);

create table identity.delegation (
  id uuid primary key,
  post_id uuid not null references identity.post,
  to_person_id uuid not null references identity.person,
  from_person_id uuid not null references identity.person,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  reason text not null,
  revoked_at timestamptz
);
comment on table identity.delegation is 'Ủy quyền: a post exercised by another person between two days; it cannot be passed on.';
create index delegation_to on identity.delegation (to_person_id);
create index delegation_post on identity.delegation (post_id);

create table identity.account (
  person_id uuid primary key references identity.person,
  password_hash text not null,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  disabled_at timestamptz
);
comment on column identity.account.totp_last_step is 'Last time step used, so that no code works twice (RFC 6238 §5.2).';

create table identity.session (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references identity.person,
  started_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  presence_until timestamptz,
  ended_at timestamptz,
  address text not null,
  device text not null
);
comment on column identity.session.token_hash is 'SHA-256 of the cookie; the cookie itself is nowhere stored.';
comment on column identity.session.presence_until is 'Until when the person has proved again to be present, as signing asks.';
create index session_person on identity.session (person_id) where ended_at is null;

create table identity.failed_sign_in (
  key text primary key,
  failures int not null,
  last_at timestamptz not null
);
comment on table identity.failed_sign_in is 'Brakes on guessing, per (account, network address) and per address, so that nobody can lock out another.';

grant usage on schema identity to cong_so_so_app;
grant select, insert, update, delete on all tables in schema identity to cong_so_so_app;
