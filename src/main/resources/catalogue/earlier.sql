-- The rows of the catalogue that were others after a revision, by table and by key; null where there was none. What
-- changed since is taken back: of each field of an entry, the first change has what it was. Names stay those of today.
with since as (
  select case when collection in ('investments', 'trade-metrics', 'environment-metrics') then 'indicators'
      else collection end as collection, resource_id as id, action, fields, revision_number, position
  from change
  where revision_number > :number and resource_id is not null and collection in ('indicators', 'investments',
    'trade-metrics', 'environment-metrics', 'places', 'sources', 'publishers', 'breaks', 'categories', 'dimensions')),
created as (
  select collection, id
  from (
    select distinct on (collection, id) collection, id, action from since
    order by collection, id, revision_number, position) first
  where action = 'create'),
-- Of what was created since, only what it says of others.
noted as (
  select distinct on (collection, id, field) collection, id, field, coalesce(before, 'null') as before
  from since left join created using (collection, id)
  cross join jsonb_to_recordset(fields) as f (field text, before jsonb)
  where created is null
    or field in ('partOf', 'copyOf', 'translationOf', 'replaces', 'retracts', 'members', 'successors')
  order by collection, id, field, revision_number, position),
columns (collection, id, name, value) as (
  select collection, id, coalesce(c.name, lower(regexp_replace(field, '([A-Z])', '_\1', 'g'))),
    case when before = 'null' and field in ('aliases', 'replaces', 'retracts') then '[]' else before end
  from noted
  left join (values ('topic', 'topic_code'), ('of', 'of_code'), ('parent', 'parent_code'), ('place', 'place_code'),
    ('dimension', 'dimension_code'), ('indicator', 'indicator_code'), ('shareOfIndicator', 'share_of_code'))
    c (field, name) using (field)
  where field not in ('members', 'successors', 'levels', 'scope', 'adds')
  union all
  select collection, id, 'published_last', to_jsonb(case length(before #>> '{}') 
    when 4 then (before #>> '{}') || '-12-31'
    when 7 then (((before #>> '{}') || '-01')::date + interval '1 month - 1 day')::date::text else before #>> '{}' end)
  from noted where field = 'published'
  union all
  select collection, id, lower(regexp_replace(field, '([A-Z])', '_\1', 'g')) || '_' || language,
    coalesce(before -> language, 'null')
  from noted cross join unnest(array['en', 'zh']) language where field in ('name', 'shareOf', 'note')
  union all
  select collection, id, coalesce(c.name, key), coalesce(before -> key, 'null')
  from noted
  join (values ('changes', 'prices', 'change_prices'), ('changes', 'priceYear', 'change_price_year'),
    ('changes', 'currency', 'change_currency'), ('changes', 'likeForLike', 'change_like_for_like'),
    ('statement', 'source', 'source_id'), ('statement', 'paragraph', 'paragraph'), ('statement', 'sentence', 'sentence'))
    c (field, key, name) using (field)
  union all
  -- As in cells of tables.
  select collection, id, case field when 'where' then 'cell' else field end, coalesce(to_jsonb((
    select string_agg(key || ':' || value, ' ' order by key collate "C")
    from jsonb_each_text(case jsonb_typeof(before) when 'object' then before else '{}' end) where value is not null)), 'null')
  from noted where field in ('where', 'scope')
  union all
  select collection, id, field, case before when '[]' then '"none"' when 'null' then before else to_jsonb((
    select string_agg(over, ' ') from jsonb_array_elements_text(before) over)) end
  from noted where field = 'adds'
  union all
  select collection, id, field, coalesce((
    select jsonb_agg(case field
      when 'levels' then concat(one ->> 'order', case when (one -> 'whole')::boolean then ' whole' else ' part' end,
        ': ' || (one ->> 'edition'),
        ' [' || (select string_agg(code, ' ') from jsonb_array_elements_text(nullif(one -> 'categories', 'null')) code) || ']')
      else concat(one ->> 'code', case when coalesce(one ->> 'from', one ->> 'until') is not null
        then concat('/', one ->> 'from', '-', one ->> 'until') end) end)
    from jsonb_array_elements(nullif(before, 'null')) one), '[]')
  from noted where field = 'levels' or field = 'members' and collection = 'categories'),
-- What was created since was in no level.
was as (
  select collection, id, jsonb_object_agg(name, value) as said
  from (
    select * from columns
    union all select collection, id, 'edition', '"-"' from created where collection = 'categories') said
  group by collection, id),
today (collection, name, id, withdrawn_at, row) as (
  select 'indicators', 'indicator', code, withdrawn_at, to_jsonb(t) from indicator t
  union all select 'places', 'place', code, withdrawn_at, to_jsonb(t) from place t
  union all select 'sources', 'source', id, withdrawn_at, to_jsonb(t) from source t
  union all select 'publishers', 'publisher', code, withdrawn_at, to_jsonb(t) from publisher t
  union all select 'breaks', 'series_break', id, null, to_jsonb(t) from series_break t
  union all select 'categories', 'category', dimension_code || '/' || code, withdrawn_at, to_jsonb(t) from category t
  union all select 'dimensions', 'dimension', code, withdrawn_at, to_jsonb(t) from dimension t
  union all select 'topics', 'topic', code, withdrawn_at, to_jsonb(t) from topic t
  union all select 'units', 'unit', code, withdrawn_at, to_jsonb(t) from unit t),
standing as (
  select collection, name, id, as_it_was.row
  from today
  left join was using (collection, id)
  cross join lateral (select today.row || coalesce((
      select jsonb_object_agg(key, value) from jsonb_each(said)
      where today.row -> key is not null and (collection = 'publishers' or key not in ('name_en', 'name_zh', 'title'))), '{}')
    || case when withdrawn_at > (select max(recorded_at) from revision where number <= greatest(:number, 1))
      then '{"withdrawn_at": null}'::jsonb else '{}' end as row) as_it_was
  where as_it_was.row <> today.row),
-- A cell has what its measure says.
cells as (
  select c.code as id, coalesce(own.row, to_jsonb(c)) as row, m.row as measure, c.scope is not distinct from t.scope as is_scoped
  from standing m
  join indicator t on t.code = m.id
  join indicator c on c.of_code = m.id
  left join standing own on own.collection = 'indicators' and own.id = c.code
  where m.collection = 'indicators'),
inheriting as (
  select id, row || (
    select jsonb_object_agg(key, value) from jsonb_each(measure)
    where key in ('topic_code', 'prices', 'price_year', 'change_prices', 'change_price_year', 'change_currency',
        'change_like_for_like', 'timing', 'statistic', 'adds', 'priced', 'aim') or key = 'scope' and is_scoped) as row, measure
  from cells),
parts as (
  select id, i.row || case when i.row -> 'whole' = 'null' and i.row -> 'scope' = i.measure -> 'scope' and {addsUp}
    then jsonb_build_object('share_of_code', m.code, 'share_of_en', m.name_en, 'share_of_zh', m.name_zh)
    else '{"share_of_code": null, "share_of_en": null, "share_of_zh": null}' end as row
  from inheriting i cross join jsonb_populate_record(null::indicator, i.measure) m),
rows (name, id, row) as (
  select name, id, row from standing where collection <> 'indicators' or id not in (select id from parts)
  union all select 'indicator', id, row from parts
  union all select case collection when 'breaks' then 'series_break' else 'publisher' end, id, 'null'
  from created where collection in ('breaks', 'publishers')
  -- What was removed since.
  union all
  select gone.name, id, said
  from was join (values ('sources', 'source'), ('publishers', 'publisher'), ('breaks', 'series_break'),
    ('categories', 'category'), ('dimensions', 'dimension')) gone (collection, name) using (collection)
  left join created using (collection, id)
  where created is null and not exists (
    select from today where today.collection = was.collection and today.id = was.id)
  union all
  select case field when 'members' then 'place_member' else 'place_successor' end, id, coalesce((
    select jsonb_agg(case field when 'members' then jsonb_build_object('group_code', id, 'member_code', other)
      else jsonb_build_object('place_code', id, 'successor_code', other) end)
    from jsonb_array_elements_text(nullif(before, 'null')) other), '[]')
  from noted where collection = 'places' and field in ('members', 'successors'))
select coalesce(jsonb_object_agg(name, by_id)::text, '')
from (select name, jsonb_object_agg(id, row) as by_id from rows group by name) by_name
