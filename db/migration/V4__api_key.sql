-- Who may do more than read. Keys are no part of the dataset: they have no revision, and no archive holds them.
create table api_key (
  id text collate "C" primary key check (id ~ '^[0-9a-f]{16}$'),
  secret_sha256 text not null check (secret_sha256 ~ '^[0-9a-f]{64}$'),
  owner text collate "C" not null check (owner <> ''),
  role text not null check (role in ('READER', 'CURATOR', 'ADMIN')),
  created_at timestamptz not null,
  expires_at timestamptz check (expires_at > created_at),
  revoked_at timestamptz check (revoked_at >= created_at),
  last_used_at timestamptz check (last_used_at >= created_at)
);
