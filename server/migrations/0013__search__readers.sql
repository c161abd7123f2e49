-- Who may read is asked together with the words: without this every hit of the whole city was fetched and then thrown away.
create index entry_readers on search.entry using gin (readers);
-- The spelling only ranks what was found; nothing is looked up by it.
drop index search.entry_exact;
