-- What measures are broken down by; and indicators that are cells of a measure.

set local statement_timeout = 0;

create table dimension (
  code text collate "C" primary key check (code ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' and length(code) <= 100),
  name_en text not null check (name_en <> ''),
  name_zh text not null check (name_zh <> ''),
  -- Whether its categories without a parent, all of one edition, make the whole together.
  exhaustive boolean not null
);

create table category (
  code text collate "C" primary key check (code ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' and length(code) <= 100),
  dimension_code text collate "C" not null references dimension,
  parent_code text collate "C" references category check (parent_code <> code),
  -- Of the classification, such as GB/T 4754-2017.
  edition text check (edition <> ''),
  name_en text not null check (name_en <> ''),
  name_zh text not null check (name_zh <> '')
);

create index category_dimension on category (dimension_code);
create index category_parent on category (parent_code);

insert into dimension (code, name_en, name_zh, exhaustive) values
  ('activity', 'Economic activity', '国民经济行业', true),
  ('product', 'Product', '产品', false),
  ('ownership', 'Ownership', '所有制', false),
  ('residence', 'Residence', '城乡', true),
  ('household-registration', 'Household registration', '户籍', true),
  ('sex', 'Sex', '性别', true),
  ('age', 'Age', '年龄', false),
  ('partner', 'Partner', '贸易伙伴', false),
  ('transport-mode', 'Mode of transport', '运输方式', false),
  ('energy-source', 'Energy source', '能源种类', false),
  ('school-level', 'Level of school', '学校类别', false);

insert into category (code, dimension_code, parent_code, edition, name_en, name_zh) values
  ('primary-industry', 'activity', null, 'three strata of industry, 2018', 'primary industry', '第一产业'),
  ('secondary-industry', 'activity', null, 'three strata of industry, 2018', 'secondary industry', '第二产业'),
  ('tertiary-industry', 'activity', null, 'three strata of industry, 2018', 'tertiary industry', '第三产业'),
  ('agriculture', 'activity', null, 'GB/T 4754-2017', 'agriculture, forestry, animal husbandry and fishery', '农、林、牧、渔业'),
  ('mining', 'activity', null, 'GB/T 4754-2017', 'mining', '采矿业'),
  ('manufacturing', 'activity', null, 'GB/T 4754-2017', 'manufacturing', '制造业'),
  ('utilities', 'activity', null, 'GB/T 4754-2017', 'production and supply of electricity, heat, gas and water', '电力、热力、燃气及水生产和供应业'),
  ('construction', 'activity', null, 'GB/T 4754-2017', 'construction', '建筑业'),
  ('wholesale-retail', 'activity', null, 'GB/T 4754-2017', 'wholesale and retail trade', '批发和零售业'),
  ('transport-storage-post', 'activity', null, 'GB/T 4754-2017', 'transport, storage and post', '交通运输、仓储和邮政业'),
  ('accommodation-catering', 'activity', null, 'GB/T 4754-2017', 'accommodation and catering', '住宿和餐饮业'),
  ('information-services', 'activity', null, 'GB/T 4754-2017', 'information transmission, software and information technology services', '信息传输、软件和信息技术服务业'),
  ('finance', 'activity', null, 'GB/T 4754-2017', 'finance', '金融业'),
  ('real-estate', 'activity', null, 'GB/T 4754-2017', 'real estate', '房地产业'),
  ('leasing-business-services', 'activity', null, 'GB/T 4754-2017', 'leasing and business services', '租赁和商务服务业'),
  ('research-technical-services', 'activity', null, 'GB/T 4754-2017', 'scientific research and technical services', '科学研究和技术服务业'),
  ('water-environment-public-facilities', 'activity', null, 'GB/T 4754-2017', 'management of water conservancy, environment and public facilities', '水利、环境和公共设施管理业'),
  ('household-services', 'activity', null, 'GB/T 4754-2017', 'household services, repair and other services', '居民服务、修理和其他服务业'),
  ('education', 'activity', null, 'GB/T 4754-2017', 'education', '教育'),
  ('health-social-work', 'activity', null, 'GB/T 4754-2017', 'health and social work', '卫生和社会工作'),
  ('culture-sports-entertainment', 'activity', null, 'GB/T 4754-2017', 'culture, sports and entertainment', '文化、体育和娱乐业'),
  ('public-administration', 'activity', null, 'GB/T 4754-2017', 'public administration, social security and social organizations', '公共管理、社会保障和社会组织'),
  ('international-organizations', 'activity', null, 'GB/T 4754-2017', 'international organizations', '国际组织'),
  ('mobile-phones', 'product', 'electromechanical-products', null, 'mobile phones', '手机'),
  ('electromechanical-products', 'product', null, null, 'mechanical and electrical products', '机电产品'),
  ('high-tech-products', 'product', null, null, 'high-tech products', '高新技术产品'),
  ('labor-intensive-products', 'product', null, null, 'labor-intensive products', '劳动密集型产品'),
  ('agricultural-products', 'product', null, null, 'agricultural products', '农产品'),
  ('steel-products', 'product', null, null, 'steel products', '钢材'),
  ('castings', 'product', null, null, 'castings', '铸件'),
  ('stainless-steel', 'product', 'steel-products', null, 'stainless steel', '不锈钢'),
  ('raw-coal', 'product', null, null, 'raw coal', '原煤'),
  ('coke', 'product', null, null, 'coke', '焦炭'),
  ('crude-steel', 'product', null, null, 'crude steel', '粗钢'),
  ('pig-iron', 'product', null, null, 'pig iron', '生铁'),
  ('cement', 'product', null, null, 'cement', '水泥'),
  ('fertilizer', 'product', null, null, 'fertilizer', '化肥'),
  ('coalbed-methane', 'product', null, null, 'coalbed methane', '煤层气'),
  ('electricity', 'product', null, null, 'electricity', '电力'),
  ('automobiles', 'product', null, null, 'automobiles', '汽车'),
  ('integrated-circuits', 'product', null, null, 'integrated circuits', '集成电路'),
  ('state-owned', 'ownership', null, null, 'state-owned enterprises', '国有企业'),
  ('private', 'ownership', null, null, 'private enterprises', '民营企业'),
  ('foreign-invested', 'ownership', null, null, 'foreign-invested enterprises', '外商投资企业'),
  ('collective', 'ownership', null, null, 'collective enterprises', '集体企业'),
  ('hong-kong-macao-taiwan-invested', 'ownership', null, null, 'enterprises with investment from Hong Kong, Macao and Taiwan', '港澳台商投资企业'),
  ('urban', 'residence', null, null, 'urban areas', '城镇'),
  ('rural', 'residence', null, null, 'rural areas', '乡村'),
  ('agricultural', 'household-registration', null, null, 'agricultural', '农业'),
  ('non-agricultural', 'household-registration', null, null, 'non-agricultural', '非农业'),
  ('male', 'sex', null, null, 'male', '男性'),
  ('female', 'sex', null, null, 'female', '女性'),
  ('aged-0-14', 'age', null, null, 'aged 0 to 14', '0—14岁'),
  ('aged-15-59', 'age', null, null, 'aged 15 to 59', '15—59岁'),
  ('aged-60-and-over', 'age', null, null, 'aged 60 and over', '60岁及以上'),
  ('aged-65-and-over', 'age', 'aged-60-and-over', null, 'aged 65 and over', '65岁及以上'),
  ('aged-0-15', 'age', null, null, 'aged 0 to 15', '0—15岁'),
  ('aged-16-59', 'age', null, null, 'aged 16 to 59', '16—59岁'),
  ('asean', 'partner', null, null, 'ASEAN', '东盟'),
  ('european-union', 'partner', null, null, 'European Union', '欧盟'),
  ('belt-and-road', 'partner', null, null, 'Belt and Road countries', '“一带一路”沿线国家'),
  ('rcep', 'partner', null, null, 'RCEP members', 'RCEP成员国'),
  ('brics', 'partner', null, null, 'BRICS', '金砖国家'),
  ('africa', 'partner', null, null, 'Africa', '非洲'),
  ('latin-america', 'partner', null, null, 'Latin America', '拉丁美洲'),
  ('middle-east', 'partner', null, null, 'Middle East', '中东'),
  ('united-states', 'partner', null, null, 'United States', '美国'),
  ('japan', 'partner', null, null, 'Japan', '日本'),
  ('south-korea', 'partner', null, null, 'South Korea', '韩国'),
  ('hong-kong', 'partner', null, null, 'Hong Kong', '中国香港'),
  ('taiwan', 'partner', null, null, 'Taiwan', '中国台湾'),
  ('united-kingdom', 'partner', null, null, 'United Kingdom', '英国'),
  ('russia', 'partner', null, null, 'Russia', '俄罗斯'),
  ('india', 'partner', null, null, 'India', '印度'),
  ('australia', 'partner', null, null, 'Australia', '澳大利亚'),
  ('brazil', 'partner', null, null, 'Brazil', '巴西'),
  ('canada', 'partner', null, null, 'Canada', '加拿大'),
  ('south-africa', 'partner', null, null, 'South Africa', '南非'),
  ('mexico', 'partner', null, null, 'Mexico', '墨西哥'),
  ('chile', 'partner', null, null, 'Chile', '智利'),
  ('saudi-arabia', 'partner', null, null, 'Saudi Arabia', '沙特阿拉伯'),
  ('germany', 'partner', 'european-union', null, 'Germany', '德国'),
  ('france', 'partner', 'european-union', null, 'France', '法国'),
  ('italy', 'partner', 'european-union', null, 'Italy', '意大利'),
  ('netherlands', 'partner', 'european-union', null, 'Netherlands', '荷兰'),
  ('poland', 'partner', 'european-union', null, 'Poland', '波兰'),
  ('spain', 'partner', 'european-union', null, 'Spain', '西班牙'),
  ('viet-nam', 'partner', 'asean', null, 'Viet Nam', '越南'),
  ('thailand', 'partner', 'asean', null, 'Thailand', '泰国'),
  ('malaysia', 'partner', 'asean', null, 'Malaysia', '马来西亚'),
  ('indonesia', 'partner', 'asean', null, 'Indonesia', '印度尼西亚'),
  ('singapore', 'partner', 'asean', null, 'Singapore', '新加坡'),
  ('philippines', 'partner', 'asean', null, 'Philippines', '菲律宾'),
  ('cambodia', 'partner', 'asean', null, 'Cambodia', '柬埔寨'),
  ('laos', 'partner', 'asean', null, 'Laos', '老挝'),
  ('myanmar', 'partner', 'asean', null, 'Myanmar', '缅甸'),
  ('road', 'transport-mode', null, null, 'road', '公路'),
  ('rail', 'transport-mode', null, null, 'rail', '铁路'),
  ('air', 'transport-mode', null, null, 'air', '航空'),
  ('waterway', 'transport-mode', null, null, 'waterway', '水路'),
  ('pipeline', 'transport-mode', null, null, 'pipeline', '管道'),
  ('thermal', 'energy-source', null, null, 'thermal power', '火电'),
  ('hydro', 'energy-source', null, null, 'hydropower', '水电'),
  ('wind', 'energy-source', 'renewable', null, 'wind power', '风电'),
  ('solar', 'energy-source', 'renewable', null, 'solar power', '太阳能发电'),
  ('biomass', 'energy-source', 'renewable', null, 'biomass power', '生物质发电'),
  ('nuclear', 'energy-source', null, null, 'nuclear power', '核电'),
  ('renewable', 'energy-source', null, null, 'new and renewable energy', '新能源和可再生能源'),
  ('preschool', 'school-level', null, null, 'preschools', '学前教育'),
  ('primary-school', 'school-level', null, null, 'primary schools', '小学'),
  ('junior-secondary-school', 'school-level', null, null, 'junior secondary schools', '初中'),
  ('senior-secondary-school', 'school-level', null, null, 'senior secondary schools', '普通高中'),
  ('secondary-vocational-school', 'school-level', null, null, 'secondary vocational schools', '中等职业学校'),
  ('special-school', 'school-level', null, null, 'special schools', '特殊教育学校'),
  ('higher-education', 'school-level', null, null, 'higher education', '高等学校');

alter table indicator
  -- The measure that it is a cell of.
  add column of_code text collate "C" references indicator check (of_code <> code),
  -- Where: dimension:category, by dimension, with a space between them.
  add column cell text collate "C" check (cell ~ '^[A-Za-z0-9-]+:[A-Za-z0-9-]+( [A-Za-z0-9-]+:[A-Za-z0-9-]+)*$'),
  add constraint indicator_cell unique (of_code, cell),
  add check ((of_code is null) = (cell is null)),
  -- A cell is defined as its measure is.
  add check (cell is null or (rank is null and origin = 'stated'));

-- Indicators that were made by hand for parts of a measure become cells of it. The figures keep their ids and histories, and
-- the old codes redirect.
create function pg_temp.become(old text, measure text, part text) returns void language plpgsql as $$
declare
  parts category;
  made text;
begin
  select * into parts from category where code = split_part(part, ':', 2);
  made := measure || '-' || parts.code;
  -- Only as it was made, and if nothing else has the code.
  if not exists (select from indicator o, indicator m
      where o.code = old and m.code = measure and o.origin = 'stated' and m.origin = 'stated' and o.type = m.type
        and o.of_code is null and m.of_code is null and num_nonnulls(o.comparison_kind, m.comparison_kind) = 0
        and (o.prices, o.price_year, o.change_prices, o.change_price_year, o.change_currency, o.change_like_for_like)
          is not distinct from
          (m.prices, m.price_year, m.change_prices, m.change_price_year, m.change_currency, m.change_like_for_like))
      or exists (select from indicator where code = made and cell is distinct from part) then
    return;
  end if;
  insert into indicator_unit (indicator_code, unit_code)
  select measure, unit_code from indicator_unit where indicator_code = old
  on conflict do nothing;
  insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh, decimals, prices,
    price_year, change_prices, change_price_year, change_currency, change_like_for_like, timing, share_of_en, share_of_zh,
    share_of_code, of_code, cell)
  select made, type, origin, topic_code, name_en || ': ' || parts.name_en, name_zh || '：' || parts.name_zh,
    definition_en, definition_zh, decimals, prices, price_year, change_prices, change_price_year, change_currency,
    change_like_for_like, timing, name_en, name_zh, code, code, part
  from indicator where code = measure
  on conflict do nothing;
  insert into trade_metric (code, flow) select made, flow from trade_metric where code = measure on conflict do nothing;
  insert into environment_metric (code, domain) select made, domain from environment_metric where code = measure
  on conflict do nothing;
  insert into indicator_unit (indicator_code, unit_code)
  select made, unit_code from indicator_unit where indicator_code = measure
  on conflict do nothing;
  update observation set indicator_code = made where indicator_code = old;
  update observation set share_of_code = made where share_of_code = old;
  update series_break set indicator_code = made where indicator_code = old;
  insert into indicator_statement (indicator_code, source_id, paragraph, sentence)
  select made, source_id, paragraph, sentence from indicator_statement where indicator_code = old on conflict do nothing;
  update indicator set share_of_code = made where share_of_code = old;
  update indicator_redirect set to_code = made where to_code = old;
  delete from indicator_statement where indicator_code = old;
  delete from indicator_unit where indicator_code = old;
  delete from trade_metric where code = old;
  delete from environment_metric where code = old;
  delete from indicator where code = old;
  insert into indicator_redirect (code, to_code) values (old, made);
end
$$;

insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh, decimals)
select 'installed-capacity', 'indicator', 'stated', topic_code, 'Installed capacity', '装机容量',
  'Capacity of the power plants that are installed.', '已安装的发电设备的容量。', decimals
from indicator where code = 'renewable-capacity' and type = 'indicator'
on conflict do nothing;

insert into indicator_statement (indicator_code, source_id, paragraph, sentence)
select 'installed-capacity', source_id, paragraph, sentence from indicator_statement where indicator_code = 'renewable-capacity'
  and exists (select from indicator where code = 'installed-capacity')
on conflict do nothing;

select pg_temp.become(old, measure, part)
from (values ('private-enterprise-trade', 'foreign-trade', 'ownership:private'),
  ('mobile-phone-export-share', 'exports', 'product:mobile-phones'),
  ('non-agricultural-population', 'population', 'household-registration:non-agricultural'),
  ('renewable-capacity', 'installed-capacity', 'energy-source:renewable'),
  ('renewable-capacity-share', 'installed-capacity', 'energy-source:renewable')) cells (old, measure, part);
