-- An index of series, by which the newest figures of each are found without reading those before them.

-- Many rows take longer to index than a request may take.
set local statement_timeout = 0;

create index observation_series
  on observation (indicator_code, place_code, unit_code, source_id, period_end, period_start);
-- The other begins with its columns.
drop index observation_indicator;
