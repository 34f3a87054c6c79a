-- Revisions 2 to 7: all that six more publications about Jincheng and Shanxi state, or the parts of them that were read.
-- seeds/ holds the ledger of each. Where curators have written since revision 1, they know what they want: nothing is added.

do $seed$
begin

if exists (select from revision where number > 1) then
  return;
end if;

-- A part of what China Daily wrote of Jincheng on 17 October 2013.

insert into revision (number, recorded_at, actor, action, summary) values
  (2, '2026-11-26 00:00:00+00', 'Jincheng Indicators', 'seed', 'The article of China Daily, 17 October 2013: 13 statements.');

insert into source (id, publisher, title, url, published, language, sha256, excerpt) values
  ('chinadaily-2013-10-17', 'China Daily', '[Profile of Jincheng]', null, '2013-10-17', 'en', '8adddcf6f0810f65bdd85803c81d2b883a8bd7fb20914257270d2815d79da871', true);

insert into statement (source_id, paragraph, sentence, gist_en, gist_zh) values
  ('chinadaily-2013-10-17', 1, 1, 'Where the city lies, in the southeast of Shanxi, and what area it covers.', '晋城位于山西东南部，并给出其面积。'),
  ('chinadaily-2013-10-17', 1, 2, 'Cultivated land, and the population by the census with the part of it that is non-agricultural.', '给出耕地面积，以及普查的人口数和其中的非农业人口。'),
  ('chinadaily-2013-10-17', 1, 3, 'How many ethnic groups live in the city, and which one the source calls the largest.', '晋城的民族数量，以及来源所称人数最多的民族。'),
  ('chinadaily-2013-10-17', 2, 1, 'The city is a hub of transport for the province and for Central China; two railway lines pass through it.', '晋城是山西和华中的交通枢纽，两条铁路穿境而过。'),
  ('chinadaily-2013-10-17', 2, 2, 'Two freeways and a provincial road meet in the city, beside other roads.', '两条高速公路、一条省道及其他道路在晋城交汇。'),
  ('chinadaily-2013-10-17', 3, 1, 'The city is called one of the places where the civilization of China began.', '称晋城为中华文明的发源地之一。'),
  ('chinadaily-2013-10-17', 3, 2, 'How far back the first inhabitants go, to the Upper Paleolithic.', '晋城最早的居民可追溯到旧石器时代晚期。'),
  ('chinadaily-2013-10-17', 4, 1, 'The city has many minerals, coal and iron ore among them.', '晋城矿产丰富，其中有煤和铁矿。'),
  ('chinadaily-2013-10-17', 4, 2, 'The area that has coal, its share of the whole area, and the coal reserves, total and proven.', '给出含煤面积及其占比，以及煤炭总储量和探明储量。'),
  ('chinadaily-2013-10-17', 4, 3, 'Anthracite is the main coal of the city; its shares of the totals of the country and of Shanxi, and its quality.', '无烟煤是晋城的主要煤种，并给出其占全国和山西总量的比例及煤质。'),
  ('chinadaily-2013-10-17', 4, 4, 'How the coal burns, and by which names it is known for that.', '该煤的燃烧特点及由此得名的几个别称。'),
  ('chinadaily-2013-10-17', 5, 1, 'The coal was once picked for the fireplaces of the British royal family.', '该煤曾被选为英国王室的壁炉用煤。'),
  ('chinadaily-2013-10-17', 5, 2, 'How many provinces, cities and autonomous regions the coal is sold to; it is sold abroad, too.', '给出该煤销往的国内省、市、自治区数；该煤也销往国外。');

insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh, decimals,
  share_of_en, share_of_zh, share_of_code, rank) values
  ('land-area', 'indicator', 'stated', 'environment', 'Area', '总面积', 'Area that a place covers.', '一地的总面积。', 0, null, null, null, 20),
  ('cultivated-land', 'indicator', 'stated', 'agriculture', 'Cultivated land', '耕地面积', 'Area of cultivated land.', '耕地的面积。', 0, null, null, null, null),
  ('population', 'indicator', 'stated', 'population', 'Population', '人口', 'Number of people, as the source counts them.', '人口数，按来源的统计口径。', 0, null, null, null, 10),
  ('non-agricultural-population', 'indicator', 'stated', 'population', 'Non-agricultural population', '非农业人口', 'Number of people of the non-agricultural population.', '非农业人口数。', 0, 'The population', '总人口', 'population', null),
  ('ethnic-groups', 'indicator', 'stated', 'population', 'Ethnic groups', '民族数', 'Number of ethnic groups among the people.', '人口所属民族的数量。', 0, null, null, null, null),
  ('coal-area', 'indicator', 'stated', 'energy', 'Area with coal', '含煤面积', 'Area that has coal under it.', '地下有煤炭的面积。', 0, 'The city''s total area', '全市总面积', 'land-area', null),
  ('coal-area-share', 'indicator', 'stated', 'energy', 'Share of the area that has coal', '含煤面积占比', 'Share of the city''s total area that has coal under it.', '地下有煤炭的面积占全市总面积的比例。', 1, 'The city''s total area', '全市总面积', 'land-area', null),
  ('coal-reserves', 'indicator', 'stated', 'energy', 'Total coal reserves', '煤炭总储量', 'Total amount of coal that is in the ground.', '地下煤炭的总储量。', 0, null, null, null, 60),
  ('proven-coal-reserves', 'indicator', 'stated', 'energy', 'Proven coal reserves', '煤炭探明储量', 'Amount of coal that is proven to be in the ground.', '已探明的煤炭储量。', 1, null, null, null, null),
  ('anthracite-share-of-country', 'indicator', 'stated', 'energy', 'Anthracite, share of the country''s total', '无烟煤占全国的比例', 'The city''s anthracite as a share of the country''s total; the source does not say a total of what.', '全市无烟煤占全国总量的比例；来源未说明是何种总量。', 0, 'The country''s total', '全国总量', null, null),
  ('anthracite-share-of-province', 'indicator', 'stated', 'energy', 'Anthracite, share of Shanxi''s total', '无烟煤占山西的比例', 'The city''s anthracite as a share of Shanxi''s total; the source does not say a total of what.', '全市无烟煤占山西总量的比例；来源未说明是何种总量。', 0, 'Shanxi''s total', '山西总量', null, null),
  ('coal-destinations', 'indicator', 'stated', 'energy', 'Places in China that the city''s anthracite is sold to', '无烟煤国内销往地区数', 'Number of provinces, cities and autonomous regions of China that the city''s anthracite is sold to.', '全市无烟煤销往的国内省、市和自治区的数量。', 0, null, null, null, null);

insert into indicator_unit (indicator_code, unit_code) values
  ('land-area', 'km2'),
  ('cultivated-land', 'ha'),
  ('population', 'persons'),
  ('non-agricultural-population', 'persons'),
  ('non-agricultural-population', 'percent'),
  ('ethnic-groups', 'count'),
  ('coal-area', 'km2'),
  ('coal-area', 'percent'),
  ('coal-area-share', 'percent'),
  ('coal-reserves', 't'),
  ('proven-coal-reserves', 't'),
  ('anthracite-share-of-country', 'percent'),
  ('anthracite-share-of-province', 'percent'),
  ('coal-destinations', 'count');

