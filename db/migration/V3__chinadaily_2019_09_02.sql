-- Revision 1: everything that China Daily's article of 2 September 2019 states. seeds/ holds the ledger of it.

insert into revision (number, recorded_at, actor, action, summary) values
  (1, '2026-11-24 00:00:00+00', 'Jincheng Indicators', 'seed', 'The article of China Daily, 2 September 2019: 17 statements.');

insert into source (id, publisher, title, url, published, language, sha256) values
  ('chinadaily-2019-09-02', 'China Daily', 'Jincheng pursues socioeconomic development, opening up', 'https://shanxi.chinadaily.com.cn/2019-09/02/c_405641.htm', '2019-09-02', 'en', 'a81795727818507d5a3532d5d841b6ef975c2af7b378575c88ab246f351f8c9d');

insert into statement (source_id, paragraph, sentence, gist_en, gist_zh) values
  ('chinadaily-2019-09-02', 1, 1, 'The city makes advanced manufacturing central to its transformation, with three industries in focus: optical-electro-mechanical, coal machinery and new energy equipment.', '晋城把先进制造业作为转型的关键，重点发展光机电产业、煤机制造和新能源装备。'),
  ('chinadaily-2019-09-02', 2, 1, 'For the optical-electro-mechanical sector the city established a fund, contracted a project with Foxconn and began converting lines for optical and vehicle lenses.', '在光机电领域，晋城设立基金、与富士康签订项目合同，并着手改造光学镜头自动化生产线和车载镜头试产线。'),
  ('chinadaily-2019-09-02', 3, 1, 'Building on coal chemistry, the city is developing a national demonstration zone for coalbed methane, with national centres for its production and trading and a centre for research.', '晋城依托煤化工产业，建设国家煤层气产业综合示范区以及国家煤层气生产中心、科研中心和交易中心。'),
  ('chinadaily-2019-09-02', 3, 2, 'Money was spent to turn traditional coal chemistry into fine coal chemistry.', '晋城投入资金将传统煤化工改造为精细煤化工。'),
  ('chinadaily-2019-09-02', 4, 1, 'One sum went into two intelligent casting parks together, as a step towards a national cluster of high-end intelligent casting.', '一笔资金共同投入两个智能铸造产业园，目标是建成国家级高端智能铸造产业集群。'),
  ('chinadaily-2019-09-02', 5, 1, 'The city seeks more visitors for the Taihang fortresses and the southern Taihang Mountains, and wants to become a place for summer stays and medical tourism.', '晋城努力吸引游客前往太行古堡群和南太行山区，目标是成为避暑胜地和医疗旅游目的地。'),
  ('chinadaily-2019-09-02', 6, 1, 'Successes are reported in five fields: the business environment, financial innovation, tourism management, media integration and the reconstruction of old buildings.', '晋城在营商环境、金融创新、旅游管理、媒体融合和旧建筑改造方面取得成效。'),
  ('chinadaily-2019-09-02', 7, 1, 'Opening up: the foreign trade and the foreign investment of 2018 are both given as multiples more than in 1985.', '对外开放：2018年的外贸总值和外资总额均以比1985年多的倍数给出。'),
  ('chinadaily-2019-09-02', 7, 2, 'A comprehensive platform for opening up exists, and a centre for customs, commodity inspection and logistics opened not long ago.', '晋城建成综合开放平台，海关、商检和物流中心近期启用。'),
  ('chinadaily-2019-09-02', 7, 3, 'Entrepreneurs were trained together with the German Society for International Cooperation, and German dual education was tried at a local institute.', '晋城与德国国际合作机构合作培训企业家，并在当地院校试行德国双元制教育。'),
  ('chinadaily-2019-09-02', 8, 1, 'Transport is improving: an airport looks for its site, a high-speed railway is being built and several highways are to open before 2019 ends.', '交通基础设施改善：民用机场正在选址，太焦高铁在建，数条公路将于2019年底前通车。'),
  ('chinadaily-2019-09-02', 9, 1, 'Much effort goes into coordinating town and countryside and into better living standards.', '晋城大力统筹城乡发展、改善民生。'),
  ('chinadaily-2019-09-02', 9, 2, 'The city was the first in the province to bring its poverty rate to zero.', '晋城是山西省首个贫困率降为零的城市。'),
  ('chinadaily-2019-09-02', 9, 3, 'Most of the general public budget goes to living standards, and many projects in science, education, culture and medicine were carried out.', '一般公共预算支出大部分用于民生，并实施了大量科学、教育、文化和医疗项目。'),
  ('chinadaily-2019-09-02', 10, 1, 'Over three years money was spent on renovating old and dilapidated buildings; rural surroundings improved and demonstration villages were set up.', '三年来投入资金改造老旧危房，农村人居环境得到改善，并建成示范村。'),
  ('chinadaily-2019-09-02', 11, 1, 'New parks were completed, the Danhe River Wetland Park among them; green space is given as a share of the city''s area.', '丹河湿地公园等一批新公园建成，并给出绿地占全市面积的比例。'),
  ('chinadaily-2019-09-02', 11, 2, 'The city''s tree coverage rate is given.', '给出全市的林木覆盖率。');

insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh, decimals, comparison_kind, base_start, base_end) values
  ('optical-electro-mechanical-fund', 'investment', 'stated', 'investment', 'Fund for the optical-electro-mechanical sector', '光机电产业基金', 'Money in the fund that the city set up to supervise the optical-electro-mechanical sector.', '晋城为督导光机电产业而设立的基金的资金额。', 0, null, null, null),
  ('foxconn-optical-electro-mechanical-contract', 'investment', 'stated', 'investment', 'Optical-electro-mechanical project contract with Foxconn', '与富士康的光机电项目合同', 'Value of the optical-electro-mechanical project contract that the city signed with Foxconn.', '晋城与富士康签订的光机电项目合同金额。', 0, null, null, null),
  ('fine-coal-chemical-transformation', 'investment', 'stated', 'investment', 'Transformation of the coal chemical industry', '煤化工产业精细化改造', 'Money that the city spent on transforming the traditional coal chemical industry into a fine coal chemical industry.', '晋城将传统煤化工改造为精细煤化工所投入的资金。', 0, null, null, null),
  ('intelligent-casting-parks', 'investment', 'stated', 'investment', 'Intelligent casting industrial parks', '智能铸造产业园', 'Money that the city invested in the Nancun and the Jingang intelligent casting parks together; the share of each is not stated.', '晋城共同投入两个智能铸造产业园的资金；各自份额未说明。', 0, null, null, null),
  ('old-building-renovation', 'investment', 'stated', 'investment', 'Renovation of old and dilapidated buildings', '老旧危房改造', 'Money spent on renovating old and dilapidated buildings over the period.', '期内用于老旧危房改造的资金。', 0, null, null, null),
  ('foreign-trade-multiple', 'trade-metric', 'stated', 'trade', 'Foreign trade, times more than in 1985', '外贸总值比1985年多的倍数', 'How many times more the total value of the city''s foreign trade is than in 1985, as the source words it: whether that is a multiple of the base or an increase over it is left open.', '全市外贸总值比1985年多的倍数，按原文措辞；来源未说明是基期的倍数还是相对基期的增量。', 1, 'times-more', '1985-01-01', '1985-12-31'),
  ('foreign-investment-multiple', 'trade-metric', 'stated', 'trade', 'Foreign investment, times more than in 1985', '外资总额比1985年多的倍数', 'How many times more the total value of the city''s foreign investment is than in 1985, as the source words it: whether that is a multiple of the base or an increase over it is left open.', '全市外资总额比1985年多的倍数，按原文措辞；来源未说明是基期的倍数还是相对基期的增量。', 1, 'times-more', '1985-01-01', '1985-12-31'),
  ('giz-trained-entrepreneurs', 'indicator', 'stated', 'cooperation', 'Entrepreneurs trained with the German Society for International Cooperation', '与德国国际合作机构合作培训的企业家', 'Number of entrepreneurs whose training the city undertook in cooperation with the German Society for International Cooperation.', '晋城与德国国际合作机构合作培训的企业家人数。', 0, null, null, null),
  ('poverty-rate', 'indicator', 'stated', 'livelihood', 'Poverty rate', '贫困率', 'Poverty rate as the source reports it; neither the population nor the poverty line is given.', '来源所报告的贫困率；来源未说明统计人口和贫困线。', 1, null, null, null),
  ('livelihood-budget-share', 'indicator', 'stated', 'livelihood', 'Share of general public budget expenditure spent on raising living standards', '一般公共预算支出中用于民生的比例', 'Share of the city''s general public budget expenditure that was spent on raising living standards.', '全市一般公共预算支出中用于提高民生水平的比例。', 1, null, null, null),
  ('demonstration-villages', 'indicator', 'stated', 'livelihood', 'Demonstration villages', '示范村', 'Number of demonstration villages established as rural living environments were improved.', '在改善农村人居环境过程中建成的示范村数量。', 0, null, null, null),
  ('green-space-share', 'environment-metric', 'stated', 'environment', 'Green space share', '绿地占比', 'Share of the city''s total area that is green space.', '绿地占全市总面积的比例。', 1, null, null, null),
  ('tree-coverage-rate', 'environment-metric', 'stated', 'environment', 'Tree coverage rate', '林木覆盖率', 'Tree coverage rate of the city, as the source reports it.', '来源所报告的全市林木覆盖率。', 1, null, null, null);

