-- Finds the figures of an indicator by their number, beside which those of a text are set.

set local statement_timeout = 0;

create index observation_indicator_value on observation (indicator_code, value) where superseded_at is null;
