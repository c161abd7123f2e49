-- A desk's open items in the order in which they are shown, with what the counts need: neither reads the items themselves.
create index item_desk on queue.item (addressee, urgency desc, due_on, opened_at, id) include (kind) where done_at is null;
drop index queue.item_open;
