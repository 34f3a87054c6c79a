-- Banks, loans, deposits and insurance, which the dictionary of concepts has, are a subject of their own.
insert into topic (code, name_en, name_zh) values ('finance', 'Finance', '金融')
on conflict do nothing;

-- More names of seeded indicators that the dictionary has.
update indicator i set synonyms_zh = array_append(i.synonyms_zh, said.name)
from (values ('gdp', '国内生产总值（GDP）'), ('gdp-per-capita', '人均国内生产总值'), ('raw-coal-output', '规上原煤产量')) said(code, name)
where i.code = said.code and not i.synonyms_zh @> array[said.name];
