-- Dimensions have levels by edition, which say whether their categories are the whole; categories can be groups; indicators say
-- what they cover and have other names; parts have names, units and ranks of their own; and the totals of investments are the
-- parts of one measure.

set local statement_timeout = 0;

alter table dimension
  -- Each as in a cell of a table: 1 whole: GB/T 4754-2017.
  add column levels text[] not null default '{}';

update dimension d set levels = made.levels
from (
  select dimension_code, array_agg('1 whole' || coalesce(': ' || replace(edition, ';', ','), '') order by edition nulls first) levels
  from (select distinct dimension_code, edition from category where parent_code is null) tops
  group by dimension_code) made
where d.code = made.dimension_code and d.exhaustive;

alter table dimension drop column exhaustive;

alter table category
  -- Of a group, each as in a cell of a table: united-kingdom/1973-2020.
  add column members text[] not null default '{}';

update category set edition = replace(edition, ';', ',') where edition like '%;%';

alter table indicator
  -- A category of each of the dimensions coverage, population-basis and adjustment, as cells are written.
  add column scope text collate "C" check (scope ~ '^[a-z-]+:[A-Za-z0-9-]+( [a-z-]+:[A-Za-z0-9-]+)*$'),
  add column synonyms_en text[] not null default '{}',
  add column synonyms_zh text[] not null default '{}',
  -- None: a cell that is no share of its measure.
  add column whole text check (whole is null or whole = 'none' and cell is not null);

-- Parts can be key figures, and parts of what is derived.
do $$
declare
  found name;
begin
  select conname into strict found from pg_constraint
  where conrelid = 'indicator'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%rank IS NULL%origin%';
  execute format('alter table indicator drop constraint %I', found);
end
$$;

insert into dimension (code, name_en, name_zh, levels) values
  ('coverage', 'Coverage', '统计口径', '{}'),
  ('population-basis', 'Population basis', '人口口径', '{}'),
  ('adjustment', 'Adjustment', '调整方式', '{}'),
  ('flow', 'Trade flow', '进出口流向', '{"1 whole"}'),
  ('institutional-sector', 'Institutional sector', '机构部门', '{"1 whole: SNA 2008"}'),
  ('government-function', 'Function of government', '支出功能分类', '{"1 part: government revenue and expenditure, 2023"}'),
  ('revenue-item', 'Revenue item', '收入科目', '{"1 whole: government revenue and expenditure, 2023","2 part: government revenue and expenditure, 2023"}'),
  ('consumption', 'Consumption of residents', '居民消费类别', '{"1 whole: consumption of residents, 2013"}'),
  ('income-fifth', 'Fifth of households by income', '收入五等份', '{"1 whole"}'),
  ('crop', 'Crop', '农作物', '{"1 part","2 part"}'),
  ('season', 'Season of harvest', '收获季节', '{"1 whole"}'),
  ('customs-regime', 'Customs regime', '贸易方式', '{"1 part","2 part"}'),
  ('land-use', 'Land use', '土地利用类型', '{"1 whole: GB/T 21010-2017"}'),
  ('income-source', 'Source of income', '收入来源', '{"1 whole"}'),
  ('term', 'Term', '期限', '{"1 part"}'),
  ('investment-sector', 'Sector of investments', '投资领域', '{}'),
  ('investment-kind', 'Kind of investments', '投资类型', '{}'),
  ('investment-status', 'Status of investments', '投资状态', '{}')
on conflict do nothing;