insert into indicator_statement (indicator_code, source_id, paragraph, sentence) values
  ('land-area', 'chinadaily-2013-10-17', 1, 1),
  ('cultivated-land', 'chinadaily-2013-10-17', 1, 2),
  ('non-agricultural-population', 'chinadaily-2013-10-17', 1, 2),
  ('population', 'chinadaily-2013-10-17', 1, 2),
  ('ethnic-groups', 'chinadaily-2013-10-17', 1, 3),
  ('coal-area', 'chinadaily-2013-10-17', 4, 2),
  ('coal-area-share', 'chinadaily-2013-10-17', 4, 2),
  ('coal-reserves', 'chinadaily-2013-10-17', 4, 2),
  ('proven-coal-reserves', 'chinadaily-2013-10-17', 4, 2),
  ('anthracite-share-of-country', 'chinadaily-2013-10-17', 4, 3),
  ('anthracite-share-of-province', 'chinadaily-2013-10-17', 4, 3),
  ('coal-destinations', 'chinadaily-2013-10-17', 5, 2);

insert into initiative (id, topic_code, kind, status, name_en, name_zh) values
  ('houyue-railway', 'transport', 'infrastructure', 'done', 'Houyue Railway, from Houma to Yueshan', '侯月铁路'),
  ('taijiao-railway', 'transport', 'infrastructure', 'done', 'Taijiao Railway, from Taiyuan to Jiaozuo', '太焦铁路'),
  ('changjin-freeway', 'transport', 'infrastructure', 'done', 'Changjin Freeway, from Changzhi to Jincheng', '长晋高速公路'),
  ('jinjiao-freeway', 'transport', 'infrastructure', 'done', 'Jinjiao Freeway, from Jincheng to Jiaozuo', '晋焦高速公路'),
  ('provincial-road-207', 'transport', 'infrastructure', 'done', 'Provincial Road 207', '207省道');

insert into initiative_statement (initiative_id, source_id, paragraph, sentence) values
  ('houyue-railway', 'chinadaily-2013-10-17', 2, 1),
  ('taijiao-railway', 'chinadaily-2013-10-17', 2, 1),
  ('changjin-freeway', 'chinadaily-2013-10-17', 2, 2),
  ('jinjiao-freeway', 'chinadaily-2013-10-17', 2, 2),
  ('provincial-road-207', 'chinadaily-2013-10-17', 2, 2);

insert into observation (id, indicator_code, place_code, unit_code, period_start, period_end, period_basis, value,
  counted, relation, status, comparison_kind, base_start, base_end, compared, printed, note_en, note_zh, occurrence,
  joint, source_id, paragraph, sentence, recorded_at) values
  ('ecd81d3c-8b83-3251-8844-0739af1c8418', 'land-area', '140500', 'km2', '2013-10-17', '2013-10-17', 'publication', 9490, null, 'eq', 'actual', null, null, null, '', '9,490-square-kilometer', null, null, 1, false, 'chinadaily-2013-10-17', 1, 1, '2026-11-26 00:00:00+00'),
  ('a9155a86-82a6-32c9-b05b-d2a700d04f40', 'cultivated-land', '140500', 'ha', '2013-10-17', '2013-10-17', 'publication', 188920, null, 'eq', 'actual', null, null, null, '', '188,920 hectares', null, null, 1, false, 'chinadaily-2013-10-17', 1, 2, '2026-11-26 00:00:00+00'),
  ('72f224a3-acab-35d7-b035-cf2b92803655', 'population', '140500', 'persons', '2004-01-01', '2004-12-31', 'stated', 2197100, null, 'eq', 'actual', null, null, null, '', '2,197,100', 'The source says: census of 2004', '来源称为2004年普查数', 1, false, 'chinadaily-2013-10-17', 1, 2, '2026-11-26 00:00:00+00'),
  ('d344f01e-a24c-36ae-bc81-04922b735d3a', 'non-agricultural-population', '140500', 'persons', '2004-01-01', '2004-12-31', 'stated', 466500, null, 'eq', 'actual', null, null, null, '', '466,500', 'Printed as a part of the population of the 2004 census', '原文作为2004年普查人口的一部分给出', 1, false, 'chinadaily-2013-10-17', 1, 2, '2026-11-26 00:00:00+00'),
  ('f4d3678d-6da7-3539-bb89-ad5867b6430e', 'ethnic-groups', '140500', 'count', '2013-10-17', '2013-10-17', 'publication', 22, 'ethnic groups', 'eq', 'actual', null, null, null, '', '22 ethnic groups', null, null, 1, false, 'chinadaily-2013-10-17', 1, 3, '2026-11-26 00:00:00+00'),
  ('88bfa464-65a6-3a83-af45-8e467d4b2f35', 'coal-area', '140500', 'km2', '2013-10-17', '2013-10-17', 'publication', 5350, null, 'eq', 'actual', null, null, null, '', '5,350 square kilometers', null, null, 1, false, 'chinadaily-2013-10-17', 4, 2, '2026-11-26 00:00:00+00'),
  ('e43300d8-c5db-3d69-b1ef-00406e18d6e5', 'coal-area-share', '140500', 'percent', '2013-10-17', '2013-10-17', 'publication', 56.4, null, 'eq', 'actual', null, null, null, '', '56.4 percent', null, null, 1, false, 'chinadaily-2013-10-17', 4, 2, '2026-11-26 00:00:00+00'),
  ('d121811b-1603-3e15-8bbb-f235782162fe', 'coal-reserves', '140500', 't', '2013-10-17', '2013-10-17', 'publication', 80800000000, null, 'eq', 'actual', null, null, null, '', '80.8 billion tons', null, null, 1, false, 'chinadaily-2013-10-17', 4, 2, '2026-11-26 00:00:00+00'),
  ('790493a5-872b-307c-9966-82c13fb28a8f', 'proven-coal-reserves', '140500', 't', '2013-10-17', '2013-10-17', 'publication', 27.1, null, 'eq', 'actual', null, null, null, '', '27.1 tons', 'Misprint in the source: a scale word is missing. The total beside it is in billions of tons', '来源误印：缺少数量级。同句的总储量以十亿吨计', 1, false, 'chinadaily-2013-10-17', 4, 2, '2026-11-26 00:00:00+00'),
  ('3074eda8-8f29-3b92-bc76-3077f749092d', 'anthracite-share-of-country', '140500', 'percent', '2013-10-17', '2013-10-17', 'publication', 25, null, 'gt', 'actual', null, null, null, '', 'more than 25 percent', null, null, 1, false, 'chinadaily-2013-10-17', 4, 3, '2026-11-26 00:00:00+00'),
  ('78976a90-25a5-38e6-8b16-990519421d43', 'anthracite-share-of-province', '140500', 'percent', '2013-10-17', '2013-10-17', 'publication', 50, null, 'eq', 'actual', null, null, null, '', '50 percent', 'More than stands before the share of the country; the sentence leaves open whether it is meant of this share, too', '“超过”位于占全国比例之前；原句未说明是否也指本比例', 1, false, 'chinadaily-2013-10-17', 4, 3, '2026-11-26 00:00:00+00'),
  ('322a702f-7eb4-3f9d-8dcd-b0bce9ada95b', 'coal-destinations', '140500', 'count', '2013-10-17', '2013-10-17', 'publication', 20, 'provinces, cities and autonomous regions', 'eq', 'actual', null, null, null, '', '20 provinces, cities and autonomous regions', null, null, 1, false, 'chinadaily-2013-10-17', 5, 2, '2026-11-26 00:00:00+00');

