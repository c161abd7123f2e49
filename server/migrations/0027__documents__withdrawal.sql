create table documents.withdrawal (
  id uuid primary key,
  outgoing_id uuid not null references documents.outgoing,
  kind text not null check (kind in ('recall', 'take-back')),
  whole boolean not null,
  reason text not null,
  decision_id uuid references documents.outgoing,
  by_name text not null,
  by_title text not null,
  at timestamptz not null default now()
);
comment on table documents.withdrawal is 'Thu hồi (recall, Decree 30/2020 art. 18) or lấy lại (take-back, QCVN 102 status 13) of an issued document, by a decision or a note.';
comment on column documents.withdrawal.whole is 'The document itself is recalled, wherever it went; else only the deliveries that name this withdrawal.';
create index withdrawal_outgoing on documents.withdrawal (outgoing_id);

alter table documents.delivery
  add column withdrawal_id uuid references documents.withdrawal,
  add column withdrawal_outcome text check (withdrawal_outcome in ('not-arrived', 'closed', 'cancelled', 'kept')),
  add column withdrawal_answered_at timestamptz;
comment on column documents.delivery.withdrawal_outcome is 'The receiver''s side of it: never reached it; closed before registration; cancelled after registration; kept, because a take-back came after registration.';
create index delivery_withdrawal on documents.delivery (withdrawal_id) where withdrawal_id is not null;
alter table documents.delivery_status drop constraint delivery_status_status_check;
alter table documents.delivery_status add constraint delivery_status_status_check check (status in ('00', '01', '02', '03', '04', '05', '06', '13', '15', '16'));

create table documents.succession (
  outgoing_id uuid primary key references documents.outgoing,
  kind text not null check (kind in ('corrects', 'amends', 'replaces')),
  original_id uuid not null references documents.outgoing,
  check (outgoing_id <> original_id)
);
comment on table documents.succession is 'Văn bản đính chính, sửa đổi, thay thế: which issued document a draft or document corrects, amends or replaces (Decree 30/2020 art. 18).';
create index succession_original on documents.succession (original_id);

create table documents.notice (
  id uuid primary key,
  incoming_id uuid not null references documents.incoming,
  kind text not null check (kind in ('recalled', 'taken-back', 'corrected', 'amended', 'replaced')),
  outgoing_id uuid references documents.outgoing,
  number text,
  reason text,
  at timestamptz not null default now()
);
comment on table documents.notice is 'What the sender has done to a document since it was sent, as its receiver was told.';
create index notice_incoming on documents.notice (incoming_id);

alter table documents.outgoing add column marks text[] not null default '{}' check (marks <@ array['recalled', 'corrected', 'amended', 'replaced']);
alter table documents.incoming add column marks text[] not null default '{}' check (marks <@ array['recalled', 'corrected', 'amended', 'replaced']);
comment on column documents.outgoing.marks is 'What became of an issued document: thu hồi, đính chính, sửa đổi, thay thế.';
comment on column documents.incoming.marks is 'What the sender has done to the document since.';
alter table documents.incoming drop constraint incoming_state_check;
alter table documents.incoming add constraint incoming_state_check check (state in ('arrived', 'registered', 'directed', 'in-hand', 'closed', 'returned', 'recalled'));

create or replace view documents.public_outgoing_line as
  select o.agency_id, o.issue_year as year, o.issue_number as line_number, o.id as document_id, o.issued_on as entered_on,
    o.symbol, o.type, o.subject, o.urgency, o.signer_name, o.unit_name,
    (o.signed_at at time zone 'Asia/Ho_Chi_Minh')::date as signed_on,
    o.recipient_lines,
    (select coalesce(jsonb_agg(d.agency_name order by d.agency_name, d.agency_id), '[]') from documents.delivery d where d.outgoing_id = o.id) as recipients,
    o.issue_series as series, o.marks
  from documents.outgoing o where o.issue_number is not null;

create or replace view documents.public_incoming_line as
  select i.agency_id, i.arrival_year as year, i.arrival_number as line_number, i.id as document_id,
    (coalesce(i.registered_at, i.received_at) at time zone 'Asia/Ho_Chi_Minh')::date as entered_on,
    i.arrived_on, i.issuer_name, i.number, i.symbol, i.document_date, i.type, i.subject, i.urgency, i.state, i.due_on,
    (i.closed_at at time zone 'Asia/Ho_Chi_Minh')::date as closed_on,
    (select (min(d.at) at time zone 'Asia/Ho_Chi_Minh')::date from documents.direction d where d.incoming_id = i.id) as handed_on,
    (select coalesce(jsonb_agg(jsonb_build_object('part', a.part, 'unit', a.unit_name, 'person', a.person_name, 'dueOn', a.due_on)
        order by array_position(array['lead', 'coordinate', 'inform'], a.part), a.unit_name, a.id), '[]')
      from documents.assignment a where a.incoming_id = i.id) as parts,
    (select coalesce(jsonb_agg(jsonb_build_object('number', o.issue_number, 'symbol', o.symbol) order by o.issued_at, o.id), '[]')
      from documents.outgoing o where o.reply_to_incoming_id = i.id and o.issue_number is not null) as replies,
    i.marks
  from documents.incoming i where i.arrival_number is not null;

grant select, insert on documents.withdrawal, documents.succession, documents.notice to cong_so_so_app;
