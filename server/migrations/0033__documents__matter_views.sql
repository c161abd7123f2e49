-- What a work file (hồ sơ công việc) tells of the documents it names; filtered by readers at every use.
create view documents.public_document as
  select 'incoming'::text as kind, i.id, i.agency_id, i.readers, i.state, i.type, i.subject, i.urgency,
    i.number, i.symbol, i.document_date, i.issuer_name, i.signer_name, i.signer_position, i.arrival_number, i.arrived_on, i.due_on,
    i.received_at as began_at, i.original_sha256 as sha256, i.original_size as size, i.original_pages as pages, i.original_name as file_name,
    '{}'::text[] as recipients, null::uuid as answers_id, i.state in ('closed', 'returned') as is_finished
  from documents.incoming i
  union all
  select 'outgoing', o.id, o.agency_id, o.readers, o.state, o.type, o.subject, o.urgency,
    lpad(o.issue_number::text, 2, '0'), o.symbol, o.issued_on, null, o.signer_name, o.signer_title, null, null, null,
    coalesce(o.issued_at, o.signed_at, o.updated_at), coalesce(o.original_sha256, o.signed_sha256), o.original_size, o.original_pages, null,
    o.recipient_lines, o.reply_to_incoming_id, o.state in ('issued', 'cancelled')
  from documents.outgoing o;
comment on view documents.public_document is 'Any document, received or drafted here, with the keys of its readers.';

create view documents.public_direction as select id, incoming_id, opinion, by_name, by_title, at from documents.direction;
comment on view documents.public_direction is 'Ý kiến chỉ đạo on a document.';

create view documents.public_assignment as
  select id, incoming_id, part, unit_name, person_name, instruction, due_on, state, result, done_at from documents.assignment;
comment on view documents.public_assignment is 'The parts of units in a document.';

create view documents.public_delivery as
  select d.outgoing_id, d.agency_id, d.agency_name, s.status, s.at
  from documents.delivery d left join lateral (
    select status, at from documents.delivery_status s where s.outgoing_id = d.outgoing_id and s.agency_id = d.agency_id order by status desc limit 1
  ) s on true;
comment on view documents.public_delivery is 'Receivers of an issued document and the last they said of it.';

grant select on documents.public_document, documents.public_direction, documents.public_assignment, documents.public_delivery to cong_so_so_app;
