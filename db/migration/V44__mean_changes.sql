-- Mean changes a year follow from levels, as changes do, and are found as they are.
drop index observation_change;
create index observation_change on observation (indicator_code, place_code)
  where comparison_kind in ('change', 'average-change');
