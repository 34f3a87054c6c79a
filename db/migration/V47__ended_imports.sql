-- An import is noted once it has ended. Those that had not were stopped.
update import set state = 'failed', ended_at = updated_at, detail = 'The service was stopped. Nothing was changed.'
where ended_at is null;
alter table import drop column updated_at, alter column ended_at set not null,
  drop constraint import_state_check, add constraint import_state_check check (state in ('done', 'refused', 'failed'));
