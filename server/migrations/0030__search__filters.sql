-- What a search can be narrowed by, the text a hit is shown in, the words titles are made of, and searches people keep.
alter table search.entry
  add column type text not null default '',
  add column urgency smallint not null default 0 check (urgency between 0 and 3),
  add column state text not null default '';
comment on column search.entry.type is 'Tên loại văn bản, as contract/documents/document-types.ts names it.';
comment on column search.entry.state is 'As the acts so far imply; written in the transaction of each act.';
update search.entry e set type = i.type, urgency = i.urgency, state = i.state from documents.incoming i where i.id = e.subject_id;
update search.entry e set type = o.type, urgency = o.urgency, state = o.state from documents.outgoing o where o.id = e.subject_id;

create table search.body (
  subject_id uuid primary key references search.entry on delete cascade,
  body text not null
);
comment on table search.body is 'The beginning of the text, for the lines in which a hit is shown. Apart from the entry, which is read far more often.';
insert into search.body select e.subject_id, left(i.text, 30000) from search.entry e join documents.incoming i on i.id = e.subject_id;
insert into search.body select e.subject_id, left(o.body, 30000) from search.entry e join documents.outgoing o on o.id = e.subject_id;

create table search.word (
  word text primary key
);
comment on table search.word is 'Words of titles and issuers without accents: what a word nobody wrote may have been meant to be. Says nothing of where it stands.';
insert into search.word
  select distinct word from search.entry, regexp_split_to_table(platform.fold(title || ' ' || issuer), '[^a-z0-9]+') as word where word ~ '^[a-z]{2,20}$';

create table search.saved (
  id uuid primary key,
  person_id uuid not null,
  name text not null,
  query jsonb not null,
  created_at timestamptz not null default now()
);
comment on table search.saved is 'Tìm kiếm đã lưu: words and filters that a person keeps under a name. Theirs alone.';
create unique index saved_name on search.saved (person_id, name);

grant select, insert, update, delete on search.body, search.saved to cong_so_so_app;
grant select, insert on search.word to cong_so_so_app;
