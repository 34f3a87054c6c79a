-- Indexes by which each page of observations is read by a walk over about as many rows as it shows, however many there
-- are. Those of few columns repeat their keys and are kept short by that; what they leave open is sorted in small groups.

-- Many rows take longer to index than a request may take.
set local statement_timeout = 0;

-- The versions that a source states no more, beside those that stand: together they find a figure by what makes it.
create unique index observation_superseded
  on observation (indicator_code, place_code, unit_code, period_start, period_end, source_id, recorded_at)
  where superseded_at is not null;
drop index observation_recorded;

-- What was known at a moment, by indicator or by place.
create index observation_indicator on observation (indicator_code, place_code);
create index observation_place on observation (place_code, indicator_code);

create index observation_period on observation (period_start, indicator_code);
create index observation_newest on observation (indicator_code, period_end);
create index observation_value on observation (value, id);
create index observation_moment on observation (recorded_at, id);

-- By this a statement is known to be cited.
create index observation_source on observation (source_id, paragraph, sentence);
