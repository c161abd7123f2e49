-- What every module rests on: acts that take effect once, events delivered at least once to idempotent subscribers.
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

create table platform.once (
  person_id uuid not null,
  key text not null check (length(key) between 8 and 100),
  answer jsonb,
  at timestamptz not null default now(),
  primary key (person_id, key)
);
comment on table platform.once is 'Acts done under an idempotency key of the browser; a replay is answered from here.';
create index once_at on platform.once (at);

create table platform.delivered (
  event_id uuid not null,
  subscriber text not null,
  at timestamptz not null default now(),
  primary key (event_id, subscriber)
);
comment on table platform.delivered is 'Which subscriber has taken which event, written in the subscriber''s own transaction.';
create index delivered_at on platform.delivered (at);

-- unaccent() is only STABLE because its dictionary may change; ours does not, and indexes need IMMUTABLE.
create function platform.fold(value text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)));
comment on function platform.fold is 'Text without case and accents (đ → d) for search.';

grant usage on schema platform to cong_so_so_app;
grant select, insert, update, delete on platform.once, platform.delivered to cong_so_so_app;
grant select on platform.migration to cong_so_so_app;
