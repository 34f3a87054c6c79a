-- What kind of number the values of an indicator are, and over what they may be added up; null where nobody says.

set local statement_timeout = 0;

alter table indicator
  add column statistic text
    check (statistic in ('total', 'stock', 'mean', 'median', 'ratio', 'rate', 'share', 'index')),
  -- Null: as the statistic implies.
  add column adds text collate "C" check (adds ~ '^(none|places( time)?( parts)?|time( parts)?|parts)$');

update indicator i set statistic = seeded.statistic, adds = seeded.adds
from (values
  ('total', null, array['coal-output', 'demonstration-villages', 'electricity-sent-out', 'exports',
    'fine-coal-chemical-transformation', 'foreign-trade', 'foxconn-optical-electro-mechanical-contract', 'gdp',
    'giz-trained-entrepreneurs', 'imports', 'intelligent-casting-parks', 'intelligent-coal-mines-built',
    'large-enterprise-output', 'old-building-renovation', 'raw-coal-output', 'urban-job-opportunities',
    'investment-total-building-renovation', 'investment-total-casting', 'investment-total-coal-chemical',
    'investment-total-contract', 'investment-total-contracted', 'investment-total-fund',
    'investment-total-optical-electro-mechanical', 'investment-total-planned', 'investment-total-set-up',
    'investment-total-spending', 'investment-total-spent']),
  ('stock', null, array['coal-area', 'coal-reserves', 'cultivated-land', 'installed-capacity', 'land-area',
    'optical-electro-mechanical-fund', 'population', 'proven-coal-reserves']),
  -- What one place has, another may have too.
  ('stock', 'none', array['coal-destinations', 'ethnic-groups']),
  ('mean', null, array['pm2-5-concentration']),
  ('ratio', null, array['foreign-investment-multiple', 'foreign-trade-multiple', 'gdp-per-capita',
    'implied-conversion-rate', 'implied-exchange-rate']),
  ('rate', null, array['gdp-growth-above-country', 'large-enterprise-growth-above-country', 'poverty-rate',
    'tree-coverage-rate']),
  ('share', null, array['anthracite', 'anthracite-share-of-country', 'anthracite-share-of-province', 'coal-area-share',
    'green-space-share', 'livelihood-budget-share', 'main-partner-trade-share'])) seeded (statistic, adds, codes)
where i.code = any(seeded.codes) and i.of_code is null
  -- What a curator said of its time stands.
  and (seeded.statistic <> 'total' or coalesce(i.timing, 'sum') = 'sum');

-- A cell is what its measure is, and a share of it where parts add up.
update indicator c set statistic = m.statistic, adds = m.adds from indicator m where m.code = c.of_code;

update indicator set share_of_en = null, share_of_zh = null, share_of_code = null
where of_code is not null and not coalesce(adds ~ 'parts', statistic in ('total', 'stock'), false);
