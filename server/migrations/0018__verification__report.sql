create schema verification;
create table verification.report (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  outcome text not null check (outcome in ('none', 'valid', 'invalid', 'undetermined', 'unreadable')),
  report jsonb not null,
  checked_at timestamptz not null
);
comment on table verification.report is 'The verdict on the digital signatures of a file (ETSI EN 319 102-1), by the SHA-256 of the file; the last one counts.';
comment on column verification.report.report is 'As contract/verification/report.ts has it.';
grant usage on schema verification to cong_so_so_app;
grant select, insert, update on verification.report to cong_so_so_app;
