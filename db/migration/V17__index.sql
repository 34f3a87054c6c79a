-- What an index is in: hundredths of its base period, with which it is compared.
insert into unit (code, symbol, name_en, name_zh, dimension) values
  ('index', '=100', 'index (base period = 100)', '指数（基期=100）', 'ratio')
on conflict (code) do nothing;
