-- Scans whose pages are read by recognition in the background, and what happens to an original that should never have come in.
create schema recognition;
create table recognition.scan (
  sha256 text primary key,
  layer text not null,
  declared boolean not null,
  blocked boolean not null default false,
  begun_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  done_at timestamptz
);
comment on table recognition.scan is 'Bản quét: a kept file with pages that are pictures. Its bytes are never changed; what is read from them stands in recognition.page.';
comment on column recognition.scan.layer is 'The text the file itself carries, pages parted by form feeds.';
comment on column recognition.scan.declared is 'Whoever brought it has declared that there is no state secret in it: questions of the gate are answered.';
comment on column recognition.scan.blocked is 'The programs that read pictures were not on this machine at the last try.';
create index scan_open on recognition.scan (touched_at) where done_at is null;

create table recognition.page (
  sha256 text not null references recognition.scan on delete cascade,
  number int not null,
  state text not null check (state in ('waiting', 'read', 'unreadable', 'asked')),
  text text not null default '',
  tries int not null default 0,
  primary key (sha256, number)
);
comment on table recognition.page is 'A page that is a picture. Nothing of it is kept before the secrecy gate has passed it: asked means that the gate has a question.';
create index page_waiting on recognition.page (sha256, number) where state = 'waiting';
grant usage on schema recognition to cong_so_so_app;
grant select, insert, update, delete on recognition.scan, recognition.page to cong_so_so_app;

alter table documents.incoming drop constraint incoming_text_state_check,
  add constraint incoming_text_state_check check (text_state in ('read', 'recognised', 'recognising', 'unreadable', 'withheld'));
comment on column documents.incoming.text_state is 'read from the file; recognised or recognising from its pictures; withheld: the original bore a mark of a state secret, its key is gone.';
alter table files.upload drop constraint upload_text_state_check, alter column sha256 drop not null,
  add constraint upload_text_state_check check (text_state in ('read', 'recognised', 'recognising', 'unreadable', 'withheld')),
  add constraint upload_withheld_check check ((sha256 is null) = (text_state = 'withheld'));
comment on column files.upload.sha256 is 'Null once the file was found to bear a mark of a state secret and is gone.';
