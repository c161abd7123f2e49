alter table documents.outgoing
  add column bases text[] not null default '{}',
  add column place text not null default '',
  add column addressees text[] not null default '{}',
  add column copy_agency_ids uuid[] not null default '{}',
  add column circulation text not null default 'none' check (circulation in ('none', 'internal', 'return')),
  add column copies int check (copies between 1 and 9999),
  add column drafter_initials text not null default '',
  add column signing_mode text not null default 'derived' check (signing_mode in ('derived', 'own', 'collective', 'by-order')),
  add column other_signer jsonb,
  add column attached_to text not null default '',
  add column prints_contact boolean not null default false,
  add column lying_appendix_ids uuid[] not null default '{}';
comment on column documents.outgoing.bases is 'Căn cứ ban hành, one each.';
comment on column documents.outgoing.place is 'Địa danh; empty: that of the agency.';
comment on column documents.outgoing.addressees is 'Lines of Kính gửi beside the receiving agencies.';
comment on column documents.outgoing.copy_agency_ids is 'Those of the receiving agencies that are named in Nơi nhận alone.';
comment on column documents.outgoing.circulation is 'Chỉ dẫn về phạm vi lưu hành (ô 11): LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI.';
comment on column documents.outgoing.signing_mode is 'TM., TL. or own right, where several are lawful (Decree 30/2020 art. 13).';
comment on column documents.outgoing.other_signer is 'Title and name of who signs on the left: secretary, other party.';
comment on column documents.outgoing.attached_to is 'The document that puts a quy chế or quy định into force.';
comment on column documents.outgoing.lying_appendix_ids is 'Appendices on lying pages.';
