-- Places that come and go: since when and until when one is what it is, as far as is known (a year, a month or a day), and
-- those that it was merged into, split into or renamed to.
alter table place
  add column valid_from text check (valid_from ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
  add column valid_to text check (valid_to ~ '^[0-9]{4}(-[0-9]{2}){0,2}$');

create table place_successor (
  place_code text collate "C" not null references place,
  successor_code text collate "C" not null references place check (successor_code <> place_code),
  primary key (place_code, successor_code)
);

-- By this the groups are found that a place is in.
create index place_member_member on place_member (member_code);

-- The provinces of China, the prefectures of Shanxi and the counties of Jincheng, with the codes of GB/T 2260. Codes and
-- Chinese names are from china-division 2.7.0 (npm, MIT), from what the National Bureau of Statistics publishes; it has no
-- codes for Taiwan, Hong Kong and Macao, which are those of the standard. What curators have added stays as it is.
insert into place (code, kind, parent_code, name_en, name_zh) values
  ('110000', 'province', 'CN', 'Beijing', '北京市'),
  ('120000', 'province', 'CN', 'Tianjin', '天津市'),
  ('130000', 'province', 'CN', 'Hebei', '河北省'),
  ('150000', 'province', 'CN', 'Inner Mongolia', '内蒙古自治区'),
  ('210000', 'province', 'CN', 'Liaoning', '辽宁省'),
  ('220000', 'province', 'CN', 'Jilin', '吉林省'),
  ('230000', 'province', 'CN', 'Heilongjiang', '黑龙江省'),
  ('310000', 'province', 'CN', 'Shanghai', '上海市'),
  ('320000', 'province', 'CN', 'Jiangsu', '江苏省'),
  ('330000', 'province', 'CN', 'Zhejiang', '浙江省'),
  ('340000', 'province', 'CN', 'Anhui', '安徽省'),
  ('350000', 'province', 'CN', 'Fujian', '福建省'),
  ('360000', 'province', 'CN', 'Jiangxi', '江西省'),
  ('370000', 'province', 'CN', 'Shandong', '山东省'),
  ('410000', 'province', 'CN', 'Henan', '河南省'),
  ('420000', 'province', 'CN', 'Hubei', '湖北省'),
  ('430000', 'province', 'CN', 'Hunan', '湖南省'),
  ('440000', 'province', 'CN', 'Guangdong', '广东省'),
  ('450000', 'province', 'CN', 'Guangxi', '广西壮族自治区'),
  ('460000', 'province', 'CN', 'Hainan', '海南省'),
  ('500000', 'province', 'CN', 'Chongqing', '重庆市'),
  ('510000', 'province', 'CN', 'Sichuan', '四川省'),
  ('520000', 'province', 'CN', 'Guizhou', '贵州省'),
  ('530000', 'province', 'CN', 'Yunnan', '云南省'),
  ('540000', 'province', 'CN', 'Tibet (Xizang)', '西藏自治区'),
  ('610000', 'province', 'CN', 'Shaanxi', '陕西省'),
  ('620000', 'province', 'CN', 'Gansu', '甘肃省'),
  ('630000', 'province', 'CN', 'Qinghai', '青海省'),
  ('640000', 'province', 'CN', 'Ningxia', '宁夏回族自治区'),
  ('650000', 'province', 'CN', 'Xinjiang', '新疆维吾尔自治区'),
  ('710000', 'province', 'CN', 'Taiwan', '台湾省'),
  ('810000', 'province', 'CN', 'Hong Kong', '香港特别行政区'),
  ('820000', 'province', 'CN', 'Macao', '澳门特别行政区'),
  ('140100', 'prefecture', '140000', 'Taiyuan', '太原市'),
  ('140200', 'prefecture', '140000', 'Datong', '大同市'),
  ('140300', 'prefecture', '140000', 'Yangquan', '阳泉市'),
  ('140400', 'prefecture', '140000', 'Changzhi', '长治市'),
  ('140600', 'prefecture', '140000', 'Shuozhou', '朔州市'),
  ('140700', 'prefecture', '140000', 'Jinzhong', '晋中市'),
  ('140800', 'prefecture', '140000', 'Yuncheng', '运城市'),
  ('140900', 'prefecture', '140000', 'Xinzhou', '忻州市'),
  ('141000', 'prefecture', '140000', 'Linfen', '临汾市'),
  ('141100', 'prefecture', '140000', 'Lüliang', '吕梁市'),
  ('140502', 'county', '140500', 'Chengqu District', '城区'),
  ('140521', 'county', '140500', 'Qinshui County', '沁水县'),
  ('140522', 'county', '140500', 'Yangcheng County', '阳城县'),
  ('140524', 'county', '140500', 'Lingchuan County', '陵川县'),
  ('140525', 'county', '140500', 'Zezhou County', '泽州县'),
  ('140581', 'county', '140500', 'Gaoping', '高平市')
on conflict (code) do nothing;

-- What the city was before: Jindongnan Prefecture was divided between Changzhi and Jincheng in 1985, when Jincheng became
-- a city at the level of a prefecture; Gaoping became a city in 1993, and the suburban district Zezhou County in 1996.
insert into place (code, kind, parent_code, name_en, name_zh, valid_from, valid_to) values
  ('142500', 'prefecture', '140000', 'Jindongnan', '晋东南地区', null, '1985'),
  ('140511', 'county', '140500', 'Jiaoqu District', '郊区', '1985', '1996'),
  ('140523', 'county', '140500', 'Gaoping County', '高平县', null, '1993')
on conflict (code) do nothing;

update place set valid_from = case code when '140581' then '1993' when '140525' then '1996' else '1985' end
where code in ('140500', '140502', '140525', '140581');

insert into place_successor (place_code, successor_code)
  select code, successor
  from place join (values ('142500', '140400'), ('142500', '140500'), ('140511', '140525'), ('140523', '140581'))
    succession (former, successor) on former = code
  where valid_to is not null;
