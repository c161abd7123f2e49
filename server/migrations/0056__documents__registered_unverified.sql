-- NĐ 30, art. 21: what fails the check goes back to its sender. Where a clerk registers it all the same, the document says why.
alter table documents.incoming add column unverified_reason text;
comment on column documents.incoming.unverified_reason is 'Lý do vào sổ dù chữ ký số không hợp lệ, as the clerk stated it; null where the check did not fail.';