insert into indicator_unit (indicator_code, unit_code) values
  ('optical-electro-mechanical-fund', 'CNY'),
  ('optical-electro-mechanical-fund', 'USD'),
  ('foxconn-optical-electro-mechanical-contract', 'CNY'),
  ('foxconn-optical-electro-mechanical-contract', 'USD'),
  ('fine-coal-chemical-transformation', 'CNY'),
  ('fine-coal-chemical-transformation', 'USD'),
  ('intelligent-casting-parks', 'CNY'),
  ('intelligent-casting-parks', 'USD'),
  ('old-building-renovation', 'CNY'),
  ('old-building-renovation', 'CNY-per-year'),
  ('old-building-renovation', 'USD'),
  ('foreign-trade-multiple', 'multiple'),
  ('foreign-investment-multiple', 'multiple'),
  ('giz-trained-entrepreneurs', 'persons'),
  ('poverty-rate', 'percent'),
  ('livelihood-budget-share', 'percent'),
  ('demonstration-villages', 'count'),
  ('green-space-share', 'percent'),
  ('tree-coverage-rate', 'percent');

insert into indicator_statement (indicator_code, source_id, paragraph, sentence) values
  ('optical-electro-mechanical-fund', 'chinadaily-2019-09-02', 2, 1),
  ('foxconn-optical-electro-mechanical-contract', 'chinadaily-2019-09-02', 2, 1),
  ('fine-coal-chemical-transformation', 'chinadaily-2019-09-02', 3, 2),
  ('intelligent-casting-parks', 'chinadaily-2019-09-02', 4, 1),
  ('old-building-renovation', 'chinadaily-2019-09-02', 10, 1),
  ('foreign-trade-multiple', 'chinadaily-2019-09-02', 7, 1),
  ('foreign-investment-multiple', 'chinadaily-2019-09-02', 7, 1),
  ('giz-trained-entrepreneurs', 'chinadaily-2019-09-02', 7, 3),
  ('poverty-rate', 'chinadaily-2019-09-02', 9, 2),
  ('livelihood-budget-share', 'chinadaily-2019-09-02', 9, 3),
  ('demonstration-villages', 'chinadaily-2019-09-02', 10, 1),
  ('green-space-share', 'chinadaily-2019-09-02', 11, 1),
  ('tree-coverage-rate', 'chinadaily-2019-09-02', 11, 2);

