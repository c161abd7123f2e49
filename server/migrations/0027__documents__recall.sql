alter table documents.outgoing add column issue_series text not null default 'common';
comment on column documents.outgoing.issue_series is 'The series (dãy số) the number is of.';
drop index documents.outgoing_number;
create unique index outgoing_number on documents.outgoing (agency_id, issue_year, issue_series, issue_number) where issue_number is not null;
create unique index outgoing_number_and_symbol on documents.outgoing (agency_id, issue_year, issue_number, symbol) where issue_number is not null;
comment on index documents.outgoing_number_and_symbol is 'Number and symbol together are unique in an agency and year, however its numbers are divided (Decree 30/2020 art. 15).';

create or replace view documents.public_outgoing_line as
  select o.agency_id, o.issue_year as year, o.issue_number as line_number, o.id as document_id, o.issued_on as entered_on,
    o.symbol, o.type, o.subject, o.urgency, o.signer_name, o.unit_name,
    (o.signed_at at time zone 'Asia/Ho_Chi_Minh')::date as signed_on,
    o.recipient_lines,
    (select coalesce(jsonb_agg(d.agency_name order by d.agency_name, d.agency_id), '[]') from documents.delivery d where d.outgoing_id = o.id) as recipients,
    o.issue_series as series
  from documents.outgoing o where o.issue_number is not null;
