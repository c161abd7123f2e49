-- In the order that search asks for, so that a frequent word is found by walking from the newest entry and not by sorting all.
create index entry_newest on search.entry (agency_id, day desc nulls last);
drop index search.entry_agency_day;
