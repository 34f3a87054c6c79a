-- What figures are told in before there are any: topics, units, the city and what it lies in, and the indicators that
-- are only computed.

insert into topic (code, name_en, name_zh) values
  ('investment', 'Investment', '投资'),
  ('park', 'Parks', '园区与公园'),
  ('trade', 'Trade', '贸易'),
  ('environment', 'Environment', '环境'),
  ('livelihood', 'Livelihood', '民生'),
  ('cooperation', 'Cooperation', '合作'),
  ('transport', 'Transport', '交通'),
  ('energy', 'Energy', '能源'),
  ('industry', 'Industry', '工业'),
  ('tourism', 'Tourism', '旅游'),
  ('governance', 'Governance', '治理');

insert into unit (code, symbol, name_en, name_zh) values
  ('CNY', '¥', 'Chinese yuan', '人民币元'),
  ('USD', '$', 'United States dollar', '美元'),
  ('CNY-per-USD', '¥/$', 'Chinese yuan per United States dollar', '人民币元/美元'),
  ('CNY-per-year', '¥/a', 'Chinese yuan per year', '人民币元/年'),
  ('percent', '%', 'percent', '百分比'),
  ('percent-per-year', '%/a', 'percent per year', '百分比/年'),
  ('multiple', '×', 'multiple', '倍'),
  ('count', '#', 'count', '个'),
  ('persons', 'pers.', 'persons', '人');

insert into place (code, kind, parent_code, name_en, name_zh) values
  ('CN', 'country', null, 'China', '中国'),
  ('140000', 'province', 'CN', 'Shanxi', '山西省'),
  ('140500', 'prefecture', '140000', 'Jincheng', '晋城市');

insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh, decimals) values
  ('implied-exchange-rate', 'indicator', 'derived', 'investment',
    'Exchange rate implied by a printed conversion', '原文换算所隐含的汇率',
    'Yuan per dollar that follows from an amount which a source prints in both currencies.',
    '由原文同时以两种货币给出的金额推得的每美元人民币数。', 4),
  ('investment-total-fund', 'indicator', 'derived', 'investment', 'Total of investments: funds', '投资合计：基金',
    'Sum of the money in all funds, joint amounts once.', '所有基金金额之和，共同金额只计一次。', 0),
  ('investment-total-contract', 'indicator', 'derived', 'investment', 'Total of investments: contracts', '投资合计：合同',
    'Sum of the value of all contracts, joint amounts once.', '所有合同金额之和，共同金额只计一次。', 0),
  ('investment-total-spending', 'indicator', 'derived', 'investment', 'Total of investments: spending', '投资合计：支出',
    'Sum of all money spent, joint amounts once.', '所有支出金额之和，共同金额只计一次。', 0),
  ('investment-total-optical-electro-mechanical', 'indicator', 'derived', 'investment',
    'Total of investments: optical-electro-mechanical sector', '投资合计：光机电',
    'Sum of all investments in the sector, joint amounts once.', '该行业所有投资之和，共同金额只计一次。', 0),
  ('investment-total-coal-chemical', 'indicator', 'derived', 'investment',
    'Total of investments: coal chemical sector', '投资合计：煤化工',
    'Sum of all investments in the sector, joint amounts once.', '该行业所有投资之和，共同金额只计一次。', 0),
  ('investment-total-casting', 'indicator', 'derived', 'investment',
    'Total of investments: casting sector', '投资合计：铸造',
    'Sum of all investments in the sector, joint amounts once.', '该行业所有投资之和，共同金额只计一次。', 0),
  ('investment-total-building-renovation', 'indicator', 'derived', 'investment',
    'Total of investments: building renovation', '投资合计：建筑改造',
    'Sum of all investments in the sector, joint amounts once.', '该行业所有投资之和，共同金额只计一次。', 0),
  ('investment-total-planned', 'indicator', 'derived', 'investment', 'Total of investments: planned', '投资合计：计划中',
    'Sum of all planned investments, joint amounts once.', '所有计划投资之和，共同金额只计一次。', 0),
  ('investment-total-set-up', 'indicator', 'derived', 'investment', 'Total of investments: set up', '投资合计：已设立',
    'Sum of all investments that are set up, joint amounts once.', '所有已设立投资之和，共同金额只计一次。', 0),
  ('investment-total-contracted', 'indicator', 'derived', 'investment', 'Total of investments: contracted', '投资合计：已签约',
    'Sum of all contracted investments, joint amounts once.', '所有已签约投资之和，共同金额只计一次。', 0),
  ('investment-total-spent', 'indicator', 'derived', 'investment', 'Total of investments: spent', '投资合计：已投入',
    'Sum of all investments that are spent, joint amounts once.', '所有已投入投资之和，共同金额只计一次。', 0);

-- The two readings of "n times more", and the growth that each implies.
insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh, decimals,
  comparison_kind, base_start, base_end) values
  ('foreign-trade-multiple-read-as-multiple', 'indicator', 'derived', 'trade',
    'Foreign trade as a multiple of 1985, if "times more" means times as much', '外贸总值为1985年的倍数（“多”作“为”解）',
    'The value over that of the base period, reading "n times more" as n times the base; and the compound annual growth that this implies.',
    '与基期之比，将“多n倍”理解为基期的n倍；以及由此推得的年均复合增长率。', 1, 'multiple-of-base', '1985-01-01', '1985-12-31'),
  ('foreign-trade-multiple-read-as-increase', 'indicator', 'derived', 'trade',
    'Foreign trade as a multiple of 1985, if "times more" means an increase', '外贸总值为1985年的倍数（“多”作“增加”解）',
    'The value over that of the base period, reading "n times more" as an increase by n times the base; and the compound annual growth that this implies.',
    '与基期之比，将“多n倍”理解为比基期增加n倍；以及由此推得的年均复合增长率。', 1, 'multiple-of-base', '1985-01-01', '1985-12-31'),
  ('foreign-investment-multiple-read-as-multiple', 'indicator', 'derived', 'trade',
    'Foreign investment as a multiple of 1985, if "times more" means times as much', '外资总额为1985年的倍数（“多”作“为”解）',
    'The value over that of the base period, reading "n times more" as n times the base; and the compound annual growth that this implies.',
    '与基期之比，将“多n倍”理解为基期的n倍；以及由此推得的年均复合增长率。', 1, 'multiple-of-base', '1985-01-01', '1985-12-31'),
  ('foreign-investment-multiple-read-as-increase', 'indicator', 'derived', 'trade',
    'Foreign investment as a multiple of 1985, if "times more" means an increase', '外资总额为1985年的倍数（“多”作“增加”解）',
    'The value over that of the base period, reading "n times more" as an increase by n times the base; and the compound annual growth that this implies.',
    '与基期之比，将“多n倍”理解为比基期增加n倍；以及由此推得的年均复合增长率。', 1, 'multiple-of-base', '1985-01-01', '1985-12-31');

insert into indicator_unit (indicator_code, unit_code)
  select code, 'CNY-per-USD' from indicator where code = 'implied-exchange-rate'
  union all
  select code, unit from indicator, unnest(array['CNY', 'USD']) unit where code like 'investment-total-%'
  union all
  select code, unit from indicator, unnest(array['multiple', 'percent-per-year']) unit where comparison_kind is not null;
