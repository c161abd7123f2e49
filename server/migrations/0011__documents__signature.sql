alter table documents.outgoing add column signature jsonb;
comment on column documents.outgoing.signature is 'What stands above and below the signature as it was at signing: TM., KT., TUQ., Q., position, name (Decree 30/2020 art. 13).';
