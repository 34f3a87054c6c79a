-- A figure whose prices nobody says is in a series apart from those whose prices are said.

set local statement_timeout = 0;

with apart as (
  select id, row_number() over (order by id) as position, joined, compared
  from observation where joined is not null and superseded_at is null),
revision as (
  insert into revision (number, recorded_at, actor, action, summary)
  select max(number) + 1, greatest(clock_timestamp(), max(recorded_at) + interval '1 microsecond'),
    'Jincheng Indicators', 'update', 'Parted figures whose prices nobody says from those whose prices are said.'
  from revision
  having exists (select from apart)
  returning number)
insert into change (revision_number, position, action, collection, resource_id, count, fields)
select number, position, 'update', 'observations', id, 1,
  jsonb_build_array(jsonb_build_object('field', 'series', 'before', joined, 'after', compared))
from revision cross join apart;

drop index observation_series;
drop index observation_prices;
drop index observation_joined;
alter table observation drop column series, drop column joined;
create index observation_series
  on observation (indicator_code, place_code, unit_code,
    (case when status in ('forecast', 'target') then status else 'outcome' end), compared, joint, period_end, period_start)
  include (status, source_id, recorded_at, superseded_at, missing);
