-- From letters to a city's documents: parts, readers, registers, desks, history, index and originals, set by set.
create unlogged table bench.part as
select l.n, l.agency_id, l.fate, l.day, parts.part, parts.ordinal, unit.unit_id, unit.unit_name, unit.head_post_id,
  case when l.fate = 'directed' or parts.part = 'inform' then null else officer.post_id end as post_id,
  case when l.fate = 'directed' or parts.part = 'inform' then null else officer.person_name end as person_name,
  case when parts.part = 'inform' then null else l.day + 7 + l.n % 14 end as due_on,
  case when l.fate = 'closed' then 'done' when l.fate = 'in-hand' and parts.part <> 'inform' then 'assigned' else 'waiting' end as state
from bench.letter l
cross join lateral (
  values ('lead', 0), ('coordinate', 1), ('inform', 2)
) as parts (part, ordinal)
join bench.unit unit on unit.agency_id = l.agency_id and unit.place = (l.n * 7 + parts.ordinal) % unit.places
join bench.officer officer on officer.unit_id = unit.unit_id and officer.place = (l.n / 11) % officer.places
where l.kind = 'incoming' and l.fate in ('directed', 'in-hand', 'closed')
  and (parts.ordinal = 0 or (parts.ordinal = 1 and l.n % 5 < 2) or (parts.ordinal = 2 and l.n % 10 = 3));
create index on bench.part (n);

insert into documents.incoming (
  id, agency_id, state, version, source, received_at, received_by, register_due_at, arrival_year, arrival_number, arrived_on, registered_at,
  issuer_name, issuer_agency_id, issuer_key, number, symbol, document_date, type, subject, signer_name, signer_position, urgency,
  original_sha256, original_size, original_pages, original_name, text_state, text, due_on, lead_unit_name, closed_at, readers)
select bench.id('incoming', l.day, l.n), l.agency_id, l.fate, 1, 'upload', l.day + time '09:00', 'Văn thư', l.day + 1 + time '17:00',
  case when l.fate <> 'arrived' then extract(year from l.day) end,
  case when l.fate <> 'arrived' then row_number() over (partition by l.agency_id, extract(year from l.day), l.fate = 'arrived' order by l.day, l.n) end,
  l.day, case when l.fate <> 'arrived' then l.day + time '10:00' end,
  l.issuer_name, null, trim(regexp_replace(platform.fold(l.issuer_name), '[^a-z0-9]+', ' ', 'g')), l.number, l.symbol, l.day - l.n % 4,
  l.type, l.subject, l.signer_name, 'Phó Giám đốc', l.urgency,
  encode(sha256(convert_to('seed ' || l.n, 'UTF8')), 'hex'), 180000 + l.n, 1 + l.n % 9, 'van-ban-' || l.n || '.pdf', 'read', l.body,
  lead.due_on, lead.unit_name, case when l.fate = 'closed' then l.day + 6 + time '16:00' end, coalesce(lead.readers, '{}')
from bench.letter l
left join lateral (
  select min(p.due_on) filter (where p.part = 'lead') as due_on, min(p.unit_name) filter (where p.part = 'lead') as unit_name,
    array_agg('unit:' || p.unit_id) || array_agg('post:' || p.head_post_id) || coalesce(array_agg('post:' || p.post_id) filter (where p.post_id is not null), '{}') as readers
  from bench.part p where p.n = l.n
) lead on true
where l.kind = 'incoming'
order by l.day, l.n;

insert into documents.direction (id, incoming_id, opinion, by_name, by_title, at)
select bench.id('direction', p.day, p.n), bench.id('incoming', p.day, p.n), 'Giao đơn vị chủ trì tham mưu, báo cáo lãnh đạo.', leader.name, leader.title, p.day + time '14:00'
from bench.part p join bench.leader leader on leader.agency_id = p.agency_id where p.part = 'lead';

insert into documents.assignment (id, incoming_id, part, unit_id, unit_name, head_post_id, post_id, person_name, due_on, state, result, done_at)
select bench.id('part' || ordinal, day, n), bench.id('incoming', day, n), part, unit_id, unit_name, head_post_id, post_id, person_name, due_on, state,
  case when state = 'done' then 'Đã thực hiện' end, case when state = 'done' then day + 6 + time '16:00' end
from bench.part order by day, n;

insert into numbering.series (agency_id, book, year, last_number)
select agency_id, 'incoming', arrival_year, max(arrival_number) from documents.incoming where arrival_number is not null group by 1, 3;

