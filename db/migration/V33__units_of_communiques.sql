-- Rates of 1,000, 10,000 and 100,000 of something, such as count-per-10k-person; and what traffic is measured in.

set local statement_timeout = 0;

insert into unit (code, symbol, name_en, name_zh, dimension) values
  ('t-km', 't·km', 'tonne-kilometres', '吨公里', 'other'),
  ('person-km', 'p·km', 'passenger-kilometres', '人公里', 'other')
on conflict (code) do nothing;

alter table indicator_unit
  alter column denominator_code set expression as (
    case regexp_replace(split_part(unit_code, '-per-', 2), '^(1k|10k|100k)-', '')
      when '' then null
      when 'person' then 'persons'
      when 'household' then 'households'
      else regexp_replace(split_part(unit_code, '-per-', 2), '^(1k|10k|100k)-', '') end),
  add check (unit_code !~ '-per-(1k|10k|100k)-(persons|households)?$');

alter table unit add check (code !~ '^(1k|10k|100k)-');
