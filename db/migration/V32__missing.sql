-- A source that prints "…" or "-" where a value could be says that there is none, and why. Ids, values and moments of what
-- is recorded stay.

set local statement_timeout = 0;

alter table observation
  alter column value drop not null,
  alter column relation drop not null,
  add column missing text check (missing in ('not-available', 'not-applicable', 'suppressed', 'negligible')),
  add constraint observation_stated check (
    (missing is null) = (value is not null) and (missing is null) = (relation is not null)
      and (missing is null or upper is null));

-- Whether a figure has a value is told by the index of series, as whether it is current.
create index observation_of_series
  on observation (indicator_code, place_code, unit_code,
    (case when status in ('forecast', 'target') then status else 'outcome' end), compared, joint, period_end, period_start)
  include (status, source_id, recorded_at, superseded_at, missing);
drop index observation_series;
alter index observation_of_series rename to observation_series;
