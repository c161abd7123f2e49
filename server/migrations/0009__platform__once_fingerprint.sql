-- A key that comes back with another operation or input must not be answered with what the first act answered.
alter table platform.once add column fingerprint text check (fingerprint ~ '^[0-9a-f]{64}$');
comment on column platform.once.fingerprint is 'SHA-256 of operation and input, no content; null for acts done before it was kept.';
