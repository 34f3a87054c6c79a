-- Whether more or less of what an indicator measures is better; null: neither is said to be.
alter table indicator add column aim text check (aim in ('more', 'less'));

-- The same of a moment, as V46 has it.
create or replace view as_of.indicator as
select * from indicator
where ((select current_setting('jincheng.catalogue')::jsonb -> 'indicator') ? (code)) is not true
union all
select * from jsonb_populate_recordset(null::indicator,
  jsonb_path_query_array(current_setting('jincheng.catalogue')::jsonb, '$.indicator.*[*] ? (@ != null)'));