insert into investment (code, kind, sector, status, partner_en, partner_zh) values
  ('optical-electro-mechanical-fund', 'fund', 'optical-electro-mechanical', 'set-up', null, null),
  ('foxconn-optical-electro-mechanical-contract', 'contract', 'optical-electro-mechanical', 'contracted', 'Foxconn', '富士康'),
  ('fine-coal-chemical-transformation', 'spending', 'coal-chemical', 'spent', null, null),
  ('intelligent-casting-parks', 'spending', 'casting', 'spent', null, null),
  ('old-building-renovation', 'spending', 'building-renovation', 'spent', null, null);

insert into trade_metric (code, flow) values
  ('foreign-trade-multiple', 'foreign-trade'),
  ('foreign-investment-multiple', 'foreign-investment');

-- The article does not say what the tree coverage rate is a share of.
insert into environment_metric (code, domain, share_of_en, share_of_zh) values
  ('green-space-share', 'green-space', 'The city''s total area', '全市总面积'),
  ('tree-coverage-rate', 'tree-cover', null, null);

insert into park (id, kind, status, name_en, name_zh, focus_en, focus_zh) values
  ('nancun-green-intelligent-casting-industrial-park', 'industrial', 'funded', 'Nancun Green Intelligent Casting Industrial Park', null, 'Intelligent casting', '智能铸造'),
  ('jingang-intelligent-casting-technology-industrial-park', 'industrial', 'funded', 'Jingang Intelligent Casting Technology Industrial Park', null, 'Intelligent casting technology', '智能铸造技术'),
  ('danhe-river-wetland-park', 'green', 'completed', 'Danhe River Wetland Park', '丹河湿地公园', 'River wetland', '河流湿地');

insert into park_statement (park_id, source_id, paragraph, sentence) values
  ('nancun-green-intelligent-casting-industrial-park', 'chinadaily-2019-09-02', 4, 1),
  ('jingang-intelligent-casting-technology-industrial-park', 'chinadaily-2019-09-02', 4, 1),
  ('danhe-river-wetland-park', 'chinadaily-2019-09-02', 11, 1);

insert into investment_park (investment_code, park_id) values
  ('intelligent-casting-parks', 'nancun-green-intelligent-casting-industrial-park'),
  ('intelligent-casting-parks', 'jingang-intelligent-casting-technology-industrial-park');

