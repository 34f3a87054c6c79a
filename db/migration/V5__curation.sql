-- Curators change the data: what each revision did, and figures that keep their id over corrections.

alter table revision
  add column reason text check (reason <> ''),
  drop constraint revision_action_check,
  add constraint revision_action_check check (action in ('seed', 'create', 'update', 'delete', 'import')),
  -- The moment of a revision tells which figures it recorded and which it superseded.
  add constraint revision_recorded unique (recorded_at);

-- What a revision did to one resource, or, where an import touched many, to how many of a collection.
create table change (
  revision_number bigint not null references revision,
  position integer not null check (position > 0),
  action text not null check (action in ('create', 'update', 'delete')),
  collection text collate "C" not null check (collection <> ''),
  resource_id text collate "C" check (resource_id <> ''),
  count bigint not null check (count > 0 and (resource_id is null or count = 1)),
  -- An array of the fields that differ, each with its value before and after.
  fields jsonb,
  primary key (revision_number, position)
);
create index change_of_resource on change (collection, resource_id, revision_number);

-- A figure is one indicator at one place in one unit and period from one source. It has one id, whatever becomes of it;
-- each row is a version of it.
alter table observation
  drop constraint observation_pkey,
  add primary key (id, place_code, recorded_at);
drop index observation_id;
