-- The words of an entry are entered under their agency. By the word alone the index held the whole city's list of each frequent
-- word, and a search among one agency's documents went through a dozen such lists to find its tenth (docs/performance.md).
create function search.within(agency uuid, words tsvector) returns tsvector language sql immutable strict parallel safe
  return array_to_tsvector(array(select right(agency::text, 8) || word from unnest(tsvector_to_array(words)) as word));
comment on function search.within is 'Each word after the last eight signs of its agency, so that the whole stays within the megabyte of a tsvector. Two agencies may share them: agency_id is asked as well.';
create function search.asked_within(agency uuid, query tsquery) returns tsquery language sql immutable strict parallel safe
  return regexp_replace(regexp_replace(query::text, '<[-0-9]+>', '&', 'g'), '''((?:[^'']|'''')+)''', '''' || right(agency::text, 8) || '\1''', 'g')::tsquery;
comment on function search.asked_within is 'What is asked, of one agency. Words that are to stand one after another are only asked for together: search.within does not say where they stand.';
set local maintenance_work_mem = '512MB';
drop index search.entry_found;
create index entry_found on search.entry using gin (search.within(agency_id, words), readers, agency_id, subject_type, type, urgency);
analyze search.entry;

create table search.reader (
  key text not null,
  agency_id uuid not null,
  primary key (key, agency_id)
);
comment on table search.reader is 'In which agencies an entry names a key, or once did: where to look for what somebody may read. Gives no right: the entry itself says who may read it.';
insert into search.reader select distinct key, agency_id from search.entry, unnest(readers) as key;
grant select, insert on search.reader to cong_so_so_app;
