create table exchange.log_batch (
  number bigint primary key,
  at timestamptz not null,
  entries int not null check (entries > 0),
  root text not null,
  previous text not null,
  head text not null unique,
  token bytea,
  stamped_at timestamptz,
  check ((token is null) = (stamped_at is null))
);
comment on table exchange.log_batch is 'Lô nhật ký liên thông: each hour, the packets since the one before under one root, chained to it, and a time stamp on the head where there is an authority (RFC 3161).';
comment on column exchange.log_batch.root is 'Root of the hash tree over the entries (RFC 6962): one packet is proved without showing the others.';
comment on column exchange.log_batch.head is 'SHA-256 over number, head of the batch before, root, entries and time.';

create table exchange.log_entry (
  packet_id uuid primary key references exchange.packet,
  batch bigint not null references exchange.log_batch,
  position int not null,
  text text not null,
  unique (batch, position)
);
comment on table exchange.log_entry is 'Mục nhật ký liên thông: what the log says of one packet, exactly as it was hashed.';

create table exchange.receipt (
  packet_id uuid not null references exchange.packet,
  agency_id uuid not null,
  body text not null,
  signature bytea,
  certificate bytea,
  at timestamptz not null,
  primary key (packet_id, agency_id),
  check ((signature is null) = (certificate is null))
);
comment on table exchange.receipt is 'Biên nhận gói tin: what an agency confirms of a packet it sent or received, signed by its key.';
comment on column exchange.receipt.body is 'JSON, exactly as it was signed.';
comment on column exchange.receipt.signature is 'RSA PKCS#1 v1.5 over SHA-256 of the body; null where the agency has no key that the server may use.';

grant select, insert on exchange.log_batch, exchange.log_entry, exchange.receipt to cong_so_so_app;
grant update (token, stamped_at) on exchange.log_batch to cong_so_so_app;