insert into category (dimension_code, code, parent_code, edition, name_en, name_zh) values
  ('coverage', 'whole-society', null, null, 'of all units', '全社会'),
  ('coverage', 'above-designated-size', null, null, 'above designated size', '规模以上'),
  ('coverage', 'above-quota', null, null, 'above quota', '限额以上'),
  ('coverage', 'without-rural-households', null, null, 'without rural households', '不含农户'),
  ('coverage', 'urban-units', null, null, 'urban units', '城镇单位'),
  ('coverage', 'urban-non-private-units', null, null, 'urban non-private units', '城镇非私营单位'),
  ('coverage', 'urban-private-units', null, null, 'urban private units', '城镇私营单位'),
  ('population-basis', 'resident', null, null, 'resident', '常住'),
  ('population-basis', 'registered', null, null, 'registered', '户籍'),
  ('adjustment', 'seasonal', null, null, 'seasonally adjusted', '季节调整'),
  ('adjustment', 'calendar', null, null, 'calendar adjusted', '日历调整'),
  ('adjustment', 'seasonal-and-calendar', null, null, 'seasonally and calendar adjusted', '季节和日历调整'),
  ('flow', 'imports', null, null, 'imports', '进口'),
  ('flow', 'exports', null, null, 'exports', '出口'),
  ('institutional-sector', 'non-financial-corporations', null, 'SNA 2008', 'non-financial corporations', '非金融企业部门'),
  ('institutional-sector', 'financial-corporations', null, 'SNA 2008', 'financial corporations', '金融机构部门'),
  ('institutional-sector', 'general-government', null, 'SNA 2008', 'general government', '广义政府部门'),
  ('institutional-sector', 'households', null, 'SNA 2008', 'households', '住户部门'),
  ('institutional-sector', 'non-profit-institutions', null, 'SNA 2008', 'non-profit institutions serving households', '为住户服务的非营利机构部门'),
  ('government-function', 'general-public-services', null, 'government revenue and expenditure, 2023', 'expenditure on general public services', '一般公共服务支出'),
  ('government-function', 'defence', null, 'government revenue and expenditure, 2023', 'expenditure on national defence', '国防支出'),
  ('government-function', 'public-security', null, 'government revenue and expenditure, 2023', 'expenditure on public security', '公共安全支出'),
  ('government-function', 'education', null, 'government revenue and expenditure, 2023', 'expenditure on education', '教育支出'),
  ('government-function', 'science-technology', null, 'government revenue and expenditure, 2023', 'expenditure on science and technology', '科学技术支出'),
  ('government-function', 'culture-tourism-sports-media', null, 'government revenue and expenditure, 2023', 'expenditure on culture, tourism, sports and media', '文化旅游体育与传媒支出'),
  ('government-function', 'social-security-employment', null, 'government revenue and expenditure, 2023', 'expenditure on social security and employment', '社会保障和就业支出'),
  ('government-function', 'health', null, 'government revenue and expenditure, 2023', 'expenditure on health', '卫生健康支出'),
  ('government-function', 'energy-conservation-environment', null, 'government revenue and expenditure, 2023', 'expenditure on energy conservation and environmental protection', '节能环保支出'),
  ('government-function', 'urban-rural-communities', null, 'government revenue and expenditure, 2023', 'expenditure on urban and rural communities', '城乡社区支出'),
  ('government-function', 'agriculture-forestry-water', null, 'government revenue and expenditure, 2023', 'expenditure on agriculture, forestry and water', '农林水支出'),
  ('government-function', 'transport', null, 'government revenue and expenditure, 2023', 'expenditure on transport', '交通运输支出'),
  ('government-function', 'resources-industry-information', null, 'government revenue and expenditure, 2023', 'expenditure on resource exploration, industry and information', '资源勘探工业信息等支出'),
  ('government-function', 'commerce-services', null, 'government revenue and expenditure, 2023', 'expenditure on commerce and services', '商业服务业等支出'),
  ('government-function', 'finance', null, 'government revenue and expenditure, 2023', 'expenditure on finance', '金融支出'),
  ('government-function', 'aid-to-other-regions', null, 'government revenue and expenditure, 2023', 'expenditure on aid to other regions', '援助其他地区支出'),
  ('government-function', 'natural-resources-oceans-meteorology', null, 'government revenue and expenditure, 2023', 'expenditure on natural resources, oceans and meteorology', '自然资源海洋气象等支出'),
  ('government-function', 'housing-security', null, 'government revenue and expenditure, 2023', 'expenditure on housing security', '住房保障支出'),
  ('government-function', 'grain-materials-reserves', null, 'government revenue and expenditure, 2023', 'expenditure on reserves of grain, oil and materials', '粮油物资储备支出'),
  ('government-function', 'disaster-emergency', null, 'government revenue and expenditure, 2023', 'expenditure on disaster prevention and emergency management', '灾害防治及应急管理支出'),
  ('government-function', 'debt-interest', null, 'government revenue and expenditure, 2023', 'expenditure on debt interest', '债务付息支出'),
  ('government-function', 'debt-issuance', null, 'government revenue and expenditure, 2023', 'expenditure on debt issuance costs', '债务发行费用支出'),
  ('revenue-item', 'tax', null, 'government revenue and expenditure, 2023', 'taxes', '税收'),
  ('revenue-item', 'non-tax', null, 'government revenue and expenditure, 2023', 'non-tax revenue', '非税收入'),
  ('revenue-item', 'value-added-tax', 'tax', 'government revenue and expenditure, 2023', 'value-added tax', '增值税'),
  ('revenue-item', 'corporate-income-tax', 'tax', 'government revenue and expenditure, 2023', 'corporate income tax', '企业所得税'),
  ('revenue-item', 'individual-income-tax', 'tax', 'government revenue and expenditure, 2023', 'individual income tax', '个人所得税'),
  ('revenue-item', 'resource-tax', 'tax', 'government revenue and expenditure, 2023', 'resource tax', '资源税'),
  ('revenue-item', 'urban-maintenance-construction-tax', 'tax', 'government revenue and expenditure, 2023', 'urban maintenance and construction tax', '城市维护建设税'),
  ('revenue-item', 'property-tax', 'tax', 'government revenue and expenditure, 2023', 'property tax', '房产税'),
  ('revenue-item', 'stamp-tax', 'tax', 'government revenue and expenditure, 2023', 'stamp tax', '印花税'),
  ('revenue-item', 'urban-land-use-tax', 'tax', 'government revenue and expenditure, 2023', 'urban land use tax', '城镇土地使用税'),
  ('revenue-item', 'land-appreciation-tax', 'tax', 'government revenue and expenditure, 2023', 'land appreciation tax', '土地增值税'),
  ('revenue-item', 'vehicle-vessel-tax', 'tax', 'government revenue and expenditure, 2023', 'vehicle and vessel tax', '车船税'),
  ('revenue-item', 'farmland-occupation-tax', 'tax', 'government revenue and expenditure, 2023', 'farmland occupation tax', '耕地占用税'),
  ('revenue-item', 'deed-tax', 'tax', 'government revenue and expenditure, 2023', 'deed tax', '契税'),
  ('revenue-item', 'environmental-protection-tax', 'tax', 'government revenue and expenditure, 2023', 'environmental protection tax', '环境保护税'),
  ('revenue-item', 'special-revenue', 'non-tax', 'government revenue and expenditure, 2023', 'special revenue', '专项收入'),
  ('revenue-item', 'administrative-fees', 'non-tax', 'government revenue and expenditure, 2023', 'administrative fees', '行政事业性收费'),
  ('revenue-item', 'fines-confiscations', 'non-tax', 'government revenue and expenditure, 2023', 'fines and confiscations', '罚没收入'),
  ('revenue-item', 'state-capital-income', 'non-tax', 'government revenue and expenditure, 2023', 'income of state capital', '国有资本经营收入'),
  ('revenue-item', 'state-assets-use', 'non-tax', 'government revenue and expenditure, 2023', 'paid use of state assets', '国有资源（资产）有偿使用收入'),
  ('consumption', 'food-tobacco-liquor', null, 'consumption of residents, 2013', 'food, tobacco and liquor', '食品烟酒'),
  ('consumption', 'clothing', null, 'consumption of residents, 2013', 'clothing', '衣着'),
  ('consumption', 'residence', null, 'consumption of residents, 2013', 'residence', '居住'),
  ('consumption', 'household-articles-services', null, 'consumption of residents, 2013', 'household articles and services', '生活用品及服务'),
  ('consumption', 'transport-communication', null, 'consumption of residents, 2013', 'transport and communication', '交通通信'),
  ('consumption', 'education-culture-recreation', null, 'consumption of residents, 2013', 'education, culture and recreation', '教育文化娱乐'),
  ('consumption', 'health-care', null, 'consumption of residents, 2013', 'health care', '医疗保健'),
  ('consumption', 'other-articles-services', null, 'consumption of residents, 2013', 'other articles and services', '其他用品及服务'),
  ('income-fifth', 'lowest-fifth', null, null, 'lowest fifth by income', '低收入组'),
  ('income-fifth', 'second-fifth', null, null, 'second fifth by income', '中间偏下收入组'),
  ('income-fifth', 'middle-fifth', null, null, 'middle fifth by income', '中间收入组'),
  ('income-fifth', 'fourth-fifth', null, null, 'fourth fifth by income', '中间偏上收入组'),
  ('income-fifth', 'highest-fifth', null, null, 'highest fifth by income', '高收入组'),
  ('crop', 'grain', null, null, 'grain', '粮食'),
  ('crop', 'cereals', 'grain', null, 'cereals', '谷物'),
  ('crop', 'wheat', 'cereals', null, 'wheat', '小麦'),
  ('crop', 'corn', 'cereals', null, 'corn', '玉米'),
  ('crop', 'rice', 'cereals', null, 'rice', '稻谷'),
  ('crop', 'millet', 'cereals', null, 'millet', '谷子'),
  ('crop', 'sorghum', 'cereals', null, 'sorghum', '高粱'),
  ('crop', 'beans', 'grain', null, 'beans', '豆类'),
  ('crop', 'tubers', 'grain', null, 'tubers', '薯类'),
  ('crop', 'oil-crops', null, null, 'oil crops', '油料'),
  ('crop', 'cotton', null, null, 'cotton', '棉花'),
  ('crop', 'sugar-crops', null, null, 'sugar crops', '糖料'),
  ('crop', 'vegetables', null, null, 'vegetables', '蔬菜'),
  ('crop', 'fruit', null, null, 'fruit', '水果'),
  ('crop', 'tea', null, null, 'tea', '茶叶'),
  ('crop', 'tobacco', null, null, 'tobacco', '烟叶'),
  ('crop', 'medicinal-herbs', null, null, 'medicinal herbs', '药材'),
  ('season', 'summer-harvest', null, null, 'summer harvest', '夏粮'),
  ('season', 'early-rice', null, null, 'early rice', '早稻'),
  ('season', 'autumn-harvest', null, null, 'autumn harvest', '秋粮'),
  ('customs-regime', 'general-trade', null, null, 'general trade', '一般贸易'),
  ('customs-regime', 'processing-trade', null, null, 'processing trade', '加工贸易'),
  ('customs-regime', 'processing-imported-materials', 'processing-trade', null, 'processing with imported materials', '进料加工贸易'),
  ('customs-regime', 'processing-supplied-materials', 'processing-trade', null, 'processing with supplied materials', '来料加工贸易'),
  ('customs-regime', 'bonded-logistics', null, null, 'bonded logistics', '保税物流'),
  ('customs-regime', 'border-trade', null, null, 'small-scale border trade', '边境小额贸易'),
  ('land-use', 'cultivated-land', null, 'GB/T 21010-2017', 'cultivated land', '耕地'),
  ('land-use', 'garden-land', null, 'GB/T 21010-2017', 'garden land', '园地'),
  ('land-use', 'forest-land', null, 'GB/T 21010-2017', 'forest land', '林地'),
  ('land-use', 'grassland', null, 'GB/T 21010-2017', 'grassland', '草地'),
  ('land-use', 'commercial-land', null, 'GB/T 21010-2017', 'commercial and service land', '商服用地'),
  ('land-use', 'industrial-mining-storage-land', null, 'GB/T 21010-2017', 'industrial, mining and storage land', '工矿仓储用地'),
  ('land-use', 'residential-land', null, 'GB/T 21010-2017', 'residential land', '住宅用地'),
  ('land-use', 'public-service-land', null, 'GB/T 21010-2017', 'public administration and service land', '公共管理与公共服务用地'),
  ('land-use', 'special-land', null, 'GB/T 21010-2017', 'special land', '特殊用地'),
  ('land-use', 'transport-land', null, 'GB/T 21010-2017', 'transport land', '交通运输用地'),
  ('land-use', 'water-land', null, 'GB/T 21010-2017', 'water and water conservancy land', '水域及水利设施用地'),
  ('land-use', 'other-land', null, 'GB/T 21010-2017', 'other land', '其他土地'),
  ('income-source', 'wages', null, null, 'wages', '工资性收入'),
  ('income-source', 'net-business-income', null, null, 'net business income', '经营净收入'),
  ('income-source', 'net-property-income', null, null, 'net property income', '财产净收入'),
  ('income-source', 'net-transfer-income', null, null, 'net transfer income', '转移净收入'),
  ('term', 'short-term', null, null, 'short-term', '短期'),
  ('term', 'medium-long-term', null, null, 'medium- and long-term', '中长期'),
  ('term', 'demand', null, null, 'demand', '活期'),
  ('term', 'fixed-term', null, null, 'fixed-term', '定期'),
  ('activity', 'industry', 'secondary-industry', 'three strata of industry, 2018', 'industry', '工业'),
  ('partner', 'brunei', null, null, 'Brunei', '文莱'),
  ('partner', 'timor-leste', null, null, 'Timor-Leste', '东帝汶'),
  ('partner', 'new-zealand', null, null, 'New Zealand', '新西兰'),
  ('partner', 'belgium', null, null, 'Belgium', '比利时'),
  ('partner', 'luxembourg', null, null, 'Luxembourg', '卢森堡'),
  ('partner', 'denmark', null, null, 'Denmark', '丹麦'),
  ('partner', 'ireland', null, null, 'Ireland', '爱尔兰'),
  ('partner', 'greece', null, null, 'Greece', '希腊'),
  ('partner', 'portugal', null, null, 'Portugal', '葡萄牙'),
  ('partner', 'austria', null, null, 'Austria', '奥地利'),
  ('partner', 'finland', null, null, 'Finland', '芬兰'),
  ('partner', 'sweden', null, null, 'Sweden', '瑞典'),
  ('partner', 'cyprus', null, null, 'Cyprus', '塞浦路斯'),
  ('partner', 'czechia', null, null, 'Czechia', '捷克'),
  ('partner', 'estonia', null, null, 'Estonia', '爱沙尼亚'),
  ('partner', 'hungary', null, null, 'Hungary', '匈牙利'),
  ('partner', 'latvia', null, null, 'Latvia', '拉脱维亚'),
  ('partner', 'lithuania', null, null, 'Lithuania', '立陶宛'),
  ('partner', 'malta', null, null, 'Malta', '马耳他'),
  ('partner', 'slovakia', null, null, 'Slovakia', '斯洛伐克'),
  ('partner', 'slovenia', null, null, 'Slovenia', '斯洛文尼亚'),
  ('partner', 'bulgaria', null, null, 'Bulgaria', '保加利亚'),
  ('partner', 'romania', null, null, 'Romania', '罗马尼亚'),
  ('partner', 'croatia', null, null, 'Croatia', '克罗地亚'),
  ('partner', 'egypt', null, null, 'Egypt', '埃及'),
  ('partner', 'ethiopia', null, null, 'Ethiopia', '埃塞俄比亚'),
  ('partner', 'iran', null, null, 'Iran', '伊朗'),
  ('partner', 'united-arab-emirates', null, null, 'United Arab Emirates', '阿联酋'),
  ('partner', 'kazakhstan', null, null, 'Kazakhstan', '哈萨克斯坦'),
  ('partner', 'mongolia', null, null, 'Mongolia', '蒙古'),
  ('partner', 'pakistan', null, null, 'Pakistan', '巴基斯坦'),
  ('partner', 'turkey', null, null, 'Türkiye', '土耳其'),
  ('partner', 'macao', null, null, 'Macao', '中国澳门'),
  ('age', 'aged-15-64', null, null, 'aged 15 to 64', '15—64岁')
