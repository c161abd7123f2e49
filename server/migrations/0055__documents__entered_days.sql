-- Where a period begins and ends in a year's register is found from the index alone; the day of entry is made of these two.
drop index documents.incoming_entered;
create index incoming_entered on documents.incoming
  (agency_id, arrival_year, ((coalesce(registered_at, received_at) at time zone 'Asia/Ho_Chi_Minh')::date), arrival_number)
  include (registered_at, received_at) where arrival_number is not null;
