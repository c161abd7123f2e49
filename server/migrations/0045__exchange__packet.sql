create schema if not exists exchange;
grant usage on schema exchange to cong_so_so_app;

create table exchange.packet (
  id uuid primary key,
  direction text not null check (direction in ('in', 'out')),
  kind text not null check (kind in ('edoc', 'status')),
  line_id uuid,
  agency_ids uuid[] not null,
  sha256 text,
  size bigint not null,
  from_code text,
  to_codes text[] not null default '{}',
  document_id text,
  what text,
  signature text,
  at timestamptz not null,
  check (what in ('new', 'recall', 'update', 'replace', '01', '02', '03', '04', '05', '06', '13', '15', '16'))
);
comment on table exchange.packet is 'Gói tin: every edXML packet in or out, byte for byte in the store of files (QCVN 102:2016).';
comment on column exchange.packet.agency_ids is 'Agencies of this house that it is from or to; empty where that could not be read.';
comment on column exchange.packet.sha256 is 'Null once the bytes were destroyed because they bore a mark of a state secret.';
comment on column exchange.packet.document_id is 'DocumentId as it stands in the packet: of the document it carries or is about.';
comment on column exchange.packet.what is 'BussinessDocType of a document, StatusCode of a status.';
comment on column exchange.packet.signature is 'The verdict on the XML-DSig of the packet, null where none was reached.';
create index packet_document on exchange.packet (document_id, direction);
create index packet_sha256 on exchange.packet (sha256);
create index packet_agencies on exchange.packet using gin (agency_ids);

create table exchange.received (
  incoming_id uuid primary key,
  agency_id uuid not null,
  sender_id uuid not null,
  sender_name text not null,
  line_id uuid not null,
  packet_id uuid not null references exchange.packet,
  document_id text not null,
  sender_code text not null,
  own_code text not null,
  is_current boolean not null default true,
  at timestamptz not null
);
comment on table exchange.received is 'Which received document came over which line, from whom and under which DocumentId: statuses go back there.';
comment on column exchange.received.is_current is 'False once the document was refused and the sender has sent it anew.';
create unique index received_document on exchange.received (agency_id, sender_id, document_id) where is_current;
create index received_packet on exchange.received (packet_id);

create table exchange.outbox (
  id uuid primary key,
  seq bigint generated always as identity,
  effect text not null unique,
  thread text not null,
  agency_id uuid not null,
  kind text not null check (kind in ('edoc', 'status')),
  what text not null check (what in ('new', 'recall', 'replace', '01', '02', '03', '04', '05', '06', '13', '15', '16')),
  outgoing_id uuid,
  incoming_id uuid,
  withdrawal_id uuid,
  recipient_id uuid not null,
  recipient_name text not null,
  recipient_code text,
  own_code text,
  document_id text,
  note text,
  happened_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dead', 'dropped')),
  attempts int not null default 0,
  next_at timestamptz not null,
  claimed_by uuid,
  claimed_until timestamptz,
  line_id uuid,
  packet_id uuid references exchange.packet,
  problem text,
  problem_detail text,
  transport_id text,
  queued_at timestamptz not null,
  sent_at timestamptz,
  check ((state = 'sent') = (sent_at is not null)),
  check ((claimed_by is null) = (claimed_until is null))
);
comment on table exchange.outbox is 'Hàng đợi gửi: what has to leave the house, written in the transaction of the act that caused it. The id is the id of the packet, whatever becomes of its tries.';
comment on column exchange.outbox.effect is 'What it effects, for whom and on what: each effect has one row, so each goes out once.';
comment on column exchange.outbox.thread is 'One document and one recipient: what is of one thread goes out in the order of seq.';
comment on column exchange.outbox.claimed_until is 'Until then one worker is at it. One that was killed is followed by another, with the same bytes under the same id.';
comment on column exchange.outbox.state is 'dead: refused for good or tried too often, waits for a person; dropped: withdrawn before it was first tried.';
create index outbox_due on exchange.outbox (next_at) where state = 'waiting';
create index outbox_thread on exchange.outbox (thread, seq) where state = 'waiting';
create index outbox_list on exchange.outbox (agency_id, seq desc);
create index outbox_dead on exchange.outbox (agency_id) where state = 'dead';
create index outbox_outgoing on exchange.outbox (outgoing_id) where outgoing_id is not null;
create index outbox_packet on exchange.outbox (packet_id) where packet_id is not null;
create index outbox_document on exchange.outbox (document_id) where document_id is not null;

create table exchange.inbound (
  id uuid primary key,
  line_id uuid not null,
  transport_id text not null,
  kind text not null check (kind in ('edoc', 'status')),
  told_from text,
  state text not null default 'listed' check (state in ('listed', 'taken', 'refused', 'failed')),
  attempts int not null default 0,
  next_at timestamptz not null,
  claimed_by uuid,
  claimed_until timestamptz,
  packet_id uuid references exchange.packet,
  agency_ids uuid[] not null default '{}',
  problem text,
  problem_detail text,
  listed_at timestamptz not null,
  settled_at timestamptz,
  marked_at timestamptz,
  check ((state in ('taken', 'refused')) = (settled_at is not null)),
  check ((claimed_by is null) = (claimed_until is null))
);
comment on table exchange.inbound is 'Hàng đợi nhận: what a line has listed for the agencies of this house, each once.';
comment on column exchange.inbound.state is 'taken: it had its effect; refused: kept, named, without effect; failed: could not be fetched, to be tried again or, after too many tries, by a person.';
comment on column exchange.inbound.marked_at is 'When the line was told done or fail. Told again where it lists the packet once more.';
create unique index inbound_transport on exchange.inbound (line_id, transport_id);
create index inbound_due on exchange.inbound (next_at) where state in ('listed', 'failed');
create index inbound_list on exchange.inbound (listed_at desc, id desc);
create index inbound_packet on exchange.inbound (packet_id) where packet_id is not null;

create table exchange.request (
  id uuid primary key,
  incoming_id uuid not null unique references exchange.received,
  agency_id uuid not null,
  packet_id uuid not null references exchange.packet,
  reason text not null,
  asked_at timestamptz not null,
  answer text check (answer in ('agreed', 'refused')),
  answer_reason text,
  answered_at timestamptz,
  answered_by text,
  answered_by_title text,
  check ((answer is null) = (answered_at is null))
);
comment on table exchange.request is 'Yêu cầu lấy lại (13): the sender asks for a document back; answered once, by 15 or 16 (QCVN 102:2016).';
create index request_packet on exchange.request (packet_id);

grant select, insert, update on exchange.packet, exchange.received, exchange.outbox, exchange.inbound, exchange.request to cong_so_so_app;
revoke update on exchange.packet from cong_so_so_app;
grant update (sha256) on exchange.packet to cong_so_so_app;