-- What China Daily wrote of Shanxi on 18 September 2021.

insert into revision (number, recorded_at, actor, action, summary) values
  (3, '2026-11-26 00:01:00+00', 'Jincheng Indicators', 'seed', 'The article of China Daily, 18 September 2021: 8 statements.');

insert into source (id, publisher, title, url, published, language, sha256, excerpt) values
  ('chinadaily-2021-09-18', 'China Daily', 'Shanxi sees Jan-Aug foreign trade jump', 'https://shanxi.chinadaily.com.cn/2021-09/18/c_669335.htm', '2021-09-18', 'en', '76eb24d4d8cee5da83c25a9d10530468515dfb57c17fe711e900efcdb967bbb0', false);

insert into statement (source_id, paragraph, sentence, gist_en, gist_zh) values
  ('chinadaily-2021-09-18', 1, 1, 'Customs data show robust growth of the foreign trade of Shanxi.', '海关数据显示山西外贸强劲增长。'),
  ('chinadaily-2021-09-18', 2, 1, 'The foreign trade of Shanxi, in yuan and dollars, and its growth on the same months of the year before.', '给出山西进出口总额的人民币和美元金额及同比增幅。'),
  ('chinadaily-2021-09-18', 3, 1, 'The exports and the imports of Shanxi, each with its growth.', '分别给出山西的出口额和进口额及其增幅。'),
  ('chinadaily-2021-09-18', 4, 1, 'Mobile phones grew fast and are given as a share of the province''s exports.', '手机出口增长迅速，并给出其占全省出口的比例。'),
  ('chinadaily-2021-09-18', 4, 2, 'Integrated circuit parts, plastic gloves and cultural products were exported more, and steel less.', '集成电路零件、塑料手套和文化产品出口增长，钢材出口继续下降。'),
  ('chinadaily-2021-09-18', 5, 1, 'Imports of electromechanical products rose clearly, such as integrated circuits and parts of mobile phones.', '集成电路、手机零部件等机电产品进口明显增长。'),
  ('chinadaily-2021-09-18', 6, 1, 'Trade with the main partners is given as a share of the whole.', '给出与主要贸易伙伴的进出口占全省的比例。'),
  ('chinadaily-2021-09-18', 7, 1, 'The foreign trade of private enterprises and its growth.', '给出民营企业的进出口额及其增幅。');

insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh, decimals,
  share_of_en, share_of_zh, share_of_code, rank) values
  ('foreign-trade', 'trade-metric', 'stated', 'trade', 'Foreign trade', '进出口总额', 'Total value of imports and exports.', '进口与出口的总值。', 1, null, null, null, 50),
  ('exports', 'trade-metric', 'stated', 'trade', 'Exports', '出口额', 'Value of exports.', '出口的总值。', 1, 'Foreign trade', '进出口总额', 'foreign-trade', 52),
  ('imports', 'trade-metric', 'stated', 'trade', 'Imports', '进口额', 'Value of imports.', '进口的总值。', 1, 'Foreign trade', '进出口总额', 'foreign-trade', 54),
  ('mobile-phone-export-share', 'trade-metric', 'stated', 'trade', 'Mobile phones in exports', '手机占出口的比例', 'Share of exports that are mobile phones.', '出口总值中手机所占的比例。', 0, 'Total exports', '出口总额', 'exports', null),
  ('main-partner-trade-share', 'trade-metric', 'stated', 'trade', 'Share of foreign trade with the main partners', '与主要贸易伙伴进出口的占比', 'Share of foreign trade that is with the United States, Japan, ASEAN, the European Union and the BRICS countries.', '与美国、日本、东盟、欧盟和金砖国家的进出口占进出口总额的比例。', 0, 'Total imports and exports', '进出口总额', 'foreign-trade', null),
  ('private-enterprise-trade', 'trade-metric', 'stated', 'trade', 'Foreign trade of private enterprises', '民营企业进出口额', 'Value of the imports and exports of private enterprises.', '民营企业进口与出口的总值。', 1, 'Foreign trade', '进出口总额', 'foreign-trade', null);

insert into indicator_unit (indicator_code, unit_code) values
  ('foreign-trade', 'CNY'),
  ('foreign-trade', 'USD'),
  ('foreign-trade', 'percent'),
  ('exports', 'CNY'),
  ('exports', 'USD'),
  ('exports', 'percent'),
  ('imports', 'CNY'),
  ('imports', 'USD'),
  ('imports', 'percent'),
  ('mobile-phone-export-share', 'percent'),
  ('main-partner-trade-share', 'percent'),
  ('private-enterprise-trade', 'CNY'),
  ('private-enterprise-trade', 'USD'),
  ('private-enterprise-trade', 'percent');

insert into trade_metric (code, flow) values
  ('foreign-trade', 'foreign-trade'),
  ('exports', 'exports'),
  ('imports', 'imports'),
  ('mobile-phone-export-share', 'exports'),
  ('main-partner-trade-share', 'foreign-trade'),
  ('private-enterprise-trade', 'foreign-trade');

insert into indicator_statement (indicator_code, source_id, paragraph, sentence) values
  ('foreign-trade', 'chinadaily-2021-09-18', 2, 1),
  ('exports', 'chinadaily-2021-09-18', 3, 1),
  ('imports', 'chinadaily-2021-09-18', 3, 1),
  ('mobile-phone-export-share', 'chinadaily-2021-09-18', 4, 1),
  ('main-partner-trade-share', 'chinadaily-2021-09-18', 6, 1),
  ('private-enterprise-trade', 'chinadaily-2021-09-18', 7, 1);

