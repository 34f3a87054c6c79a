-- What an index is in: hundredths of its base period, with which it is compared.
insert into unit (code, symbol, name_en, name_zh, dimension) values
  ('index', '(=100)', 'index (base period = 100)', '指数（基期=100）', 'ratio')
on conflict (code) do nothing;

-- More distances at which a base is one of a series, and not fixed: half a year, a day, and those of days at the ends of
-- months. Many rows take longer than a request may take.
set local statement_timeout = 0;

update observation o set compared = o.comparison_kind || d.code
from (values (interval '1 year', ' year'), (interval '6 months', ' half-year'), (interval '3 months', ' quarter'),
    (interval '1 month', ' month'), (interval '1 day', ' day')) d (length, code)
where o.comparison_kind is not null and o.compared <> o.comparison_kind || d.code
  and ((o.period_end + 1 - d.length)::date = o.base_end + 1
      and (o.period_start - d.length)::date = o.base_start
    or o.period_start = o.period_end and o.base_start = o.base_end
      and o.base_end in ((o.period_end + 1 - d.length)::date - 1, (o.period_end - d.length)::date));
