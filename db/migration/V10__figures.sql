-- Figures hold what publications say beside a value: whether it came to pass, what it is compared with, to what it
-- reaches, what is counted, a note, and which of several that a source states of the same.

-- Many rows take longer to write and to index than a request may take.
set local statement_timeout = 0;

alter table observation
  add column upper numeric check (upper not in ('NaN', 'Infinity', '-Infinity')),
  add column counted text check (counted <> ''),
  add column status text not null default 'actual'
    check (status in ('actual', 'provisional', 'estimate', 'forecast', 'target')),
  add column comparison_kind text check (comparison_kind in ('times-more', 'multiple-of-base', 'change')),
  add column base_start date,
  add column base_end date,
  -- What it is compared with, the same in all figures of a series: the kind, and how far the base is, or which it is
  -- where it is fixed; nothing where it stands for itself. With the period it tells the base, so that keys have it in the
  -- place of three columns that may be null, and an index serves each lookup.
  add column compared text collate "C" not null default '',
  add column note_en text check (note_en <> ''),
  add column note_zh text check (note_zh <> ''),
  -- The next number where a source contradicts itself.
  add column occurrence integer not null default 1 check (occurrence > 0),
  drop constraint observation_relation_check,
  add constraint observation_relation_check
    check (relation in ('eq', 'gt', 'ge', 'lt', 'le', 'approx', 'nearly', 'between')),
  add constraint observation_range check ((relation = 'between') = (upper is not null)),
  add constraint observation_upper check (value < upper),
  add constraint observation_comparison check (num_nulls(comparison_kind, base_start, base_end) in (0, 3)),
  add constraint observation_compared check ((compared = '') = (comparison_kind is null)),
  add constraint observation_base check (base_start <= base_end),
  add constraint observation_note check (note_en is not null or note_zh is null),
  add constraint observation_occurrence check (occurrence = 1 or note_en is not null);

-- The comparison was the indicator's. It is the figure's now, and an indicator only names that of new figures.
update observation o
set comparison_kind = i.comparison_kind, base_start = i.base_start, base_end = i.base_end,
  compared = i.comparison_kind || case
    when (o.period_start - interval '1 year')::date = i.base_start
        and (o.period_end + 1 - interval '1 year')::date = i.base_end + 1 then ' year'
    when (o.period_start - interval '3 months')::date = i.base_start
        and (o.period_end + 1 - interval '3 months')::date = i.base_end + 1 then ' quarter'
    when (o.period_start - interval '1 month')::date = i.base_start
        and (o.period_end + 1 - interval '1 month')::date = i.base_end + 1 then ' month'
    else to_char(i.base_start, ' YYYY-MM-DD/') || to_char(i.base_end, 'YYYY-MM-DD') end
from indicator i
where i.code = o.indicator_code and i.comparison_kind is not null;

alter table observation
  alter column status drop default,
  alter column occurrence drop default,
  alter column compared drop default;

alter table indicator
  drop constraint indicator_comparison_kind_check,
  add constraint indicator_comparison_kind_check check (comparison_kind in ('times-more', 'multiple-of-base', 'change')),
  add column share_of_en text check (share_of_en <> ''),
  add column share_of_zh text check (share_of_zh <> ''),
  add column share_of_code text collate "C" references indicator check (share_of_code <> code),
  add column prices text check (prices in ('current', 'constant')),
  add constraint indicator_share_of check (share_of_en is not null or num_nonnulls(share_of_zh, share_of_code) = 0);

update indicator i set share_of_en = e.share_of_en, share_of_zh = e.share_of_zh
from environment_metric e
where e.code = i.code;

alter table environment_metric
  drop column share_of_en,
  drop column share_of_zh;

-- A source states one value of a series for a period; an earlier one stays, superseded.
create unique index observation_figure
  on observation (indicator_code, place_code, unit_code, period_start, period_end, source_id, status, compared, occurrence)
  where superseded_at is null;
drop index observation_standing;
alter index observation_figure rename to observation_standing;

create unique index observation_version
  on observation (indicator_code, place_code, unit_code, period_start, period_end, source_id, status, compared,
    occurrence, recorded_at)
  where superseded_at is not null;
drop index observation_superseded;
alter index observation_version rename to observation_superseded;

-- What is read in two ways, of whatever indicator.
create index observation_times_more on observation (indicator_code) where comparison_kind = 'times-more';

create index observation_of_series
  on observation (indicator_code, place_code, unit_code, source_id, status, compared, period_end, period_start)
  include (recorded_at, superseded_at);
drop index observation_series;
alter index observation_of_series rename to observation_series;