insert into observation (id, indicator_code, place_code, unit_code, period_start, period_end, period_basis, value,
  counted, relation, status, comparison_kind, base_start, base_end, compared, printed, note_en, note_zh, occurrence,
  joint, source_id, paragraph, sentence, recorded_at) values
  ('71f6cbfc-befd-3716-a9d5-75fb0dbf03d2', 'foreign-trade', '140000', 'CNY', '2021-01-01', '2021-08-31', 'stated', 151100000000, null, 'eq', 'actual', null, null, null, '', '151.1 billion yuan', null, null, 1, false, 'chinadaily-2021-09-18', 2, 1, '2026-11-26 00:01:00+00'),
  ('aa80f0bc-b64b-366c-8ea7-220a3e1015b5', 'foreign-trade', '140000', 'USD', '2021-01-01', '2021-08-31', 'stated', 23400000000, null, 'eq', 'actual', null, null, null, '', '$23.4 billion', null, null, 1, false, 'chinadaily-2021-09-18', 2, 1, '2026-11-26 00:01:00+00'),
  ('88025969-41d5-3103-aaa8-33e7d4fb6eaf', 'foreign-trade', '140000', 'percent', '2021-01-01', '2021-08-31', 'stated', 81.6, null, 'eq', 'actual', 'change', '2020-01-01', '2020-08-31', 'change year', '81.6 percent', null, null, 1, false, 'chinadaily-2021-09-18', 2, 1, '2026-11-26 00:01:00+00'),
  ('5c2c5638-9fef-3525-88b0-91593695bc8d', 'exports', '140000', 'CNY', '2021-01-01', '2021-08-31', 'stated', 92810000000, null, 'eq', 'actual', null, null, null, '', '92.81 billion yuan', null, null, 1, false, 'chinadaily-2021-09-18', 3, 1, '2026-11-26 00:01:00+00'),
  ('7cc058fe-f5a3-3015-9c3e-448344f8f730', 'exports', '140000', 'percent', '2021-01-01', '2021-08-31', 'stated', 91.9, null, 'eq', 'actual', 'change', '2020-01-01', '2020-08-31', 'change year', '91.9 percent', null, null, 1, false, 'chinadaily-2021-09-18', 3, 1, '2026-11-26 00:01:00+00'),
  ('8984a320-aa8a-3414-937c-6a3f445a183d', 'imports', '140000', 'CNY', '2021-01-01', '2021-08-31', 'stated', 58300000000, null, 'eq', 'actual', null, null, null, '', '58.3 billion yuan', null, null, 1, false, 'chinadaily-2021-09-18', 3, 1, '2026-11-26 00:01:00+00'),
  ('1b690fd3-48a2-3f86-9477-ab4e1c79e61d', 'imports', '140000', 'percent', '2021-01-01', '2021-08-31', 'stated', 67.2, null, 'eq', 'actual', 'change', '2020-01-01', '2020-08-31', 'change year', '67.2 percent', null, null, 1, false, 'chinadaily-2021-09-18', 3, 1, '2026-11-26 00:01:00+00'),
  ('dcb9f7be-2b39-35c9-8af4-99bc437198fa', 'mobile-phone-export-share', '140000', 'percent', '2021-01-01', '2021-08-31', 'stated', 60, null, 'gt', 'actual', null, null, null, '', 'over 60 percent', null, null, 1, false, 'chinadaily-2021-09-18', 4, 1, '2026-11-26 00:01:00+00'),
  ('1d9bdfbe-fb5f-3412-b86b-ee3aa81e176b', 'main-partner-trade-share', '140000', 'percent', '2021-01-01', '2021-08-31', 'stated', 60, null, 'nearly', 'actual', null, null, null, '', 'nearly 60 percent', null, null, 1, false, 'chinadaily-2021-09-18', 6, 1, '2026-11-26 00:01:00+00'),
  ('1a2270b2-634b-3801-b792-194d619f058f', 'private-enterprise-trade', '140000', 'percent', '2021-01-01', '2021-08-31', 'stated', 142.9, null, 'eq', 'actual', 'change', '2020-01-01', '2020-08-31', 'change year', '142.9 percent', 'The sentence names no base; it is that of the article, the same months of the year before', '本句未说明基期；按全文为上年同期', 1, false, 'chinadaily-2021-09-18', 7, 1, '2026-11-26 00:01:00+00'),
  ('b75446fe-dc06-3fb9-a890-60630aedd729', 'private-enterprise-trade', '140000', 'CNY', '2021-01-01', '2021-08-31', 'stated', 45920000000, null, 'eq', 'actual', null, null, null, '', '45.92 billion yuan', null, null, 1, false, 'chinadaily-2021-09-18', 7, 1, '2026-11-26 00:01:00+00');

-- What Xinhua wrote of Shanxi on 22 October 2021.

insert into revision (number, recorded_at, actor, action, summary) values
  (4, '2026-11-26 00:02:00+00', 'Jincheng Indicators', 'seed', 'The article of Xinhua, 22 October 2021: 5 statements.');

insert into source (id, publisher, title, url, published, language, sha256, excerpt) values
  ('xinhua-2021-10-22', 'Xinhua', '[Growth of Shanxi in the first three quarters of 2021]', null, '2021-10-22', 'en', 'e0ea750f77be7ecb26c9a6f7fa5ac0362552662293c72595fd99d78bf6514c5c', false);

insert into statement (source_id, paragraph, sentence, gist_en, gist_zh) values
  ('xinhua-2021-10-22', 1, 1, 'Official data show fast growth of the economy of Shanxi, a major region of coal.', '官方数据显示产煤大省山西经济快速增长。'),
  ('xinhua-2021-10-22', 2, 1, 'The gross domestic product of Shanxi, in yuan and dollars, and its growth on the year.', '给出山西生产总值的人民币和美元金额及同比增幅。'),
  ('xinhua-2021-10-22', 3, 1, 'How much the industrial output of large enterprises grew, also against the national average.', '给出规模以上工业产出的增幅及其与全国平均水平的差距。'),
  ('xinhua-2021-10-22', 4, 1, 'Shanxi mined more coal for a rising demand; how much the output of raw coal grew.', '山西为满足市场需求增产煤炭，并给出原煤产量的增幅。'),
  ('xinhua-2021-10-22', 4, 2, 'How much more electricity the province sent to other parts of the country.', '给出外送电量的增幅。');

insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh, decimals,
  share_of_en, share_of_zh, share_of_code, rank) values
  ('gdp', 'indicator', 'stated', 'economy', 'GDP', '地区生产总值', 'Gross domestic product.', '地区生产总值。', 1, null, null, null, 30),
  ('large-enterprise-output', 'indicator', 'stated', 'industry', 'Industrial output of large enterprises', '规模以上工业产出', 'Industrial output of large enterprises, those with an annual turnover of at least 20 million yuan; the source does not say whether it is value added.', '年营业收入2000万元及以上的规模以上企业的工业产出；来源未说明是否为增加值。', 1, null, null, null, null),
  ('large-enterprise-growth-above-country', 'indicator', 'stated', 'industry', 'Growth of large enterprises'' output above that of the country', '规模以上工业增速高于全国', 'By how much the growth of the industrial output of large enterprises is above the national average.', '规模以上工业增速高于全国平均水平的幅度。', 1, null, null, null, null),
  ('raw-coal-output', 'indicator', 'stated', 'energy', 'Raw coal output', '原煤产量', 'Output of raw coal.', '原煤的产量。', 1, null, null, null, 70),
  ('electricity-sent-out', 'indicator', 'stated', 'energy', 'Electricity sent to other parts of the country', '外送电量', 'Electricity that is transmitted to other parts of the country.', '输往国内其他地区的电量。', 1, null, null, null, null);

insert into indicator_unit (indicator_code, unit_code) values
  ('gdp', 'CNY'),
  ('gdp', 'USD'),
  ('gdp', 'percent'),
  ('large-enterprise-output', 'percent'),
  ('large-enterprise-growth-above-country', 'percentage-point'),
  ('raw-coal-output', 'percent'),
  ('raw-coal-output', 't'),
  ('electricity-sent-out', 'kWh'),
  ('electricity-sent-out', 'percent');

