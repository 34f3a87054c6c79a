-- Who publishes, under which names; and what sources are to each other: parts, copies, translations, replacements and
-- retractions.

create table publisher (
  code text collate "C" primary key check (code ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' and length(code) <= 100),
  name_en text not null check (name_en <> ''),
  name_zh text check (name_zh <> ''),
  aliases text[] not null default '{}',
  kind text check (kind in ('statistics-office', 'government', 'press', 'other')),
  parent_code text collate "C" references publisher check (parent_code <> code)
);

create index publisher_parent on publisher (parent_code);

insert into publisher (code, name_en, name_zh, kind) values
  ('china-daily', 'China Daily', '中国日报', 'press'),
  ('xinhua', 'Xinhua', '新华社', 'press');

update publisher set aliases = '{Xinhua News Agency}' where code = 'xinhua';

-- Whom else a database names: each name is a publisher, until somebody says which are one.
insert into publisher (code, name_en, name_zh)
select
  case when name ~ '^[A-Za-z0-9]+([ -]+[A-Za-z0-9]+)*$' and length(name) <= 100 and count(*) over (partition by slug) = 1
    and not exists (select from publisher p where p.code = slug)
    then slug else 'publisher-' || left(md5(name), 12) end,
  name, case when name ~ '[一-鿿]' then name end
from (
  select min(publisher) as name, regexp_replace(lower(min(publisher)), '[ -]+', '-', 'g') as slug
  from source
  where not exists (
    select from publisher p where lower(source.publisher) = any (
      array[lower(p.name_en), lower(p.name_zh)] || array(select lower(alias) from unnest(p.aliases) alias)))
  group by lower(publisher)
) printed;

alter table source
  -- Only where it is another than the name says.
  add column publisher_code text collate "C" references publisher,
  add column part_of text collate "C" references source check (part_of <> id),
  add column copy_of text collate "C" references source check (copy_of <> id),
  add column translation_of text collate "C" references source check (translation_of <> id),
  -- Other sources ("bulletin-2020"), paragraphs ("bulletin-2020/3") or sentences ("bulletin-2020/3.2") of them.
  add column replaces text[] not null default '{}',
  add column retracts text[] not null default '{}',
  -- The last day that it can have been published on.
  add column published_last date not null generated always as (
    case length(published)
      when 4 then make_date(substr(published, 1, 4)::int, 12, 31)
      when 7 then (make_date(substr(published, 1, 4)::int, substr(published, 6, 2)::int, 1) + interval '1 month')::date - 1
      else make_date(substr(published, 1, 4)::int, substr(published, 6, 2)::int, substr(published, 9, 2)::int)
    end) stored,
  add constraint source_original check (copy_of is null or translation_of is null);

create index source_publisher on source (publisher_code) where publisher_code is not null;
create index source_part on source (part_of) where part_of is not null;
create index source_copy on source (copy_of) where copy_of is not null;
create index source_translation on source (translation_of) where translation_of is not null;

-- What each source is to others.
create view source_relation as
  select source.id as source_id, relation, split_part(passage, '/', 1) as other_id,
    nullif(split_part(split_part(passage, '/', 2), '.', 1), '')::int as paragraph,
    nullif(split_part(passage, '.', 2), '')::int as sentence
  from source
  cross join lateral (
    values ('part-of', part_of), ('copy-of', copy_of), ('translation-of', translation_of)
    union all select 'replaces', unnest(replaces)
    union all select 'retracts', unnest(retracts)) related (relation, passage)
  where passage is not null;

-- The last day that a source can have been published on: a part is as new as its whole.
create view edition as
  select source.id as source_id, coalesce(whole.published_last, source.published_last) as published_last
  from source left join source whole on whole.id = source.part_of;
