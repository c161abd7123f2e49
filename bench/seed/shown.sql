-- The text hits are shown in, and the words that titles are made of.
insert into search.body (subject_id, body)
select e.subject_id, l.body from bench.letter l join search.entry e on e.subject_id = bench.id(l.kind, l.day, l.n);
insert into search.word
select distinct word from (select distinct subject, issuer_name from bench.letter) as titles,
  regexp_split_to_table(platform.fold(subject || ' ' || issuer_name), '[^a-z0-9]+') as word
where word ~ '^[a-z]{2,20}$' on conflict do nothing;
insert into search.reader select distinct key, agency_id from search.entry, unnest(readers) as key on conflict do nothing