insert into indicator_statement (indicator_code, source_id, paragraph, sentence) values
  ('gdp', 'xinhua-2021-10-22', 2, 1),
  ('large-enterprise-growth-above-country', 'xinhua-2021-10-22', 3, 1),
  ('large-enterprise-output', 'xinhua-2021-10-22', 3, 1),
  ('raw-coal-output', 'xinhua-2021-10-22', 4, 1),
  ('electricity-sent-out', 'xinhua-2021-10-22', 4, 2);

insert into observation (id, indicator_code, place_code, unit_code, period_start, period_end, period_basis, value,
  counted, relation, status, comparison_kind, base_start, base_end, compared, printed, note_en, note_zh, occurrence,
  joint, source_id, paragraph, sentence, recorded_at) values
  ('8b1b0c9e-3436-3a26-abb2-4f3c81f3708e', 'gdp', '140000', 'CNY', '2021-01-01', '2021-09-30', 'stated', 1560000000000, null, 'nearly', 'actual', null, null, null, '', 'nearly 1.56 trillion yuan', null, null, 1, false, 'xinhua-2021-10-22', 2, 1, '2026-11-26 00:02:00+00'),
  ('0aaedd01-e1d5-3c46-8e5e-73a1ad837636', 'gdp', '140000', 'USD', '2021-01-01', '2021-09-30', 'stated', 243600000000, null, 'approx', 'actual', null, null, null, '', 'about 243.6 billion U.S. dollars', null, null, 1, false, 'xinhua-2021-10-22', 2, 1, '2026-11-26 00:02:00+00'),
  ('7089dd68-40ca-33ed-b7ec-1d3c4036e966', 'gdp', '140000', 'percent', '2021-01-01', '2021-09-30', 'stated', 10.5, null, 'eq', 'actual', 'change', '2020-01-01', '2020-09-30', 'change year', '10.5 percent', null, null, 1, false, 'xinhua-2021-10-22', 2, 1, '2026-11-26 00:02:00+00'),
  ('de66f2ef-e504-318d-9f83-da3127e0d557', 'large-enterprise-output', '140000', 'percent', '2021-01-01', '2021-09-30', 'stated', 14, null, 'eq', 'actual', 'change', '2020-01-01', '2020-09-30', 'change year', '14 percent', 'The sentence names no base; as for the GDP of the article, it is the same months of the year before', '本句未说明基期；与文中GDP一致，为上年同期', 1, false, 'xinhua-2021-10-22', 3, 1, '2026-11-26 00:02:00+00'),
  ('bbb3d6e9-83e1-399d-b372-68690a689c24', 'large-enterprise-growth-above-country', '140000', 'percentage-point', '2021-01-01', '2021-09-30', 'stated', 2.2, null, 'eq', 'actual', null, null, null, '', '2.2 percentage points', null, null, 1, false, 'xinhua-2021-10-22', 3, 1, '2026-11-26 00:02:00+00'),
  ('58b9517a-41a0-37e6-81ec-dc9580594ceb', 'raw-coal-output', '140000', 'percent', '2021-01-01', '2021-09-30', 'stated', 11.6, null, 'eq', 'actual', 'change', '2020-01-01', '2020-09-30', 'change year', '11.6 percent', 'The sentence names no base; as for the GDP of the article, it is the same months of the year before', '本句未说明基期；与文中GDP一致，为上年同期', 1, false, 'xinhua-2021-10-22', 4, 1, '2026-11-26 00:02:00+00'),
  ('29b6d6b0-3a37-39c2-a998-06ee9c4cc5d8', 'electricity-sent-out', '140000', 'percent', '2021-01-01', '2021-09-30', 'stated', 23.1, null, 'eq', 'actual', 'change', '2020-01-01', '2020-09-30', 'change year', '23.1 percent', 'The sentence names neither months nor base; they are those of the sentence before and of the GDP of the article', '本句未说明时段和基期；按前一句和文中GDP的时段与基期', 1, false, 'xinhua-2021-10-22', 4, 2, '2026-11-26 00:02:00+00');

-- What Xinhua wrote of Shanxi on 20 January 2022.

insert into revision (number, recorded_at, actor, action, summary) values
  (5, '2026-11-26 00:03:00+00', 'Jincheng Indicators', 'seed', 'The article of Xinhua, 20 January 2022: 7 statements.');

insert into source (id, publisher, title, url, published, language, sha256, excerpt) values
  ('xinhua-2022-01-20', 'Xinhua', 'China''s coal-rich Shanxi sees 9.1 pct GDP growth last year', null, '2022-01-20', 'en', '16313db92590ebf5b2fb7b047506a491d35ed336d6301259f2e27f9ea1763200', false);

insert into statement (source_id, paragraph, sentence, gist_en, gist_zh) values
  ('xinhua-2022-01-20', 1, 1, 'The growth of the gross domestic product of Shanxi in 2021, and its amount in yuan and dollars.', '给出山西2021年生产总值的增幅及人民币和美元金额。'),
  ('xinhua-2022-01-20', 2, 1, 'The gross domestic product of the province passed a new mark for the first time, and grew faster than that of the country.', '全省生产总值首次突破新的整数关口，增速高于全国。'),
  ('xinhua-2022-01-20', 3, 1, 'The coal output of Shanxi in 2021.', '给出山西2021年的煤炭产量。'),
  ('xinhua-2022-01-20', 4, 1, 'Older industries are being changed over.', '传统产业正在转型。'),
  ('xinhua-2022-01-20', 4, 2, 'The installed capacity of new and renewable energy, and its share of the whole.', '给出新能源和可再生能源装机容量及其占比。'),
  ('xinhua-2022-01-20', 5, 1, 'The targets of Shanxi for 2022: economic growth and jobs in urban areas.', '山西2022年的目标：经济增长和城镇就业。'),
  ('xinhua-2022-01-20', 6, 1, 'Green development is to go on; how many intelligent coal mines are expected in 2022.', '将继续推进绿色发展，并给出2022年预计建成的智能化煤矿数量。');

insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh, decimals,
  share_of_en, share_of_zh, share_of_code, rank) values
  ('gdp-growth-above-country', 'indicator', 'stated', 'economy', 'GDP growth above that of the country', 'GDP增速高于全国', 'By how much the growth of gross domestic product is above that of the whole country.', '地区生产总值增速高于全国的幅度。', 1, null, null, null, null),
  ('coal-output', 'indicator', 'stated', 'energy', 'Coal output', '煤炭产量', 'Output of coal.', '煤炭的产量。', 0, null, null, null, 72),
  ('renewable-capacity', 'indicator', 'stated', 'energy', 'Installed capacity of new and renewable energy', '新能源和可再生能源装机容量', 'Installed capacity of new energy and renewable energy.', '新能源和可再生能源的装机容量。', 0, 'Total installed capacity', '总装机容量', null, 74),
  ('renewable-capacity-share', 'indicator', 'stated', 'energy', 'New and renewable energy in installed capacity', '新能源和可再生能源装机占比', 'Share of the total installed capacity that is of new energy and renewable energy.', '新能源和可再生能源装机占总装机容量的比例。', 1, 'Total installed capacity', '总装机容量', null, null),
  ('urban-job-opportunities', 'indicator', 'stated', 'livelihood', 'Job opportunities in urban areas', '获得城镇就业机会的人数', 'Number of people for whom there are job opportunities in urban areas.', '在城镇获得就业机会的人数。', 0, null, null, null, null),
  ('intelligent-coal-mines-built', 'indicator', 'stated', 'energy', 'Intelligent coal mines built', '建成智能化煤矿数', 'Number of intelligent coal mines that are built in the period.', '期内建成的智能化煤矿数量。', 0, null, null, null, null);

