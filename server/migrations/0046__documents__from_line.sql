alter table documents.incoming drop constraint incoming_source_check;
alter table documents.incoming add constraint incoming_source_check check (source in ('upload', 'platform', 'line'));
comment on column documents.incoming.source is 'upload: brought by a clerk; platform: sent by an agency of this house; line: sent from elsewhere.';

alter table documents.incoming add column answers_outgoing_id uuid references documents.outgoing;
comment on column documents.incoming.answers_outgoing_id is 'The issued document of this agency that it says it answers, when it came over a line.';
create index incoming_answers on documents.incoming (answers_outgoing_id) where answers_outgoing_id is not null;

alter table documents.notice drop constraint notice_kind_check;
alter table documents.notice add constraint notice_kind_check check (kind in ('recalled', 'taken-back', 'corrected', 'amended', 'replaced', 'updated'));
