-- What an office needs to be run without the demonstration: one-time passwords, recovery codes, people in the care of an agency.
alter table identity.account add column must_change_password boolean not null default false;
comment on column identity.account.must_change_password is 'The password was issued by somebody else and works once: only changing it is allowed.';

create table identity.recovery_code (
  person_id uuid not null references identity.account,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);
comment on table identity.recovery_code is 'Mã khôi phục: in place of a one-time code when the authenticator is lost; 80 random bits each, only SHA-256 is kept, works once.';

alter table identity.person add column agency_id uuid references identity.organization;
comment on column identity.person.agency_id is 'The agency whose administrators look after this person and their account.';
create index person_agency on identity.person (agency_id);
create index person_name on identity.person using gin (platform.fold(full_name || ' ' || email) public.gin_trgm_ops);
update identity.person set agency_id = (
  select coalesce(u.agency_id, u.organization_id) from identity.holding h join identity.post p on p.id = h.post_id
  join identity.organization_period u on u.organization_id = p.unit_id
  where h.person_id = person.id order by h.valid_to is not null, h.valid_from desc, u.valid_from desc limit 1
);

-- What is ended on the day it began was never in force; it stays as a record.
alter table identity.organization drop constraint organization_check, add constraint organization_days check (valid_to >= valid_from);
alter table identity.organization_period drop constraint organization_period_check, add constraint organization_period_days check (valid_to >= valid_from);
alter table identity.holding drop constraint holding_check, add constraint holding_days check (valid_to >= valid_from);

grant select, insert, update, delete on identity.recovery_code to cong_so_so_app;
