-- Who has what to do now, and what has been done: queue, history, keys of acts done once, and the index of search.
create unlogged table bench.desk as
select i.id as subject_id, i.agency_id, i.subject, i.number || '/' || i.symbol || ' · ' || i.issuer_name as context, i.urgency, d.*
from bench.letter l
join documents.incoming i on i.id = bench.id('incoming', l.day, l.n)
cross join lateral (
  select 'role:' || i.agency_id || ':clerk' as addressee, 'documents.register' as kind, null::uuid as part_id, i.arrived_on + 1 as due_on,
    i.arrived_on + time '09:00' as opened_at, l.fate = 'arrived' as open
  where l.fate = 'arrived'
  union all
  select 'role:' || i.agency_id || ':head', 'documents.direct', null, i.arrived_on + 1, i.arrived_on + time '10:00', l.fate = 'registered'
  where l.fate <> 'arrived'
  union all
  select 'post:' || p.head_post_id, case p.part when 'inform' then 'documents.read' else 'documents.assign' end, bench.id('part' || p.ordinal, p.day, p.n), p.due_on,
    p.day + time '14:00', p.state = 'waiting'
  from bench.part p where p.n = l.n
  union all
  select 'post:' || p.post_id, case p.part when 'lead' then 'documents.process' else 'documents.coordinate' end, bench.id('part' || p.ordinal, p.day, p.n), p.due_on,
    p.day + time '15:00', p.state = 'assigned'
  from bench.part p where p.n = l.n and p.post_id is not null
) d
where l.kind = 'incoming';

insert into queue.item (id, addressee, agency_id, kind, subject_type, subject_id, part_id, title, context, urgency, due_on, opened_at, done_at)
select gen_random_uuid(), addressee, agency_id, kind, 'incoming', subject_id, part_id, subject, context, urgency, due_on, opened_at,
  case when not open then opened_at + interval '5 hours' end
from bench.desk order by opened_at;

insert into audit.entry (id, at, action, subject_type, subject_id, agency_id, person_id, person_name, post_title, address, request_id, detail)
select gen_random_uuid(), d.opened_at, case d.kind when 'documents.direct' then 'documents.registered' when 'documents.assign' then 'documents.directed' else 'documents.assigned' end,
  'incoming', d.subject_id, d.agency_id, null, 'Người của bản mẫu', 'Chuyên viên', '10.1.2.3', gen_random_uuid()::text, jsonb_build_object('number', d.context)
from bench.desk d order by d.opened_at;

insert into audit.entry (id, at, action, subject_type, subject_id, agency_id, person_name, post_title, address, request_id, detail)
select gen_random_uuid(), i.closed_at, 'documents.done', 'incoming', i.id, i.agency_id, 'Người của bản mẫu', 'Chuyên viên', '10.1.2.3', gen_random_uuid()::text, '{}'
from documents.incoming i where i.state = 'closed';

insert into platform.once (person_id, key, answer, at)
select h.person_id, md5(e.id::text), jsonb_build_object('id', e.subject_id, 'version', 2), e.at
from audit.entry e join identity.holding h on h.id = (select id from identity.holding limit 1)
order by e.at desc limit 300000;