on conflict do nothing;

insert into category (dimension_code, code, edition, name_en, name_zh) values
  ('government-function', 'other', 'government revenue and expenditure, 2023', 'other expenditure', '其他支出'),
  ('customs-regime', 'other', null, 'other regimes', '其他贸易')
on conflict do nothing;

-- Industry in the strata is mining, manufacturing and utilities; services of these that the strata of 2018 have among the
-- tertiary ones are printed as part of it. Agriculture with its services is more than primary industry, and no part of it.
update category set parent_code = part.parent
from (values ('industry', array['mining', 'manufacturing', 'utilities']), ('secondary-industry', array['construction']),
  ('tertiary-industry', array['wholesale-retail', 'transport-storage-post', 'accommodation-catering', 'information-services',
    'finance', 'real-estate', 'leasing-business-services', 'research-technical-services', 'water-environment-public-facilities',
    'household-services', 'education', 'health-social-work', 'culture-sports-entertainment', 'public-administration',
    'international-organizations'])) part (parent, codes)
where dimension_code = 'activity' and category.code = any(part.codes) and parent_code is null
  and exists (select from category above where above.dimension_code = 'activity' and above.code = part.parent);

update dimension set levels = levels || array['2 part: three strata of industry, 2018', '2 part: GB/T 4754-2017']
where code = 'activity';

