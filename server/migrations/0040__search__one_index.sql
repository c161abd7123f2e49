-- Agency, readers and words in one index: what was found by words alone was fetched from the whole city and then mostly thrown
-- away by the rights. Each column can still be asked alone, so it stands for the two indexes before it. No row is rewritten.
create extension if not exists btree_gin with schema public;
set local maintenance_work_mem = '512MB';
drop index search.entry_words, search.entry_readers;
create index entry_found on search.entry using gin (agency_id, readers, words);
analyze search.entry;
