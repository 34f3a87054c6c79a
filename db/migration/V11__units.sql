-- Many units from the start. Each is of a dimension, and where it is linear its scale is how many of the base unit of
-- its dimension one is; the base unit is the one whose scale is 1. An area is in mu at the base, since a square metre is
-- an exact decimal of a mu (0.0015), and a mu is none of a square metre. A tce is 7,000,000 kilocalories (of 4.1868 kJ).
-- Money, ratios, temperatures, what is counted, months and years have no scale: a rate of exchange moves, a percentage
-- has no size of its own, 0 °C is not nothing, a person is no household, and months differ in length.

alter table unit
  add column dimension text check (dimension in ('money', 'ratio', 'count', 'length', 'area', 'volume', 'mass', 'energy',
    'power', 'temperature', 'time', 'other')),
  add column scale numeric check (scale > 0 and scale not in ('NaN', 'Infinity'));

update unit set dimension = case code
  when 'CNY' then 'money' when 'USD' then 'money'
  when 'count' then 'count' when 'persons' then 'count'
  else 'ratio' end;

insert into unit (code, symbol, name_en, name_zh, dimension, scale) values
  ('EUR', '€', 'euro', '欧元', 'money', null),
  ('HKD', 'HK$', 'Hong Kong dollar', '港元', 'money', null),
  ('MOP', 'MOP$', 'Macao pataca', '澳门元', 'money', null),
  ('TWD', 'NT$', 'New Taiwan dollar', '新台币元', 'money', null),
  ('JPY', 'JP¥', 'Japanese yen', '日元', 'money', null),
  ('KRW', '₩', 'South Korean won', '韩元', 'money', null),
  ('GBP', '£', 'pound sterling', '英镑', 'money', null),
  ('CHF', 'CHF', 'Swiss franc', '瑞士法郎', 'money', null),
  ('RUB', '₽', 'Russian rouble', '俄罗斯卢布', 'money', null),
  ('AUD', 'A$', 'Australian dollar', '澳大利亚元', 'money', null),
  ('NZD', 'NZ$', 'New Zealand dollar', '新西兰元', 'money', null),
  ('CAD', 'C$', 'Canadian dollar', '加拿大元', 'money', null),
  ('SGD', 'S$', 'Singapore dollar', '新加坡元', 'money', null),
  ('INR', '₹', 'Indian rupee', '印度卢比', 'money', null),
  ('THB', '฿', 'Thai baht', '泰铢', 'money', null),
  ('VND', '₫', 'Vietnamese dong', '越南盾', 'money', null),
  ('MYR', 'RM', 'Malaysian ringgit', '马来西亚林吉特', 'money', null),
  ('IDR', 'Rp', 'Indonesian rupiah', '印度尼西亚卢比', 'money', null),
  ('SEK', 'SEK', 'Swedish krona', '瑞典克朗', 'money', null),
  ('BRL', 'R$', 'Brazilian real', '巴西雷亚尔', 'money', null),
  ('permille', '‰', 'per mille', '千分比', 'ratio', null),
  ('percentage-point', 'pp', 'percentage point', '百分点', 'ratio', null),
  ('households', 'hh.', 'households', '户', 'count', null),
  ('mm', 'mm', 'millimetre', '毫米', 'length', 0.001),
  ('m', 'm', 'metre', '米', 'length', 1),
  ('km', 'km', 'kilometre', '公里', 'length', 1000),
  ('m2', 'm²', 'square metre', '平方米', 'area', 0.0015),
  ('mu', '亩', 'mu', '亩', 'area', 1),
  ('ha', 'ha', 'hectare', '公顷', 'area', 15),
  ('km2', 'km²', 'square kilometre', '平方公里', 'area', 1500),
  ('cm3', 'cm³', 'cubic centimetre', '立方厘米', 'volume', 0.000001),
  ('L', 'L', 'litre', '升', 'volume', 0.001),
  ('m3', 'm³', 'cubic metre', '立方米', 'volume', 1),
  ('ug', 'µg', 'microgram', '微克', 'mass', 0.000000001),
  ('g', 'g', 'gram', '克', 'mass', 0.001),
  ('kg', 'kg', 'kilogram', '千克', 'mass', 1),
  ('t', 't', 'tonne', '吨', 'mass', 1000),
  ('kWh', 'kWh', 'kilowatt-hour', '千瓦时', 'energy', 1),
  ('tce', 'tce', 'tonne of coal equivalent', '吨标准煤', 'energy', 8141),
  ('kW', 'kW', 'kilowatt', '千瓦', 'power', 1),
  ('degC', '°C', 'degree Celsius', '摄氏度', 'temperature', null),
  ('hour', 'h', 'hour', '小时', 'time', 1),
  ('day', 'd', 'day', '天', 'time', 24),
  ('month', 'mo', 'month', '月', 'time', null),
  ('year', 'a', 'year', '年', 'time', null);

-- A rate, as CNY-per-person, is of two units, and has no row of its own: what an indicator measures in refers to both.
-- The unit of a denominator that stands there in the singular has a plural for its code.
alter table indicator_unit
  drop constraint indicator_unit_unit_code_fkey,
  add column numerator_code text collate "C"
    generated always as (split_part(unit_code, '-per-', 1)) stored references unit,
  add column denominator_code text collate "C"
    generated always as (case split_part(unit_code, '-per-', 2)
      when '' then null
      when 'person' then 'persons'
      when 'household' then 'households'
      else split_part(unit_code, '-per-', 2) end) stored references unit,
  add check (split_part(unit_code, '-per-', 3) = '' and unit_code !~ '-per-(persons|households)?$');

delete from unit where code like '%-per-%';

alter table unit
  alter column dimension set not null,
  add check (code !~ '(^|-)per(-|$)' and code not in ('person', 'household'));
