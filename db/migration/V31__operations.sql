-- What communiqués say of a change: its mean a year, what contributes to it, how it changes itself, and changes since the
-- start of the year. Those that were recorded with the last day of the year before as a base of their own, so that each year
-- was a series, are one series now. Their ids, values and moments stay.

set local statement_timeout = 0;

alter table indicator
  add column base_distance text check (base_distance is null or base_distance = 'year-start' and comparison_kind = 'change'),
  drop constraint indicator_comparison_kind_check,
  add constraint indicator_comparison_kind_check check (comparison_kind in ('times-more', 'multiple-of-base', 'change',
    'average-change', 'contribution', 'contribution-rate', 'change-of-change', 'rank', 'of-plan'));

alter table observation
  add column base_distance text check (base_distance is null or base_distance = 'year-start' and comparison_kind = 'change'),
  drop constraint observation_comparison_kind_check,
  add constraint observation_comparison_kind_check check (comparison_kind in ('times-more', 'multiple-of-base', 'change',
    'average-change', 'contribution', 'contribution-rate', 'change-of-change', 'rank', 'of-plan'));

update observation
set base_distance = 'year-start',
  compared = 'change year-start' || substr(compared, length('change ' || base_start || '/' || base_end) + 1)
where comparison_kind = 'change' and base_start = base_end and base_place is null
  and base_end = make_date(extract(year from period_end)::integer - 1, 12, 31)
  and split_part(compared, ';', 1) = 'change ' || base_start || '/' || base_end;
