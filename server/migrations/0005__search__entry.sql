create schema search;
create text search configuration search.vn (copy = simple);
alter text search configuration search.vn alter mapping for asciiword, word, hword, hword_part, hword_asciipart, asciihword, numword
  with public.unaccent, simple;

create table search.entry (
  subject_id uuid primary key,
  subject_type text not null check (subject_type in ('incoming', 'outgoing')),
  agency_id uuid not null,
  readers text[] not null,
  title text not null,
  number text not null,
  number_key text not null,
  issuer text not null,
  day date,
  words tsvector not null,
  exact tsvector not null
);
comment on table search.entry is 'One row per thing that can be found, with those who may find it; written in the transaction of the act.';
comment on column search.entry.number_key is 'Number and symbol without case, accents and separators: 128/SNV-VP → 128snvvp.';
comment on column search.entry.words is 'Folded words: accent-free search.';
comment on column search.entry.exact is 'Words as spelled, for ranking right accents first.';
create index entry_words on search.entry using gin (words);
create index entry_exact on search.entry using gin (exact);
create index entry_number on search.entry using gin (number_key public.gin_trgm_ops);
create index entry_agency_day on search.entry (agency_id, day desc);
grant usage on schema search to cong_so_so_app;
grant select, insert, update, delete on search.entry to cong_so_so_app;
grant usage on schema public to cong_so_so_app;
