-- A restore to an earlier moment is a revision too, whose number is beyond those that it took back.
alter table revision
  drop constraint revision_action_check,
  add constraint revision_action_check check (action in ('seed', 'create', 'update', 'delete', 'import', 'restore'));