insert into indicator_unit (indicator_code, unit_code) values
  ('gdp-growth-above-country', 'percentage-point'),
  ('coal-output', 'percent'),
  ('coal-output', 't'),
  ('renewable-capacity', 'kW'),
  ('renewable-capacity-share', 'percent'),
  ('urban-job-opportunities', 'persons'),
  ('intelligent-coal-mines-built', 'count');

insert into indicator_statement (indicator_code, source_id, paragraph, sentence) values
  ('gdp', 'xinhua-2022-01-20', 1, 1),
  ('gdp', 'xinhua-2022-01-20', 2, 1),
  ('gdp-growth-above-country', 'xinhua-2022-01-20', 2, 1),
  ('coal-output', 'xinhua-2022-01-20', 3, 1),
  ('renewable-capacity', 'xinhua-2022-01-20', 4, 2),
  ('renewable-capacity-share', 'xinhua-2022-01-20', 4, 2),
  ('gdp', 'xinhua-2022-01-20', 5, 1),
  ('urban-job-opportunities', 'xinhua-2022-01-20', 5, 1),
  ('intelligent-coal-mines-built', 'xinhua-2022-01-20', 6, 1);

insert into observation (id, indicator_code, place_code, unit_code, period_start, period_end, period_basis, value,
  counted, relation, status, comparison_kind, base_start, base_end, compared, printed, note_en, note_zh, occurrence,
  joint, source_id, paragraph, sentence, recorded_at) values
  ('e0e0db01-634d-3817-83e0-cfa0690eca35', 'gdp', '140000', 'percent', '2021-01-01', '2021-12-31', 'stated', 9.1, null, 'eq', 'actual', 'change', '2020-01-01', '2020-12-31', 'change year', '9.1 percent', null, null, 1, false, 'xinhua-2022-01-20', 1, 1, '2026-11-26 00:03:00+00'),
  ('3b0f3d6b-f662-3901-97a3-11182aa033b0', 'gdp', '140000', 'CNY', '2021-01-01', '2021-12-31', 'stated', 2260000000000, null, 'nearly', 'actual', null, null, null, '', 'nearly 2.26 trillion yuan', null, null, 1, false, 'xinhua-2022-01-20', 1, 1, '2026-11-26 00:03:00+00'),
  ('20d49f81-a849-3444-8fca-078164ad7012', 'gdp', '140000', 'USD', '2021-01-01', '2021-12-31', 'stated', 356000000000, null, 'approx', 'actual', null, null, null, '', 'about 356 billion U.S. dollars', null, null, 1, false, 'xinhua-2022-01-20', 1, 1, '2026-11-26 00:03:00+00'),
  ('9f518d41-8e04-3b01-9af3-0e7a1c92b30c', 'gdp-growth-above-country', '140000', 'percentage-point', '2021-01-01', '2021-12-31', 'stated', 1, null, 'eq', 'actual', null, null, null, '', '1 percentage point', null, null, 1, false, 'xinhua-2022-01-20', 2, 1, '2026-11-26 00:03:00+00'),
  ('26f5c01e-0f4d-3805-89b7-9e5a416a9f19', 'coal-output', '140000', 't', '2021-01-01', '2021-12-31', 'stated', 1190000000, null, 'eq', 'actual', null, null, null, '', '1.19 billion tonnes', null, null, 1, false, 'xinhua-2022-01-20', 3, 1, '2026-11-26 00:03:00+00'),
  ('86010dff-37c6-3c51-b9ca-7c2eaa0cac28', 'renewable-capacity', '140000', 'kW', '2021-01-01', '2021-12-31', 'stated', 39000000, null, 'nearly', 'actual', null, null, null, '', 'nearly 39 million kilowatts', 'The sentence names no time; the article speaks of 2021', '本句未说明时间；文章所述为2021年', 1, false, 'xinhua-2022-01-20', 4, 2, '2026-11-26 00:03:00+00'),
  ('8538e579-91c1-31ff-8d5c-aca8379eebb1', 'renewable-capacity-share', '140000', 'percent', '2021-01-01', '2021-12-31', 'stated', 34.3, null, 'eq', 'actual', null, null, null, '', '34.3 percent', 'The sentence names no time; the article speaks of 2021', '本句未说明时间；文章所述为2021年', 1, false, 'xinhua-2022-01-20', 4, 2, '2026-11-26 00:03:00+00'),
  ('7d4fd5c0-eb50-3066-8e79-740019b6f48c', 'gdp', '140000', 'percent', '2022-01-01', '2022-12-31', 'stated', 6.5, null, 'approx', 'target', 'change', '2021-01-01', '2021-12-31', 'change year', 'about 6.5 percent', null, null, 1, false, 'xinhua-2022-01-20', 5, 1, '2026-11-26 00:03:00+00'),
  ('ebd95b7c-ad28-3a76-8367-f1c7a73b0b78', 'urban-job-opportunities', '140000', 'persons', '2022-01-01', '2022-12-31', 'stated', 450000, null, 'eq', 'target', null, null, null, '', '450,000 people', null, null, 1, false, 'xinhua-2022-01-20', 5, 1, '2026-11-26 00:03:00+00'),
  ('68df2d8e-f7ff-330e-b3a4-1ef40d234bb7', 'intelligent-coal-mines-built', '140000', 'count', '2022-01-01', '2022-12-31', 'stated', 20, 'intelligent coal mines', 'eq', 'forecast', null, null, null, '', '20 intelligent coal mines', null, null, 1, false, 'xinhua-2022-01-20', 6, 1, '2026-11-26 00:03:00+00');

-- A part of what China Daily wrote of Shanxi on 25 February 2022.

insert into revision (number, recorded_at, actor, action, summary) values
  (6, '2026-11-26 00:04:00+00', 'Jincheng Indicators', 'seed', 'The article of China Daily, 25 February 2022: 11 statements.');

insert into source (id, publisher, title, url, published, language, sha256, excerpt) values
  ('chinadaily-2022-02-25', 'China Daily', 'On the money: Shanxi among best provinces for economic growth', 'https://shanxi.chinadaily.com.cn/2022-02/25/c_721129.htm', '2022-02-25', 'en', '8d4bbfdc2366296d2cdd5433bce6bbeb7c9aa8c35372c3bd5082407c950fc726', true);

