-- What the catalogue of agencies tells of those that work in this house; names and identifiers stay identity's alone.
create view identity.public_agency_period as
  select o.id, p.parent_id as superior_id, p.name, p.short_name, p.abbreviation, p.code_qcvn102 as code102, p.code_qd20,
    p.valid_from, p.valid_to, o.valid_to as ended_on
  from identity.organization o
  join identity.organization_period p on p.organization_id = o.id
  where o.kind in ('city', 'agency') and p.valid_from is distinct from p.valid_to;
comment on view identity.public_agency_period is 'The city and its agencies by each of their names, from one day to another.';
grant select on identity.public_agency_period to cong_so_so_app;
