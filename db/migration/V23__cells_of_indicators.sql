-- Indicators that were made by hand for shares of two wholes, and for what is ahead of the country, become figures of one
-- indicator that say so themselves. The figures keep their ids and histories, and the old codes redirect.

set local statement_timeout = 0;

-- Where an indicator is that was merged into another one.
create table indicator_redirect (
  code text collate "C" primary key check (code ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' and length(code) <= 100),
  to_code text collate "C" not null references indicator on delete cascade check (to_code <> code)
);

create function pg_temp.merge(old text, kept text) returns void language sql as $$
  insert into indicator_unit (indicator_code, unit_code)
  select kept, unit_code from indicator_unit where indicator_code = old on conflict do nothing;
  update observation set indicator_code = kept where indicator_code = old;
  insert into indicator_statement (indicator_code, source_id, paragraph, sentence)
  select kept, source_id, paragraph, sentence from indicator_statement where indicator_code = old on conflict do nothing;
  update indicator set share_of_code = kept where share_of_code = old and code <> kept;
  delete from indicator_statement where indicator_code = old;
  delete from indicator_unit where indicator_code = old;
  delete from indicator where code = old;
  insert into indicator_redirect (code, to_code) values (old, kept);
$$;

do $merge$
declare
  cell record;
begin
  for cell in
    select old, kept from (values ('gdp-growth-above-country', 'gdp'),
      ('large-enterprise-growth-above-country', 'large-enterprise-output')) cells (old, kept)
    -- Only as it was made, with figures that say nothing else.
    where exists (select from indicator where code = old and type = 'indicator')
      and exists (select from indicator where code = kept and origin = 'stated')
      and exists (select from place where code = 'CN')
      and not exists (select from observation
        where indicator_code = old and (comparison_kind is not null or unit_code <> 'percentage-point'))
  loop
    -- The difference of two changes on the year before.
    update observation set comparison_kind = 'change', base_place = 'CN', compared = 'change year;place=CN',
      base_start = (period_start - interval '1 year')::date,
      base_end = (period_end + 1 - interval '1 year')::date - 1
    where indicator_code = cell.old;
    perform pg_temp.merge(cell.old, cell.kept);
  end loop;

  if not exists (select from indicator where code = 'anthracite')
      and exists (select from indicator where code = 'anthracite-share-of-country' and type = 'indicator')
      and exists (select from indicator where code = 'anthracite-share-of-province' and type = 'indicator')
      and (select count(*) from place where code in ('CN', '140000')) = 2
      and not exists (select from indicator_unit where unit_code <> 'percent'
        and indicator_code in ('anthracite-share-of-country', 'anthracite-share-of-province')) then
    insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh, decimals) values
      ('anthracite', 'indicator', 'stated', 'energy', 'Anthracite', '无烟煤',
       'Anthracite, as a share of the total of a larger place; the source does not say a total of what.',
       '无烟煤占上级地区总量的比例；来源未说明是何种总量。', 0);
    for cell in
      select * from (values ('anthracite-share-of-country', 'CN'), ('anthracite-share-of-province', '140000'))
        cells (old, whole)
    loop
      insert into indicator_unit (indicator_code, unit_code) values ('anthracite', 'percent') on conflict do nothing;
      update observation set share_of_code = 'anthracite', share_of_place = cell.whole,
        compared = compared || ';share-of=anthracite/' || cell.whole
      where indicator_code = cell.old;
      perform pg_temp.merge(cell.old, 'anthracite');
    end loop;
  end if;
end
$merge$;