insert into statement (source_id, paragraph, sentence, gist_en, gist_zh) values
  ('chinadaily-2022-02-25', 1, 1, 'The gross domestic product of Shanxi in 2021, in yuan and dollars.', '给出山西2021年生产总值的人民币和美元金额。'),
  ('chinadaily-2022-02-25', 1, 2, 'The province''s annual gross domestic product passed a new mark for the first time.', '全省年度生产总值首次突破新的整数关口。'),
  ('chinadaily-2022-02-25', 2, 1, 'How much the gross domestic product grew on the year, and its rank in the country.', '给出生产总值的同比增幅及其在全国的位次。'),
  ('chinadaily-2022-02-25', 3, 1, 'The mark that the gross domestic product per person passed in 2021, in yuan and dollars.', '给出2021年人均生产总值突破的水平，以人民币和美元计。'),
  ('chinadaily-2022-02-25', 3, 2, 'The mark that it passed in the year before.', '给出其在前一年突破的水平。'),
  ('chinadaily-2022-02-25', 4, 1, 'An official calls this remarkable, given the pandemic, a flood and other disasters.', '官员称，在疫情、洪涝等灾害影响下取得这一成绩十分显著。'),
  ('chinadaily-2022-02-25', 5, 1, 'Social and economic conditions are said to have improved together with the growth.', '官员表示，经济增长的同时社会经济运行状况也在改善。'),
  ('chinadaily-2022-02-25', 5, 2, 'What improved: economic efficiency, foreign trade, demand and investment, the share of services, and livelihoods.', '改善体现在经济效益、外贸、内需与投资、服务业比重和民生等方面。'),
  ('chinadaily-2022-02-25', 6, 1, 'The mark that the gross domestic product passed in 2011, and how soon it doubled.', '给出生产总值在2011年突破的水平及其翻番所用的时间。'),
  ('chinadaily-2022-02-25', 7, 1, 'A researcher sees in it a good start for the five-year plan.', '研究者认为这为五年规划开了好局。'),
  ('chinadaily-2022-02-25', 8, 1, 'What he puts it down to: less weight of coal and heavy industry, new industries, reforms of supply, and a better business environment.', '其认为原因在于减少对煤炭和重工业的依赖、培育新兴产业、推进供给侧改革和优化营商环境。');

insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh, decimals,
  share_of_en, share_of_zh, share_of_code, rank) values
  ('gdp-per-capita', 'indicator', 'stated', 'economy', 'GDP per person', '人均地区生产总值', 'Gross domestic product per person.', '人均地区生产总值。', 0, null, null, null, 40);

insert into indicator_unit (indicator_code, unit_code) values
  ('gdp', 'multiple'),
  ('gdp-per-capita', 'CNY-per-person'),
  ('gdp-per-capita', 'USD-per-person');

insert into indicator_statement (indicator_code, source_id, paragraph, sentence) values
  ('gdp', 'chinadaily-2022-02-25', 1, 1),
  ('gdp', 'chinadaily-2022-02-25', 1, 2),
  ('gdp', 'chinadaily-2022-02-25', 2, 1),
  ('gdp-per-capita', 'chinadaily-2022-02-25', 3, 1),
  ('gdp-per-capita', 'chinadaily-2022-02-25', 3, 2),
  ('gdp', 'chinadaily-2022-02-25', 6, 1),
  ('gdp', 'chinadaily-2022-02-25', 7, 1);

insert into observation (id, indicator_code, place_code, unit_code, period_start, period_end, period_basis, value,
  counted, relation, status, comparison_kind, base_start, base_end, compared, printed, note_en, note_zh, occurrence,
  joint, source_id, paragraph, sentence, recorded_at) values
  ('4cce0421-1c2b-306a-8a7b-3629eab155c1', 'gdp', '140000', 'CNY', '2021-01-01', '2021-12-31', 'stated', 2260000000000, null, 'eq', 'actual', null, null, null, '', '2.26 trillion yuan', null, null, 1, false, 'chinadaily-2022-02-25', 1, 1, '2026-11-26 00:04:00+00'),
  ('54cb666e-aa5d-35e2-850d-f043f3dbdf06', 'gdp', '140000', 'USD', '2021-01-01', '2021-12-31', 'stated', 357680000000, null, 'eq', 'actual', null, null, null, '', '$357.68 billion', null, null, 1, false, 'chinadaily-2022-02-25', 1, 1, '2026-11-26 00:04:00+00'),
  ('ef743c98-7da6-38fb-9409-fa33057437e3', 'gdp', '140000', 'percent', '2021-01-01', '2021-12-31', 'stated', 9.1, null, 'eq', 'actual', 'change', '2020-01-01', '2020-12-31', 'change year', '9.1 percent', null, null, 1, false, 'chinadaily-2022-02-25', 2, 1, '2026-11-26 00:04:00+00'),
  ('8e140814-1bc3-3960-af4e-186c319f4921', 'gdp-per-capita', '140000', 'CNY-per-person', '2021-01-01', '2021-12-31', 'stated', 60000, null, 'gt', 'actual', null, null, null, '', 'surpassed 60,000 yuan', null, null, 1, false, 'chinadaily-2022-02-25', 3, 1, '2026-11-26 00:04:00+00'),
  ('fa41e69e-1558-38c2-bcb0-cc16ed1938a2', 'gdp-per-capita', '140000', 'USD-per-person', '2021-01-01', '2021-12-31', 'stated', 10000, null, 'approx', 'actual', null, null, null, '', 'about $10,000', null, null, 1, false, 'chinadaily-2022-02-25', 3, 1, '2026-11-26 00:04:00+00'),
  ('76f59671-6b2f-3e41-aa89-7c4af45db70f', 'gdp-per-capita', '140000', 'CNY-per-person', '2020-01-01', '2020-12-31', 'stated', 50000, null, 'gt', 'actual', null, null, null, '', 'broke through 50,000 yuan', null, null, 1, false, 'chinadaily-2022-02-25', 3, 2, '2026-11-26 00:04:00+00'),
  ('ce130aed-1391-306f-8298-9d8ee9e5e97d', 'gdp', '140000', 'multiple', '2021-01-01', '2021-12-31', 'stated', 2, null, 'eq', 'actual', 'multiple-of-base', '2011-01-01', '2011-12-31', 'multiple-of-base 2011-01-01/2011-12-31', 'doubled', 'The sentence leaves open whether the amount doubled or the mark of 1 trillion', '原句未说明翻番的是总额还是1万亿这一关口', 1, false, 'chinadaily-2022-02-25', 6, 1, '2026-11-26 00:04:00+00'),
  ('d3b0408b-ac48-3f13-9014-7580f33225fd', 'gdp', '140000', 'CNY', '2011-01-01', '2011-12-31', 'stated', 1000000000000, null, 'gt', 'actual', null, null, null, '', 'surpassed the 1 trillion', 'The source prints no unit here; its other amounts of GDP are in yuan', '来源此处未印单位；文中其他GDP金额以元计', 1, false, 'chinadaily-2022-02-25', 6, 1, '2026-11-26 00:04:00+00');

-- What China Daily wrote of Jincheng on 11 April 2023.

insert into revision (number, recorded_at, actor, action, summary) values
  (7, '2026-11-26 00:05:00+00', 'Jincheng Indicators', 'seed', 'The article of China Daily, 11 April 2023: 12 statements.');

