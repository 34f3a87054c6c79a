-- A category is known by its dimension and its code, which another dimension can have too. Those that there are keep both, and
-- so do the parts of measures, which name the two already. In the history of changes, their ids become dimension/code.

set local statement_timeout = 0;

alter table category
  drop constraint category_parent_code_fkey,
  drop constraint category_pkey,
  add primary key (dimension_code, code),
  add foreign key (dimension_code, parent_code) references category;

drop index category_dimension;
drop index category_parent;
create index category_parent on category (dimension_code, parent_code);
create index category_code on category (code);

-- A change of a category that is no longer there is of the dimension that the nearest one says, which made or removed it.
update change set resource_id = dimension_of.code || '/' || resource_id
from (
  select revision_number as number, position as place, coalesce(
    (select coalesce(field ->> 'after', field ->> 'before')
     from change other cross join jsonb_array_elements(other.fields) field
     where other.collection = 'categories' and other.resource_id = change.resource_id and field ->> 'field' = 'dimension'
     order by abs(other.revision_number - change.revision_number) limit 1),
    (select dimension_code from category where code = change.resource_id)) as code
  from change where collection = 'categories' and resource_id is not null) dimension_of
where revision_number = dimension_of.number and position = dimension_of.place and dimension_of.code is not null;