insert into initiative (id, topic_code, kind, status, name_en, name_zh, partner_en, partner_zh, due) values
  ('advanced-manufacturing-transformation', 'industry', 'policy', 'under-way', 'Advanced manufacturing as a key part of the transformation', '以先进制造业推动转型', null, null, null),
  ('optical-electro-mechanical-industry', 'industry', 'policy', 'under-way', 'Development of the optical-electro-mechanical industry', '发展光机电产业', null, null, null),
  ('coal-machine-manufacturing', 'industry', 'policy', 'under-way', 'Development of coal-machine manufacturing', '发展煤机制造', null, null, null),
  ('new-energy-equipment', 'energy', 'policy', 'under-way', 'Development of new energy equipment', '发展新能源装备', null, null, null),
  ('optical-lens-production-lines', 'industry', 'project', 'under-way', 'Transformation of automated production lines for optical lenses', '改造光学镜头自动化生产线', null, null, null),
  ('vehicle-lens-trial-production-lines', 'industry', 'project', 'under-way', 'New trial production lines for vehicle lenses', '改造新的车载镜头试产线', null, null, null),
  ('coalbed-methane-demonstration-zone', 'energy', 'project', 'under-way', 'Comprehensive national demonstration zone for the coalbed methane industry', '国家煤层气产业综合示范区', null, null, null),
  ('coalbed-methane-production-center', 'energy', 'institution', 'planned', 'National coalbed methane production center', '国家煤层气生产中心', null, null, null),
  ('coalbed-methane-research-center', 'energy', 'institution', 'planned', 'Coalbed methane scientific research center', '煤层气科研中心', null, null, null),
  ('coalbed-methane-trading-center', 'energy', 'institution', 'planned', 'National coalbed methane trading center', '国家煤层气交易中心', null, null, null),
  ('intelligent-casting-cluster', 'industry', 'goal', 'planned', 'National high-end intelligent casting industry cluster', '国家级高端智能铸造产业集群', null, null, null),
  ('taihang-fortress-tourism', 'tourism', 'policy', 'under-way', 'More tourists for the Taihang fortress groups', '吸引游客前往太行古堡群', null, null, null),
  ('southern-taihang-tourism', 'tourism', 'policy', 'under-way', 'More tourists for the south part of the Taihang Mountains', '吸引游客前往南太行山区', null, null, null),
  ('summer-resort', 'tourism', 'goal', 'planned', 'Becoming a summer resort', '成为避暑胜地', null, null, null),
  ('medical-tourism-destination', 'tourism', 'goal', 'planned', 'Becoming a medical tourism destination', '成为医疗旅游目的地', null, null, null),
  ('business-environment', 'governance', 'achievement', 'done', 'Optimisation of the business environment', '优化营商环境', null, null, null),
  ('financial-innovation', 'governance', 'achievement', 'done', 'Improvement of financial innovation', '推进金融创新', null, null, null),
  ('tourism-management', 'tourism', 'achievement', 'done', 'Management of tourism', '旅游管理', null, null, null),
  ('media-integration', 'governance', 'achievement', 'done', 'Integration of media', '媒体融合', null, null, null),
  ('old-building-reconstruction', 'livelihood', 'achievement', 'done', 'Reconstruction of old buildings', '旧建筑改造', null, null, null),
  ('opening-up', 'cooperation', 'policy', 'under-way', 'Opening up to the outside world', '对外开放', null, null, null),
  ('opening-up-platform', 'cooperation', 'institution', 'done', 'Comprehensive platform for opening up', '综合开放平台', null, null, null),
  ('customs-inspection-logistics-center', 'trade', 'institution', 'done', 'Customs, commodity inspection and logistics center', '海关、商检和物流中心', null, null, null),
  ('giz-entrepreneur-training', 'cooperation', 'training', 'done', 'Training of entrepreneurs with the German Society for International Cooperation', '与德国国际合作机构合作培训企业家', 'German Society for International Cooperation', '德国国际合作机构', null),
  ('dual-education-trial', 'cooperation', 'training', 'done', 'Trial of Germany''s dual education system at the Jincheng Institute of Technology', '在 Jincheng Institute of Technology 试行德国双元制教育', null, null, null),
  ('transport-infrastructure', 'transport', 'achievement', 'done', 'Improvement of transport infrastructure', '改善交通基础设施', null, null, null),
  ('civil-airport', 'transport', 'infrastructure', 'site-selection', 'Civil airport', '民用机场', null, null, null),
  ('taiyuan-jiaozuo-high-speed-railway', 'transport', 'infrastructure', 'under-construction', 'Taiyuan-Jiaozuo High-Speed Railway', '太焦高速铁路', null, null, null),
  ('highways-2019', 'transport', 'infrastructure', 'planned', 'Opening of several highways to traffic', '数条公路通车', null, null, '2019-12-31'),
  ('urban-rural-coordination', 'livelihood', 'policy', 'under-way', 'Coordination of urban and rural development', '统筹城乡发展', null, null, null),
  ('living-standards', 'livelihood', 'policy', 'under-way', 'Improvement of living standards', '改善民生', null, null, null),
  ('first-zero-poverty-rate', 'livelihood', 'achievement', 'done', 'First city in Shanxi with a poverty rate of zero', '山西省首个贫困率降为零的城市', null, null, null),
  ('science-education-culture-medicine-projects', 'livelihood', 'project', 'done', 'Projects in science, education, culture and medicine', '科学、教育、文化和医疗项目', null, null, null),
  ('rural-living-environment', 'livelihood', 'achievement', 'done', 'Improvement of rural living environments', '改善农村人居环境', null, null, null),
  ('new-parks', 'environment', 'achievement', 'done', 'Completion of a series of new parks', '建成一批新公园', null, null, null);

