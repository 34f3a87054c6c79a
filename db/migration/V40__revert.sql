-- A revision can be taken back. An entry of the catalogue that only history refers to by then stays for it, withdrawn:
-- no list has it, and recording its code again brings it back.

set local statement_timeout = 0;

alter table revision
  drop constraint revision_action_check,
  add constraint revision_action_check check (action in ('seed', 'create', 'update', 'delete', 'import', 'restore', 'revert'));

alter table publisher add column withdrawn_at timestamptz;
alter table source add column withdrawn_at timestamptz;
alter table statement add column withdrawn_at timestamptz;
alter table topic add column withdrawn_at timestamptz;
alter table unit add column withdrawn_at timestamptz;
alter table dimension add column withdrawn_at timestamptz;
alter table category add column withdrawn_at timestamptz;
alter table indicator add column withdrawn_at timestamptz;
alter table place add column withdrawn_at timestamptz;
alter table park add column withdrawn_at timestamptz;

-- What a revision ended.
create index observation_ended on observation (superseded_at) where superseded_at is not null;
