-- Prices belong to indicators that are priced. What an indicator says holds whenever its figures are read. A figure whose
-- prices nobody says is in a series apart from those whose prices are said.

set local statement_timeout = 0;

alter table indicator
  drop column prices_since,
  drop column changes_since,
  drop column share_of_since,
  -- Null where the units of the measure tell.
  add column priced boolean check (priced);

-- Changes had the prices of levels where an indicator said none for them.
update indicator
set change_prices = coalesce(change_prices, prices),
  change_price_year = case when change_prices <> prices then change_price_year
    else coalesce(change_price_year, price_year) end
where prices is not null;

create temporary table with_currency on commit drop as
select i.code from indicator i
where exists (
  select from indicator_unit u join unit m on m.dimension = 'money' and u.unit_code ~ ('(^|-)' || m.code || '($|-)')
  where u.indicator_code = coalesce(i.of_code, i.code));

-- Growth in real terms is published of output whose amounts are not.
update indicator i set priced = true
where i.code not in (select code from with_currency) and exists (
  select from indicator f
  where coalesce(f.of_code, f.code) = coalesce(i.of_code, i.code) and (
    f.prices is not null or f.change_prices is not null or exists (
      select from observation o
      where o.indicator_code = f.code and o.prices = 'constant' and o.base_start is not null
        and o.superseded_at is null)));

create temporary table unpriced on commit drop as
with said as (
  select o.*, regexp_replace(o.compared, ';prices=[^;]*', '') as key
  from observation o join indicator i on i.code = o.indicator_code
  where o.prices is not null and o.superseded_at is null and i.priced is null
    and i.code not in (select code from with_currency))
select s.*, (
    select count(*) from observation n
    where n.superseded_at is null and n.indicator_code = s.indicator_code and n.place_code = s.place_code
      and n.unit_code = s.unit_code and n.period_start = s.period_start and n.period_end = s.period_end
      and n.source_id = s.source_id and n.status = s.status and n.compared = s.key)
    + row_number() over (
      partition by indicator_code, place_code, unit_code, period_start, period_end, source_id, status, key
      order by occurrence, recorded_at, id) as number
from said s;

create temporary table changed on commit drop as
select id, jsonb_agg(jsonb_build_object('field', field, 'before', before, 'after', after) order by field) as fields
from (
  select id, field, before, after from unpriced cross join lateral (
    values ('prices', to_jsonb(prices), 'null'::jsonb), ('priceYear', coalesce(to_jsonb(price_year), 'null'), 'null'),
      ('compared', to_jsonb(compared), to_jsonb(key)), ('occurrence', to_jsonb(occurrence), to_jsonb(number)))
    of_unpriced (field, before, after)
  where before <> after
  union all
  select id, 'compared', to_jsonb(joined), to_jsonb(compared) from observation
  where joined is not null and superseded_at is null) each
group by id;

insert into revision (number, recorded_at, actor, action, summary)
select max(number) + 1, greatest(clock_timestamp(), max(recorded_at) + interval '1 microsecond'), 'Jincheng Indicators',
  'update', 'Took prices off what has none, and parted figures whose prices nobody says from those whose prices are said.'
from revision
having exists (select from changed);

insert into change (revision_number, position, action, collection, resource_id, count, fields)
select (select max(number) from revision), row_number() over (order by id), 'update', 'observations', id, 1, fields
from changed;

drop index observation_series;
drop index observation_prices;
drop index observation_joined;
alter table observation drop column series, drop column joined;

update observation o set superseded_at = (select recorded_at from revision order by number desc limit 1)
from unpriced u
where o.id = u.id and o.place_code = u.place_code and o.superseded_at is null;

insert into observation (id, recorded_at, indicator_code, place_code, unit_code, period_start, period_end, period_basis,
  value, upper, counted, relation, status, missing, comparison_kind, base_start, base_end, base_place, among_place,
  among_kind, among_count, base_distance, currency, like_for_like, share_of_code, share_of_place, share_of_en,
  share_of_zh, compared, printed, note_en, note_zh, occurrence, joint, source_id, paragraph, sentence, cell)
select id, (select recorded_at from revision order by number desc limit 1), indicator_code, place_code, unit_code,
  period_start, period_end, period_basis, value, upper, counted, relation, status, missing, comparison_kind, base_start,
  base_end, base_place, among_place, among_kind, among_count, base_distance, currency, like_for_like, share_of_code,
  share_of_place, share_of_en, share_of_zh, key, printed,
  case when number > 1 then coalesce(note_en, 'The source states this beside another figure, which does not say the same.')
    else note_en end, note_zh, number, joint, source_id, paragraph, sentence, cell
from unpriced;

create index observation_series
  on observation (indicator_code, place_code, unit_code,
    (case when status in ('forecast', 'target') then status else 'outcome' end), compared, joint, period_end, period_start)
  include (status, source_id, recorded_at, superseded_at, missing);
