-- What nobody said of an indicator can become known: from when on, so that what was served before stays as it was. A figure
-- whose prices nobody says is in the series of the only prices that are said of its indicator. The indicators that the
-- dataset starts with get their prices; figures that said the same are one series with those that said none. Their ids,
-- values and moments stay.

set local statement_timeout = 0;

alter table indicator
  add column prices_since timestamptz,
  add column changes_since timestamptz,
  add column share_of_since timestamptz;

alter table observation
  -- The series that it is in, where that is not the one of its key.
  add column joined text collate "C",
  add column series text collate "C" not null generated always as (coalesce(joined, compared)) stored;

update indicator set prices = 'current'
where prices is null and coalesce(of_code, code) in ('exports', 'fine-coal-chemical-transformation', 'foreign-trade',
    'foxconn-optical-electro-mechanical-contract', 'gdp', 'gdp-per-capita', 'imports', 'intelligent-casting-parks',
    'old-building-renovation', 'optical-electro-mechanical-fund');

update indicator set change_prices = 'constant'
where change_prices is null and coalesce(of_code, code) in ('gdp', 'gdp-per-capita');

-- Figures that say what their indicator says by now are as those that say nothing: of several that a source states for
-- one key, the later ones get the next occurrences.
create temporary table known on commit drop as
with said as (
  select o.id, o.place_code, o.recorded_at, o.superseded_at, o.prices, o.occurrence, o.prices is not null as is_known,
    row(o.indicator_code, o.place_code, o.unit_code, o.period_start, o.period_end, o.source_id, o.status,
      regexp_replace(o.compared, ';prices=(current|constant)(?=;|$)', ''), o.superseded_at is null,
      case when o.superseded_at is not null then o.recorded_at end)::text as figure,
    regexp_replace(o.compared, ';prices=(current|constant)(?=;|$)', '') as key
  from observation o join indicator i on i.code = o.indicator_code
  where i.prices is not null and (o.prices is null or o.price_year is null and o.prices =
    case when o.base_start is not null and o.comparison_kind <> 'of-plan' then coalesce(i.change_prices, i.prices)
      else i.prices end)),
again as (
  select *, row_number() over (partition by figure, occurrence order by recorded_at, id) as again,
    bool_or(is_known) over (partition by figure) as is_joined
  from said)
select *, case when again = 1 then occurrence else max(occurrence) over (partition by figure)
    + row_number() over (partition by figure, again > 1 order by again, occurrence) end as number
from again where is_joined;

drop index observation_standing;
drop index observation_superseded;
drop index observation_series;

update observation o
set prices = null, compared = k.key, occurrence = k.number,
  note_en = case when k.again > 1 then coalesce(o.note_en,
    'The source states this beside another figure, which does not say the same.') else o.note_en end
from known k
where o.id = k.id and o.place_code = k.place_code and o.recorded_at = k.recorded_at;

create unique index observation_standing
  on observation (indicator_code, place_code, unit_code, period_start, period_end, source_id, status, compared, occurrence)
  where superseded_at is null;
create unique index observation_superseded
  on observation (indicator_code, place_code, unit_code, period_start, period_end, source_id, status, compared, occurrence,
    recorded_at)
  where superseded_at is not null;
create index observation_series
  on observation (indicator_code, place_code, unit_code,
    (case when status in ('forecast', 'target') then status else 'outcome' end), series, joint, period_end, period_start)
  include (status, source_id, recorded_at, superseded_at, missing);
create index observation_prices on observation (indicator_code) where prices is not null and superseded_at is null;
create index observation_joined on observation (indicator_code) where joined is not null and superseded_at is null;

-- What joined is listed as a revision of its own.
with joined as (
  select id, row_number() over (order by id) as position,
    jsonb_agg(jsonb_build_object('field', field, 'before', before, 'after', after) order by field) as fields
  from known cross join lateral (
    values ('prices', coalesce(to_jsonb(prices), 'null'), 'null'::jsonb), ('occurrence', to_jsonb(occurrence),
      to_jsonb(number))) changed (field, before, after)
  where superseded_at is null and before is distinct from after
  group by id),
revision as (
  insert into revision (number, recorded_at, actor, action, summary)
  select max(number) + 1, greatest(clock_timestamp(), max(recorded_at) + interval '1 microsecond'),
    'Jincheng Indicators', 'update', 'Gave the indicators of the dataset their prices; figures that said the same joined.'
  from revision
  having exists (select from joined)
  returning number)
insert into change (revision_number, position, action, collection, resource_id, count, fields)
select number, position, 'update', 'observations', id, 1, fields from revision cross join joined;
