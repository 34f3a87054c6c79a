-- Series outlive their publications: the newest periods of each are found whoever states them.

-- Many rows take longer to index than a request may take.
set local statement_timeout = 0;

create index observation_of_series
  on observation (indicator_code, place_code, unit_code,
    (case when status in ('forecast', 'target') then status else 'outcome' end), compared, joint, period_end, period_start)
  include (status, source_id, recorded_at, superseded_at);
drop index observation_series;
alter index observation_of_series rename to observation_series;