insert into source (id, publisher, title, url, published, language, sha256, excerpt) values
  ('chinadaily-2023-04-11', 'China Daily', 'A glimpse of beautiful China: Jincheng, Shanxi', 'https://shanxi.chinadaily.com.cn/2023-04/11/c_881410.htm', '2023-04-11', 'en', '5aed3252cd40af99605fdbda88b56d74140b72734772b6b1094e79b950a21be4', false);

insert into statement (source_id, paragraph, sentence, gist_en, gist_zh) values
  ('chinadaily-2023-04-11', 1, 1, 'The Taihang Mountains and the Qinhe River are praised.', '赞美太行山和沁河。'),
  ('chinadaily-2023-04-11', 1, 2, 'A beautiful city lies at the southern foot of the mountains, on the river.', '太行山南麓、沁河之畔有一座美丽的城市。'),
  ('chinadaily-2023-04-11', 1, 3, 'It is Jincheng in Shanxi.', '这就是山西晋城。'),
  ('chinadaily-2023-04-11', 2, 1, 'Titles that the city holds, among them three that are named.', '晋城拥有多个称号，文中列举三个。'),
  ('chinadaily-2023-04-11', 2, 2, 'How its people feel about it.', '市民对这座城市的感受。'),
  ('chinadaily-2023-04-11', 3, 1, 'Those who protect its environment have shown ambition and determination for years.', '多年来生态环保工作者展现出雄心和决心。'),
  ('chinadaily-2023-04-11', 3, 2, 'What they have done against the pollution of air, water and soil since the 18th congress.', '十八大以来针对大气、水和土壤污染所做的工作。'),
  ('chinadaily-2023-04-11', 4, 1, 'Air, water and ecology have become better.', '空气、水质和生态得到改善。'),
  ('chinadaily-2023-04-11', 4, 2, 'The concentration of PM2.5 in 2021, which met the national standard for the first time.', '给出2021年的PM2.5浓度，首次达到国家标准。'),
  ('chinadaily-2023-04-11', 4, 3, 'The rank of the city''s air quality among the 28 major cities in and around Beijing and Tianjin.', '晋城空气质量在京津及周边28个主要城市中的位次。'),
  ('chinadaily-2023-04-11', 5, 1, 'The city will go on protecting the Yellow River Basin and keep to high-quality development.', '晋城将继续推进黄河流域生态保护，坚持高质量发展。'),
  ('chinadaily-2023-04-11', 5, 2, 'It wants a better environment, and to build a Beautiful China.', '晋城将改善生态环境，建设美丽中国。');

insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh, decimals,
  share_of_en, share_of_zh, share_of_code, rank) values
  ('pm2-5-concentration', 'environment-metric', 'stated', 'environment', 'PM2.5 concentration', 'PM2.5浓度', 'Concentration of particles of at most 2.5 micrometres in the air.', '空气中直径不超过2.5微米的颗粒物的浓度。', 0, null, null, null, 80);

insert into indicator_unit (indicator_code, unit_code) values
  ('pm2-5-concentration', 'ug-per-m3');

insert into environment_metric (code, domain) values
  ('pm2-5-concentration', 'air');

insert into indicator_statement (indicator_code, source_id, paragraph, sentence) values
  ('pm2-5-concentration', 'chinadaily-2023-04-11', 4, 2);

insert into initiative (id, topic_code, kind, status, name_en, name_zh) values
  ('international-garden-city', 'environment', 'achievement', 'done', 'Title of International Garden City', '获得国际花园城市称号'),
  ('national-model-city', 'governance', 'achievement', 'done', 'Title of National Model City', '获得 National Model City 称号'),
  ('world-health-care-demonstration-city', 'health', 'achievement', 'done', 'Title of World Health Care Demonstration City', '获得世界康养示范城市称号'),
  ('blue-skies-clear-water-clean-soil', 'environment', 'policy', 'under-way', 'Campaign against the pollution of air, water and soil', '蓝天、碧水、净土保卫战'),
  ('better-air-water-ecology', 'environment', 'achievement', 'done', 'Improvement of air, water and ecology', '大气、水和生态改善'),
  ('pm2-5-grade-ii', 'environment', 'achievement', 'done', 'PM2.5 within the national Grade II standard for the first time', 'PM2.5浓度首次达到国家二级标准'),
  ('second-in-air-quality', 'environment', 'achievement', 'done', 'Second in air quality among the major cities in and around Beijing and Tianjin', '空气质量在京津及周边主要城市中排名第二'),
  ('high-quality-development', 'governance', 'policy', 'under-way', 'High-quality development', '高质量发展'),
  ('yellow-river-protection', 'environment', 'policy', 'under-way', 'Ecological protection of the Yellow River Basin', '黄河流域生态保护'),
  ('beautiful-china', 'environment', 'goal', 'planned', 'Building a Beautiful China', '建设美丽中国'),
  ('better-eco-environment', 'environment', 'policy', 'planned', 'Improvement of the ecological environment', '改善生态环境');

insert into initiative_statement (initiative_id, source_id, paragraph, sentence) values
  ('international-garden-city', 'chinadaily-2023-04-11', 2, 1),
  ('national-model-city', 'chinadaily-2023-04-11', 2, 1),
  ('world-health-care-demonstration-city', 'chinadaily-2023-04-11', 2, 1),
  ('blue-skies-clear-water-clean-soil', 'chinadaily-2023-04-11', 3, 2),
  ('better-air-water-ecology', 'chinadaily-2023-04-11', 4, 1),
  ('pm2-5-grade-ii', 'chinadaily-2023-04-11', 4, 2),
  ('second-in-air-quality', 'chinadaily-2023-04-11', 4, 3),
  ('high-quality-development', 'chinadaily-2023-04-11', 5, 1),
  ('yellow-river-protection', 'chinadaily-2023-04-11', 5, 1),
  ('beautiful-china', 'chinadaily-2023-04-11', 5, 2),
  ('better-eco-environment', 'chinadaily-2023-04-11', 5, 2);

insert into observation (id, indicator_code, place_code, unit_code, period_start, period_end, period_basis, value,
  counted, relation, status, comparison_kind, base_start, base_end, compared, printed, note_en, note_zh, occurrence,
  joint, source_id, paragraph, sentence, recorded_at) values
  ('b20fa70e-dc62-3eb8-b57b-13dc3c9a6220', 'pm2-5-concentration', '140500', 'ug-per-m3', '2021-01-01', '2021-12-31', 'stated', 35, null, 'eq', 'actual', null, null, null, '', '35 mcg per cu m', null, null, 1, false, 'chinadaily-2023-04-11', 4, 2, '2026-11-26 00:05:00+00');

-- What an overview begins with, among the indicators of the first publication.
update indicator set rank = ranked.rank
from (values
  ('green-space-share', 90),
  ('tree-coverage-rate', 100),
  ('livelihood-budget-share', 110),
  ('poverty-rate', 120),
  ('foreign-trade-multiple', 130),
  ('foxconn-optical-electro-mechanical-contract', 140)) ranked (code, rank)
where indicator.code = ranked.code;

end
$seed$;
