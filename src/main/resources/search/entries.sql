-- All that can be found by words.
select 'indicator' as type, i.code, i.name_en, i.name_zh, i.synonyms_en || i.synonyms_zh as others, i.definition_en as about_en,
  i.definition_zh as about_zh, i.of_code, i.cell,
  (select count(*) from indicator p where p.of_code = i.code and p.withdrawn_at is null) as cells
from indicator i where withdrawn_at is null
union all
select 'topic', code, name_en, name_zh, array[]::text[], null, null, null, null, 0 from topic where withdrawn_at is null
union all
select 'place', code, name_en, name_zh, array[]::text[], null, null, null, null, 0 from place where withdrawn_at is null
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