insert into initiative_statement (initiative_id, source_id, paragraph, sentence) values
  ('advanced-manufacturing-transformation', 'chinadaily-2019-09-02', 1, 1),
  ('optical-electro-mechanical-industry', 'chinadaily-2019-09-02', 1, 1),
  ('coal-machine-manufacturing', 'chinadaily-2019-09-02', 1, 1),
  ('new-energy-equipment', 'chinadaily-2019-09-02', 1, 1),
  ('optical-lens-production-lines', 'chinadaily-2019-09-02', 2, 1),
  ('vehicle-lens-trial-production-lines', 'chinadaily-2019-09-02', 2, 1),
  ('coalbed-methane-demonstration-zone', 'chinadaily-2019-09-02', 3, 1),
  ('coalbed-methane-production-center', 'chinadaily-2019-09-02', 3, 1),
  ('coalbed-methane-research-center', 'chinadaily-2019-09-02', 3, 1),
  ('coalbed-methane-trading-center', 'chinadaily-2019-09-02', 3, 1),
  ('intelligent-casting-cluster', 'chinadaily-2019-09-02', 4, 1),
  ('taihang-fortress-tourism', 'chinadaily-2019-09-02', 5, 1),
  ('southern-taihang-tourism', 'chinadaily-2019-09-02', 5, 1),
  ('summer-resort', 'chinadaily-2019-09-02', 5, 1),
  ('medical-tourism-destination', 'chinadaily-2019-09-02', 5, 1),
  ('business-environment', 'chinadaily-2019-09-02', 6, 1),
  ('financial-innovation', 'chinadaily-2019-09-02', 6, 1),
  ('tourism-management', 'chinadaily-2019-09-02', 6, 1),
  ('media-integration', 'chinadaily-2019-09-02', 6, 1),
  ('old-building-reconstruction', 'chinadaily-2019-09-02', 6, 1),
  ('opening-up', 'chinadaily-2019-09-02', 7, 1),
  ('opening-up-platform', 'chinadaily-2019-09-02', 7, 2),
  ('customs-inspection-logistics-center', 'chinadaily-2019-09-02', 7, 2),
  ('giz-entrepreneur-training', 'chinadaily-2019-09-02', 7, 3),
  ('dual-education-trial', 'chinadaily-2019-09-02', 7, 3),
  ('transport-infrastructure', 'chinadaily-2019-09-02', 8, 1),
  ('civil-airport', 'chinadaily-2019-09-02', 8, 1),
  ('taiyuan-jiaozuo-high-speed-railway', 'chinadaily-2019-09-02', 8, 1),
  ('highways-2019', 'chinadaily-2019-09-02', 8, 1),
  ('urban-rural-coordination', 'chinadaily-2019-09-02', 9, 1),
  ('living-standards', 'chinadaily-2019-09-02', 9, 1),
  ('first-zero-poverty-rate', 'chinadaily-2019-09-02', 9, 2),
  ('science-education-culture-medicine-projects', 'chinadaily-2019-09-02', 9, 3),
  ('rural-living-environment', 'chinadaily-2019-09-02', 10, 1),
  ('new-parks', 'chinadaily-2019-09-02', 11, 1);

