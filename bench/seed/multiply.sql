-- $1: how many letters were invented. Each once more, of other days and under another number, as work that is long done.
insert into bench.letter
select l.n + copy.k * $1::int, l.kind, l.agency_id,
  case when l.kind = 'incoming' then 'closed' else 'issued' end,
  l.day - copy.k * 61 - case when l.fate = 'registered' then 90 else 0 end,
  l.type, l.subject, l.body, l.issuer_name, (1 + (l.number::int + copy.k * 1811) % 9000)::text, l.symbol, l.signer_name, l.urgency, l.head_words, l.body_words
from bench.letter l cross join generate_series(1, $2::int - 1) as copy (k)
