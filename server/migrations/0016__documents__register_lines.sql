-- What the registers (sổ) of Decree 30/2020, Appendix IV say of each numbered document, for the module that shows and prints them.
create view documents.public_incoming_line as
  select i.agency_id, i.arrival_year as year, i.arrival_number as line_number, i.id as document_id,
    (coalesce(i.registered_at, i.received_at) at time zone 'Asia/Ho_Chi_Minh')::date as entered_on,
    i.arrived_on, i.issuer_name, i.number, i.symbol, i.document_date, i.type, i.subject, i.urgency, i.state, i.due_on,
    (i.closed_at at time zone 'Asia/Ho_Chi_Minh')::date as closed_on,
    (select (min(d.at) at time zone 'Asia/Ho_Chi_Minh')::date from documents.direction d where d.incoming_id = i.id) as handed_on,
    (select coalesce(jsonb_agg(jsonb_build_object('part', a.part, 'unit', a.unit_name, 'person', a.person_name, 'dueOn', a.due_on)
        order by array_position(array['lead', 'coordinate', 'inform'], a.part), a.unit_name, a.id), '[]')
      from documents.assignment a where a.incoming_id = i.id) as parts,
    (select coalesce(jsonb_agg(jsonb_build_object('number', o.issue_number, 'symbol', o.symbol) order by o.issued_at, o.id), '[]')
      from documents.outgoing o where o.reply_to_incoming_id = i.id and o.issue_number is not null) as replies
  from documents.incoming i where i.arrival_number is not null;
comment on view documents.public_incoming_line is 'A line of the register of incoming documents (sổ đăng ký văn bản đến, sổ theo dõi giải quyết). A document goes into the register on entered_on, which may be a day after arrived_on.';

create view documents.public_outgoing_line as
  select o.agency_id, o.issue_year as year, o.issue_number as line_number, o.id as document_id, o.issued_on as entered_on,
    o.symbol, o.type, o.subject, o.urgency, o.signer_name, o.unit_name,
    (o.signed_at at time zone 'Asia/Ho_Chi_Minh')::date as signed_on,
    o.recipient_lines,
    (select coalesce(jsonb_agg(d.agency_name order by d.agency_name, d.agency_id), '[]') from documents.delivery d where d.outgoing_id = o.id) as recipients
  from documents.outgoing o where o.issue_number is not null;
comment on view documents.public_outgoing_line is 'A line of the register of outgoing documents (sổ đăng ký văn bản đi).';

create view documents.public_series as select agency_id, book, year, last_number from documents.series;
comment on view documents.public_series is 'How far the numbers of each book and year have come.';

create index incoming_entered on documents.incoming
  (agency_id, arrival_year, ((coalesce(registered_at, received_at) at time zone 'Asia/Ho_Chi_Minh')::date), arrival_number) where arrival_number is not null;
create index outgoing_entered on documents.outgoing (agency_id, issue_year, issued_on, issue_number) where issue_number is not null;

grant select on documents.public_incoming_line, documents.public_outgoing_line, documents.public_series to cong_so_so_app;
