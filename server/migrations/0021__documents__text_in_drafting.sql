-- The text of a draft lives in the module drafting from now on. Each typed line was a paragraph on the page and becomes one; a line
-- longer than a paragraph may be (contract/drafting/body.ts) is cut.
insert into drafting.text (id, begun_with, frozen_at, created_at)
select o.id,
  jsonb_build_object('type', 'doc', 'content', coalesce(
    (select jsonb_agg(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', substr(l.line, n * 20000 + 1, 20000)))) order by l.at, n)
      from (select btrim(line, E' \t\r\n') as line, at from regexp_split_to_table(o.body, E'\r\n|\r|\n') with ordinality as split (line, at)) l
      cross join lateral generate_series(0, (char_length(l.line) - 1) / 20000) n
      where l.line <> ''),
    '[{"type": "paragraph"}]'::jsonb)),
  case when o.state in ('drafting', 'returned') then null else o.updated_at end, o.updated_at
from documents.outgoing o;

alter table documents.outgoing alter column body drop not null, alter column body drop default;
comment on column documents.outgoing.body is 'Where the text stood before drafting.text; written no more.';
alter table documents.outgoing add column co_writer_post_ids uuid[] not null default '{}';
comment on column documents.outgoing.co_writer_post_ids is 'Posts that write in the draft beside its drafter (phối hợp soạn thảo).';