-- "The past three years" are the three years that end with the day of publication.
insert into observation (id, indicator_code, place_code, unit_code, period_start, period_end, period_basis, value, relation,
  printed, joint, source_id, paragraph, sentence, recorded_at) values
  ('3934482b-1530-5016-bcaf-46ec45888b4d', 'optical-electro-mechanical-fund', '140500', 'CNY', '2019-09-02', '2019-09-02', 'publication', 5000000000, 'eq', '5-billion-yuan', false, 'chinadaily-2019-09-02', 2, 1, '2026-11-24 00:00:00+00'),
  ('6a51ce8e-95c8-55ca-ba5e-c0c59ff154c5', 'optical-electro-mechanical-fund', '140500', 'USD', '2019-09-02', '2019-09-02', 'publication', 706280000, 'eq', '$706.28 million', false, 'chinadaily-2019-09-02', 2, 1, '2026-11-24 00:00:00+00'),
  ('6308045d-cb52-52da-8d57-f6fda2bfcf3d', 'foxconn-optical-electro-mechanical-contract', '140500', 'CNY', '2019-09-02', '2019-09-02', 'publication', 25000000000, 'eq', '25-billion-yuan', false, 'chinadaily-2019-09-02', 2, 1, '2026-11-24 00:00:00+00'),
  ('28bd7e3c-9bf3-5649-948a-b6624e48f86d', 'fine-coal-chemical-transformation', '140500', 'CNY', '2019-09-02', '2019-09-02', 'publication', 10000000000, 'eq', '10 billion yuan', false, 'chinadaily-2019-09-02', 3, 2, '2026-11-24 00:00:00+00'),
  ('078d9930-c18a-5a99-94d0-9ded4d29d112', 'intelligent-casting-parks', '140500', 'CNY', '2019-09-02', '2019-09-02', 'publication', 13000000000, 'eq', '13 billion yuan', true, 'chinadaily-2019-09-02', 4, 1, '2026-11-24 00:00:00+00'),
  ('ab202c36-36bc-52af-a863-00e959a83892', 'foreign-trade-multiple', '140500', 'multiple', '2018-01-01', '2018-12-31', 'stated', 68, 'eq', '68 times', false, 'chinadaily-2019-09-02', 7, 1, '2026-11-24 00:00:00+00'),
  ('026ba799-b1c9-574a-aabc-26de540f6f3d', 'foreign-investment-multiple', '140500', 'multiple', '2018-01-01', '2018-12-31', 'stated', 29.8, 'eq', '29.8 times more', false, 'chinadaily-2019-09-02', 7, 1, '2026-11-24 00:00:00+00'),
  ('99ec629f-801c-54b6-a39b-7e6139b9892c', 'giz-trained-entrepreneurs', '140500', 'persons', '2019-09-02', '2019-09-02', 'publication', 100, 'eq', '100 entrepreneurs', false, 'chinadaily-2019-09-02', 7, 3, '2026-11-24 00:00:00+00'),
  ('0382c92a-d433-5c21-a8f3-c93c25229323', 'poverty-rate', '140500', 'percent', '2019-09-02', '2019-09-02', 'publication', 0, 'eq', 'zero percent', false, 'chinadaily-2019-09-02', 9, 2, '2026-11-24 00:00:00+00'),
  ('57c16b6e-0c81-5fa3-adc3-e2ea8817451c', 'livelihood-budget-share', '140500', 'percent', '2019-09-02', '2019-09-02', 'publication', 80, 'gt', 'More than 80 percent', false, 'chinadaily-2019-09-02', 9, 3, '2026-11-24 00:00:00+00'),
  ('fe3bfdab-3114-58ac-83c6-5d71dff575b3', 'old-building-renovation', '140500', 'CNY', '2016-09-03', '2019-09-02', 'stated', 30000000000, 'eq', '30 billion yuan', false, 'chinadaily-2019-09-02', 10, 1, '2026-11-24 00:00:00+00'),
  ('64a57e68-5f7a-5b47-9019-e4658fe87289', 'demonstration-villages', '140500', 'count', '2019-09-02', '2019-09-02', 'publication', 110, 'eq', '110 demonstration villages', false, 'chinadaily-2019-09-02', 10, 1, '2026-11-24 00:00:00+00'),
  ('65e77289-3639-5e22-8225-174e97d8226f', 'green-space-share', '140500', 'percent', '2019-09-02', '2019-09-02', 'publication', 45.8, 'eq', '45.8 percent', false, 'chinadaily-2019-09-02', 11, 1, '2026-11-24 00:00:00+00'),
  ('9be66e58-d872-5efb-a066-73dd540d1551', 'tree-coverage-rate', '140500', 'percent', '2019-09-02', '2019-09-02', 'publication', 42, 'eq', '42 percent', false, 'chinadaily-2019-09-02', 11, 2, '2026-11-24 00:00:00+00');
