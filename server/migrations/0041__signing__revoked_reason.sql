alter table signing.key add column revoked_reason text;
comment on column signing.key.revoked_reason is 'Why the key was revoked, in the words of the administrator; null for those revoked before this was asked.';
grant update (revoked_reason) on signing.key to cong_so_so_app;
