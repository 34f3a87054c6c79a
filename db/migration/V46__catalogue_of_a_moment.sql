-- The catalogue as it was: a transaction reads these views instead of the tables, if its search path begins with this
-- schema. Its setting jincheng.catalogue has the rows that were others then, by table and by key; null where there was none.

create schema as_of;

do $$
declare
  entry record;
begin
  for entry in
    select * from (values ('indicator', 'code'), ('place', 'code'), ('place_member', 'group_code'),
      ('place_successor', 'place_code'), ('source', 'id'), ('publisher', 'code'), ('series_break', 'id'),
      ('category', 'dimension_code || ''/'' || code'), ('dimension', 'code'), ('topic', 'code'), ('unit', 'code'))
      named (name, key)
  loop
    execute format($view$
      create view as_of.%1$I as
      select * from %1$I
      where ((select current_setting('jincheng.catalogue')::jsonb -> %1$L) ? (%2$s)) is not true
      union all
      select * from jsonb_populate_recordset(null::%1$I,
        jsonb_path_query_array(current_setting('jincheng.catalogue')::jsonb, '$.%1$s.*[*] ? (@ != null)'))$view$,
      entry.name, entry.key);
  end loop;
end
$$;

-- The views of the tables, as views of these.
do $$
declare
  tables text := current_setting('search_path');
  derived name;
  definition text;
begin
  foreach derived in array array['source_relation', 'edition'] loop
    definition := pg_get_viewdef(derived::regclass);
    perform set_config('search_path', 'as_of, ' || tables, true);
    execute format('create view as_of.%I as %s', derived, definition);
    perform set_config('search_path', tables, true);
  end loop;
end
$$;
