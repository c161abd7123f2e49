-- Agency, readers, words and what a search is narrowed by, in one index: what the words alone found was fetched from the whole
-- city, and most of it thrown away by the rights. Each column can still be asked alone, so this stands for the two indexes
-- before it. No row is rewritten. The state is left out: it changes with every act, and each change would enter all words anew.
create extension if not exists btree_gin with schema public;
set local maintenance_work_mem = '512MB';
drop index search.entry_words, search.entry_readers;
create index entry_found on search.entry using gin (agency_id, readers, words, subject_type, type, urgency);
analyze search.entry;
