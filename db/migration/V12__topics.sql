-- Subjects that publications about a city have beside those of the first one.
insert into topic (code, name_en, name_zh) values
  ('population', 'Population', '人口'),
  ('economy', 'Economy', '经济'),
  ('agriculture', 'Agriculture', '农业'),
  ('education', 'Education', '教育'),
  ('health', 'Health', '卫生健康'),
  ('culture', 'Culture', '文化'),
  ('science', 'Science and technology', '科技');
