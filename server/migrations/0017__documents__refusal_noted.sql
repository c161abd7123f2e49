alter table documents.delivery add column refusal_noted_at timestamptz;
comment on column documents.delivery.refusal_noted_at is 'When the sender''s records office took note that this receiver refused (status 02).';
