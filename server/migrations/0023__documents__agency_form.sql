create table documents.agency_form (
  agency_id uuid primary key,
  place text not null,
  address text not null,
  email text not null,
  website text not null,
  telephone text not null,
  fax text not null,
  by_order_post_ids uuid[] not null,
  updated_at timestamptz not null default now()
);
comment on table documents.agency_form is 'What an agency settles for all its documents: địa danh, contact data of ô 13, who signs by order (TL.).';
comment on column documents.agency_form.by_order_post_ids is 'Posts of unit heads and deputies who sign by order, as the working regulations say (Decree 30/2020 art. 13 §3).';
grant select, insert, update on documents.agency_form to cong_so_so_app;
