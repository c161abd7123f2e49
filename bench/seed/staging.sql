-- Bulk rows come in here from Node; derive.sql makes everything else of them. The schema goes away when the seed is done.
create schema bench;

create unlogged table bench.letter (
  n int primary key,
  kind text not null,
  agency_id uuid not null,
  fate text not null,
  day date not null,
  type text not null,
  subject text not null,
  body text not null,
  issuer_name text not null,
  number text not null,
  symbol text not null,
  signer_name text not null,
  urgency smallint not null,
  head_words text not null,
  body_words text not null
);

-- An id in the order of time, as the server makes them, the same for the same document.
create function bench.id(mark text, day date, n bigint) returns uuid language sql immutable parallel safe as $$
  select (lpad(to_hex((extract(epoch from day) * 1000)::bigint + n % 86400000), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid
  from (select md5(mark || n) as h) as hashed
$$;

-- Units and their people, numbered within each agency, so that work can be dealt out by remainder.
create unlogged table bench.unit as
select u.agency_id, u.id as unit_id, u.name as unit_name, head.post_id as head_post_id,
  row_number() over (partition by u.agency_id order by u.id) - 1 as place, count(*) over (partition by u.agency_id) as places
from identity.current_organization u
join lateral (
  select p.id as post_id from identity.post p join identity.holding h on h.post_id = p.id where p.unit_id = u.id and p.role = 'unit-head' limit 1
) head on true
where u.kind = 'unit';
create unique index on bench.unit (agency_id, place);

create unlogged table bench.officer as
select p.unit_id, p.id as post_id, person.full_name as person_name,
  row_number() over (partition by p.unit_id order by p.id) - 1 as place, count(*) over (partition by p.unit_id) as places
from identity.post p
join identity.holding h on h.post_id = p.id
join identity.person on person.id = h.person_id
where p.role = 'officer';
create unique index on bench.officer (unit_id, place);

create unlogged table bench.leader as
select distinct on (p.unit_id) p.unit_id as agency_id, p.id as post_id, p.title, person.full_name as name
from identity.post p
join identity.holding h on h.post_id = p.id
join identity.person on person.id = h.person_id
where p.role = 'head' order by p.unit_id, p.id;
