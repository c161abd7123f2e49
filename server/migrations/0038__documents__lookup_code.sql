-- A paper copy names its electronic original by a short code that is not the number: it cannot be counted up to find others.
alter table documents.outgoing add column lookup_code text unique check (lookup_code ~ '^[0-9A-HJKMNP-TV-Z]{12}$');
comment on column documents.outgoing.lookup_code is 'Mã tra cứu: printed on the pages when they are signed, looked up by anybody at /kiem-tra once the document is issued.';
