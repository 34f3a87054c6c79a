-- What follows from figures of any indicator: rates of printed conversions, changes between levels, shares of wholes.

-- Many rows take longer to index than a request may take.
set local statement_timeout = 0;

-- The levels are looked up beside the changes that are stated.
create index observation_change on observation (indicator_code, place_code) where comparison_kind = 'change';

update indicator
set definition_en = 'How much of one currency another is, such as yuan per dollar, as it follows from an amount that a source prints in both.',
  definition_zh = '由原文同时以两种货币给出的金额推得的汇率，如每美元人民币数。'
where code = 'implied-exchange-rate';

insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh, decimals) values
  ('implied-conversion-rate', 'indicator', 'derived', 'environment',
    'Rate of two units implied by a printed conversion', '原文换算所隐含的单位换算率',
    'How much of one unit another is, such as mu per hectare, as it follows from an amount that a source prints in both.',
    '由原文同时以两种单位给出的数量推得的换算率，如每公顷亩数。', 2);
insert into indicator_unit (indicator_code, unit_code) values ('implied-conversion-rate', 'mu-per-ha');
