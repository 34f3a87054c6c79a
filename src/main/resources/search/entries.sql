-- All that can be found by words.
with recursive merged as (
  select collection, code, to_code from redirect where until is null
  union select m.collection, m.code, r.to_code from merged m join redirect r on r.collection = m.collection and r.code = m.to_code
  where r.until is null),
former as (
  select m.collection, m.to_code, array_agg(name) as names
  from merged m left join place p on m.collection = 'places' and p.code = m.code, unnest(array[m.code, p.name_en, p.name_zh]) name
  where name is not null group by 1, 2)
select 'indicator' as type, i.code, i.name_en, i.name_zh,
  i.synonyms_en || i.synonyms_zh || f.names || array_remove(array[v.partner_en, v.partner_zh], null)
  || case when i.scope is not null then array(
    select unnest(array_remove(array[c.name_en, c.name_zh], null)) from category c
    where c.dimension_code || ':' || c.code = any(string_to_array(i.scope, ' '))) end as others,
  i.definition_en as about_en, i.definition_zh as about_zh, i.of_code, i.cell,
  (select count(*) from indicator p where p.of_code = i.code and p.withdrawn_at is null) as cells
from indicator i left join investment v using (code) left join former f on f.collection = 'indicators' and f.to_code = i.code
where withdrawn_at is null
union all
select 'topic', code, name_en, name_zh, array[]::text[], null, null, null, null, 0 from topic where withdrawn_at is null
union all
select 'place', code, name_en, name_zh, coalesce(f.names, array[]::text[]), null, null, null, null, 0
from place left join former f on f.collection = 'places' and f.to_code = code where withdrawn_at is null
union all
select 'category', dimension_code || '/' || code, name_en, name_zh, array[]::text[], null, null, null, null, 0
from category where withdrawn_at is null
union all
select 'park', id, name_en, name_zh, array[]::text[], focus_en, focus_zh, null, null, 0 from park where withdrawn_at is null
union all
select 'initiative', id, name_en, name_zh, array[]::text[], partner_en, partner_zh, null, null, 0 from initiative
union all
select 'source', id, title, null, array[publisher || ', ' || published], publisher || ', ' || published, null, null, null, 0
from source where withdrawn_at is null
union all
select 'publisher', code, name_en, name_zh, aliases, null, null, null, null, 0 from publisher where withdrawn_at is null
