-- Files that were sent to be imported, and what became of them. While the figures of one are brought, they are in a table
-- of their own, import_ and the id in hexadecimal, which is gone when the import has ended.

create table import (
  id uuid primary key,
  actor text not null check (actor <> ''),
  media_type text not null check (media_type <> ''),
  dry_run boolean not null,
  state text not null check (state in ('receiving', 'checking', 'writing', 'done', 'refused', 'failed')),
  started_at timestamptz not null,
  -- Moves about once a second while somebody works on it: one that stands still was given up.
  updated_at timestamptz not null,
  ended_at timestamptz,
  bytes bigint not null check (bytes >= 0),
  rows bigint not null check (rows >= 0),
  recorded bigint not null check (recorded >= 0),
  corrected bigint not null check (corrected >= 0),
  unchanged bigint not null check (unchanged >= 0),
  faults bigint not null check (faults >= 0),
  -- What it changed; the revision is written after it, in the same transaction.
  revision_number bigint references revision deferrable initially deferred,
  detail text check (detail <> ''),
  -- An array of the first faults.
  errors jsonb,
  check (started_at <= ended_at)
);
create index import_started on import (started_at, id);
