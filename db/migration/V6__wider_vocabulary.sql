-- Terms that a second publication about the city needs. Those there are stay as they are.

alter table investment
  drop constraint investment_sector_check,
  add constraint investment_sector_check check (sector in
    ('optical-electro-mechanical', 'coal-chemical', 'casting', 'building-renovation', 'coal', 'energy', 'manufacturing',
     'agriculture', 'transport', 'tourism', 'healthcare', 'education', 'environment', 'real-estate', 'other')),
  drop constraint investment_status_check,
  add constraint investment_status_check check (status in ('planned', 'set-up', 'contracted', 'under-way', 'spent'));

alter table trade_metric
  drop constraint trade_metric_flow_check,
  add constraint trade_metric_flow_check check (flow in
    ('foreign-trade', 'foreign-investment', 'exports', 'imports', 'outbound-investment'));

alter table environment_metric
  drop constraint environment_metric_domain_check,
  add constraint environment_metric_domain_check check (domain in
    ('green-space', 'tree-cover', 'air', 'water', 'soil', 'waste', 'energy-use', 'biodiversity'));

alter table park
  drop constraint park_kind_check,
  add constraint park_kind_check check (kind in ('industrial', 'green', 'science', 'logistics', 'agricultural')),
  drop constraint park_status_check,
  add constraint park_status_check check (status in ('planned', 'funded', 'under-construction', 'completed'));

-- The totals of the new sectors and of the new status.
with grouping (code, name_en, name_zh, definition_en, definition_zh) as (
  select code, name_en, name_zh, 'Sum of all investments in the sector, joint amounts once.',
    '该行业所有投资之和，共同金额只计一次。'
  from (values
    ('coal', 'coal sector', '煤炭'),
    ('energy', 'energy sector', '能源'),
    ('manufacturing', 'manufacturing sector', '制造业'),
    ('agriculture', 'agriculture sector', '农业'),
    ('transport', 'transport sector', '交通运输'),
    ('tourism', 'tourism sector', '旅游'),
    ('healthcare', 'healthcare sector', '医疗卫生'),
    ('education', 'education sector', '教育'),
    ('environment', 'environmental protection sector', '生态环保'),
    ('real-estate', 'real estate sector', '房地产'),
    ('other', 'other sectors', '其他')) sector (code, name_en, name_zh)
  union all values
    ('under-way', 'under way', '进行中', 'Sum of all investments that are under way, joint amounts once.',
      '所有进行中投资之和，共同金额只计一次。')
), total as (
  insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh, decimals)
  select 'investment-total-' || code, 'indicator', 'derived', 'investment', 'Total of investments: ' || name_en,
    '投资合计：' || name_zh, definition_en, definition_zh, 0
  from grouping
  returning code
)
insert into indicator_unit (indicator_code, unit_code)
  select code, unit from total, unnest(array['CNY', 'USD']) unit;