-- One group can be in several lists that are the whole, so those are told by name.
update dimension set levels = array[
  '1 whole: 0 to 14, 15 to 59 [aged-0-14 aged-15-59 aged-60-and-over]',
  '1 whole: 0 to 14, 15 to 64 [aged-0-14 aged-15-64 aged-65-and-over]',
  '1 whole: 0 to 15, 16 to 59 [aged-0-15 aged-16-59 aged-60-and-over]']
where code = 'age' and levels = '{}';

update dimension set levels = '{1 part}' where levels = '{}'
  and code in ('product', 'ownership', 'partner', 'transport-mode', 'energy-source', 'school-level');

-- Groups of partners overlap, and change.
update category set parent_code = null
where dimension_code = 'partner' and parent_code in ('asean', 'european-union');

update category set members = string_to_array(said.members, ' ')
from (values
  ('asean', 'brunei/1984- cambodia/1999- indonesia/1967- laos/1997- malaysia/1967- myanmar/1997- philippines/1967- singapore/1967- '
    || 'thailand/1967- timor-leste/2025- viet-nam/1995-'),
  ('european-union', 'austria/1995- belgium/1958- bulgaria/2007- croatia/2013- cyprus/2004- czechia/2004- denmark/1973- '
    || 'estonia/2004- finland/1995- france/1958- germany/1958- greece/1981- hungary/2004- ireland/1973- italy/1958- latvia/2004- '
    || 'lithuania/2004- luxembourg/1958- malta/2004- netherlands/1958- poland/2004- portugal/1986- romania/2007- slovakia/2004- '
    || 'slovenia/2004- spain/1986- sweden/1995- united-kingdom/1973-2020'),
  ('rcep', 'australia/2022- brunei/2022- cambodia/2022- indonesia/2023- japan/2022- laos/2022- malaysia/2022- myanmar/2022- '
    || 'new-zealand/2022- philippines/2023- singapore/2022- south-korea/2022- thailand/2022- viet-nam/2022-'),
  ('brics', 'brazil/2009- egypt/2024- ethiopia/2024- india/2009- indonesia/2025- iran/2024- russia/2009- south-africa/2011- '
    || 'united-arab-emirates/2024-')) said (code, members)
