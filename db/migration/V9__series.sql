-- An index of series, by which the newest figures of each are found without reading those before them. It tells which
-- version stood when, so that series are told apart without a look at the table.

-- Many rows take longer to index than a request may take.
set local statement_timeout = 0;

create index observation_series
  on observation (indicator_code, place_code, unit_code, source_id, period_end, period_start)
  include (recorded_at, superseded_at);
-- The other begins with its columns.
drop index observation_indicator;
