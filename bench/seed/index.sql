-- What the server writes into search.entry with each act (server/modules/search/store/entry.store.ts), for all at once. $1, $2: a part of the letters.
insert into search.entry (subject_id, subject_type, agency_id, readers, title, number, number_key, issuer, day, words, exact, type, urgency, state)
select found.id, l.kind, l.agency_id, found.readers, l.subject, found.number, lower(regexp_replace(public.unaccent(found.number), '[^A-Za-z0-9]', '', 'g')), l.issuer_name,
  l.day, setweight(to_tsvector('search.vn', l.head_words), 'A') || setweight(to_tsvector('search.vn', l.body_words), 'D'),
  setweight(to_tsvector('simple', l.head_words), 'A') || setweight(to_tsvector('simple', l.body_words), 'D'), l.type, l.urgency, found.state
from bench.letter l
cross join lateral (
  select i.id, i.readers, i.state, i.number || '/' || i.symbol as number from documents.incoming i where l.kind = 'incoming' and i.id = bench.id('incoming', l.day, l.n)
  union all
  select o.id, o.readers, o.state, o.issue_number || '/' || o.symbol from documents.outgoing o where l.kind = 'outgoing' and o.state = 'issued' and o.id = bench.id('outgoing', l.day, l.n)
) found
where l.n >= $1 and l.n < $2