create unlogged table bench.draft as
select l.*, unit.unit_id, unit.unit_name, officer.post_id as drafter_post_id, officer.person_name as drafter_name,
  leader.post_id as signer_post_id, leader.name as leader_name, leader.title as leader_title,
  case when l.fate = 'issued' then row_number() over (partition by l.agency_id, extract(year from l.day), l.fate order by l.day, l.n) end as issue_number,
  case when l.n % 5 < 2 then array(
    select a.id from identity.current_organization a where a.kind = 'agency' and a.id <> l.agency_id order by md5(a.id::text || l.n % 500) limit 1 + l.n % 3
  ) else '{}' end as recipients
from bench.letter l
join bench.unit unit on unit.agency_id = l.agency_id and unit.place = l.n % unit.places
join bench.officer officer on officer.unit_id = unit.unit_id and officer.place = (l.n / 13) % officer.places
join bench.leader leader on leader.agency_id = l.agency_id
where l.kind = 'outgoing';

insert into documents.outgoing (
  id, agency_id, unit_id, unit_name, state, version, drafter_post_id, drafter_name, type, subject, body, signer_post_id, signer_name, signer_title,
  recipient_agency_ids, recipient_lines, urgency, issue_year, issue_number, symbol, issued_on, signed_at, issued_at, original_sha256, original_size,
  original_pages, readers, updated_at)
select bench.id('outgoing', day, n), agency_id, unit_id, unit_name, fate, 5, drafter_post_id, drafter_name, type, subject, body, signer_post_id,
  leader_name, leader_title, recipients, '{}', urgency, case when fate = 'issued' then extract(year from day) end, issue_number,
  case when fate = 'issued' then symbol end, case when fate = 'issued' then day end,
  case when fate in ('issued', 'signed') then day + time '15:00' end, case when fate = 'issued' then day + time '16:00' end,
  case when fate = 'issued' then encode(sha256(convert_to('seed ' || n, 'UTF8')), 'hex') end, case when fate = 'issued' then 90000 + n end,
  case when fate = 'issued' then 2 end, array['unit:' || unit_id, 'post:' || drafter_post_id, 'post:' || signer_post_id], day + time '16:00'
from bench.draft order by day, n;

insert into numbering.series (agency_id, book, year, last_number)
select agency_id, 'outgoing', issue_year, max(issue_number) from documents.outgoing where issue_number is not null group by 1, 3;

insert into drafting.text (id, begun_with, frozen_at)
select o.id, jsonb_build_object('type', 'doc', 'content', (select jsonb_agg(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', line))) order by at)
    from regexp_split_to_table(o.body, E'\n+') with ordinality as split (line, at))),
  case when o.state = 'drafting' then null else o.updated_at end
from documents.outgoing o where not exists (select 1 from drafting.text t where t.id = o.id);

insert into documents.step (id, outgoing_id, kind, by_name, by_title, at, draft_version)
select bench.id('step' || kinds.kind, d.day, d.n), bench.id('outgoing', d.day, d.n), kinds.kind, d.drafter_name, 'Chuyên viên', d.day + time '15:00', kinds.place
from bench.draft d cross join (values ('submitted', 2), ('passed', 3), ('signed', 4), ('issued', 5)) as kinds (kind, place)
where d.fate = 'issued';

insert into documents.delivery (outgoing_id, agency_id, agency_name)
select bench.id('outgoing', d.day, d.n), a.id, a.name
from bench.draft d cross join unnest(d.recipients) as r (id) join identity.current_organization a on a.id = r.id where d.fate = 'issued';

insert into documents.delivery_status (outgoing_id, agency_id, status, at)
select d.outgoing_id, d.agency_id, s.status, o.issued_at + s.after
from documents.delivery d join documents.outgoing o on o.id = d.outgoing_id
cross join (values ('00', interval '0'), ('01', interval '1 s'), ('03', interval '1 day'), ('04', interval '2 days'), ('06', interval '9 days')) as s (status, after);

insert into files.blob (sha256, size, location, wrapped_key, key_id, stored_at)
select encode(sha256(convert_to('seed ' || n, 'UTF8')), 'hex'), 180000 + n, 'seed/' || n, decode(repeat(md5(n::text), 3), 'hex') || '\x00'::bytea, 'seed', day
from bench.letter where kind = 'incoming' or fate = 'issued';