where dimension_code = 'partner' and category.code = said.code;

update indicator set scope = 'coverage:above-designated-size'
where code in ('large-enterprise-output', 'large-enterprise-growth-above-country') and name_zh like '规模以上%';

-- The totals of investments of each sector, kind and status. Their codes are those that parts have.
insert into category (dimension_code, code, name_en, name_zh)
select dimension, replace(code, 'investment-total-', ''), lower(split_part(name_en, ': ', 2)), split_part(name_zh, '：', 2)
from indicator cross join lateral (select case
  when code in ('investment-total-fund', 'investment-total-contract', 'investment-total-spending') then 'investment-kind'
  when code in ('investment-total-planned', 'investment-total-set-up', 'investment-total-contracted', 'investment-total-spent',
    'investment-total-under-way') then 'investment-status'
  else 'investment-sector' end) said (dimension)
where code like 'investment-total-%' and origin = 'derived'
on conflict (dimension_code, code) do update set name_en = excluded.name_en, name_zh = excluded.name_zh;

insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh, decimals, statistic)
values ('investment-total', 'indicator', 'derived', 'investment', 'Total of investments', '投资合计',
  'Sum of the investments of a sector, a kind or a status, joint amounts once.', '某领域、类型或状态的投资之和，共同金额只计一次。', 0,
  'total')
on conflict do nothing;

insert into indicator_unit (indicator_code, unit_code) values ('investment-total', 'CNY'), ('investment-total', 'USD')
on conflict do nothing;

update indicator i set of_code = 'investment-total', cell = c.dimension_code || ':' || c.code, whole = 'none', statistic = 'total'
from category c
where i.origin = 'derived' and i.code = 'investment-total-' || c.code
  and c.dimension_code in ('investment-sector', 'investment-kind', 'investment-status')
  and exists (select from indicator where code = 'investment-total' and origin = 'derived');
