-- What was taken out of the house has no file any more: who puts a matter together takes it for a document without one.
create or replace view documents.public_document as
  select 'incoming'::text as kind, i.id, i.agency_id, i.readers, i.state, i.type, i.subject, i.urgency,
    i.number, i.symbol, i.document_date, i.issuer_name, i.signer_name, i.signer_position, i.arrival_number, i.arrived_on, i.due_on,
    i.received_at as began_at, case when i.text_state = 'withheld' then null else i.original_sha256 end as sha256,
    case when i.text_state = 'withheld' then null else i.original_size end as size, i.original_pages as pages, i.original_name as file_name,
    '{}'::text[] as recipients, null::uuid as answers_id, i.state in ('closed', 'returned') as is_finished
  from documents.incoming i
  union all
  select 'outgoing', o.id, o.agency_id, o.readers, o.state, o.type, o.subject, o.urgency,
    lpad(o.issue_number::text, 2, '0'), o.symbol, o.issued_on, null, o.signer_name, o.signer_title, null, null, null,
    coalesce(o.issued_at, o.signed_at, o.updated_at), coalesce(o.original_sha256, o.signed_sha256), o.original_size, o.original_pages, null,
    o.recipient_lines, o.reply_to_incoming_id, o.state in ('issued', 'cancelled')
  from documents.outgoing o;
