-- The dataset: what is stated about Jincheng, by whom, in which sentence.
--
-- Codes are compared byte by byte (collate "C"), so that an order is the same in every database and in Java.
-- There are no triggers and no generated ids, and the place is in every unique key of observation, so that the
-- schema can be sharded by place as it is, with the other tables copied to every node.

-- One committed change to the data.
create table revision (
  number bigint primary key check (number > 0),
  recorded_at timestamptz not null,
  actor text not null check (actor <> ''),
  action text not null check (action in ('seed')),
  summary text not null check (summary <> '')
);

-- A publication.
create table source (
  id text collate "C" primary key check (id ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' and length(id) <= 100),
  publisher text not null check (publisher <> ''),
  title text not null check (title <> ''),
  url text not null check (url ~ '^https?://'),
  published date not null,
  language text not null check (language in ('en', 'zh')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')
);

-- One citable sentence of a source, in our own words.
create table statement (
  source_id text collate "C" not null references source,
  paragraph integer not null check (paragraph > 0),
  sentence integer not null check (sentence > 0),
  gist_en text not null check (gist_en <> ''),
  gist_zh text check (gist_zh <> ''),
  primary key (source_id, paragraph, sentence)
);

-- An area coded by GB/T 2260, or a group of areas that a figure covers jointly.
create table place (
  code text collate "C" primary key check (code ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' and length(code) <= 100),
  kind text not null check (kind in ('country', 'province', 'prefecture', 'county', 'group')),
  parent_code text collate "C" references place check (parent_code <> code),
  name_en text not null check (name_en <> ''),
  name_zh text check (name_zh <> '')
);

create table place_member (
  group_code text collate "C" not null references place,
  member_code text collate "C" not null references place check (member_code <> group_code),
  primary key (group_code, member_code)
);

create table topic (
  code text collate "C" primary key check (code ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' and length(code) <= 100),
  name_en text not null check (name_en <> ''),
  name_zh text not null check (name_zh <> '')
);

create table unit (
  code text collate "C" primary key check (code ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' and length(code) <= 100),
  symbol text not null check (symbol <> ''),
  name_en text not null check (name_en <> ''),
  name_zh text not null check (name_zh <> '')
);

-- A thing measured. An indicator that compares with a base period names it; a derived one is never observed,
-- only computed from others.
create table indicator (
  code text collate "C" primary key check (code ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' and length(code) <= 100),
  type text not null check (type in ('indicator', 'investment', 'trade-metric', 'environment-metric')),
  origin text not null check (origin in ('stated', 'derived')),
  topic_code text collate "C" not null references topic,
  name_en text not null check (name_en <> ''),
  name_zh text not null check (name_zh <> ''),
  definition_en text not null check (definition_en <> ''),
  definition_zh text check (definition_zh <> ''),
  decimals integer not null check (decimals between 0 and 12),
  comparison_kind text check (comparison_kind in ('times-more', 'multiple-of-base')),
  base_start date,
  base_end date,
  unique (code, type),
  check (num_nulls(comparison_kind, base_start, base_end) in (0, 3)),
  check (base_start <= base_end)
);
create index indicator_topic on indicator (topic_code);

create table indicator_unit (
  indicator_code text collate "C" not null references indicator,
  unit_code text collate "C" not null references unit,
  primary key (indicator_code, unit_code)
);

-- What is said of an indicator beside its figures.
create table indicator_statement (
  indicator_code text collate "C" not null references indicator,
  source_id text collate "C" not null,
  paragraph integer not null,
  sentence integer not null,
  primary key (indicator_code, source_id, paragraph, sentence),
  foreign key (source_id, paragraph, sentence) references statement
);

-- One value of an indicator at a place in a period, read from a statement.
create table observation (
  id uuid not null,
  indicator_code text collate "C" not null,
  place_code text collate "C" not null references place,
  unit_code text collate "C" not null,
  period_start date not null,
  period_end date not null,
  period_basis text not null check (period_basis in ('stated', 'publication')),
  value numeric not null check (value not in ('NaN', 'Infinity', '-Infinity')),
  relation text not null check (relation in ('eq', 'gt', 'ge', 'lt', 'le', 'approx')),
  printed text not null check (printed <> ''),
  joint boolean not null,
  source_id text collate "C" not null,
  paragraph integer not null,
  sentence integer not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (place_code, id),
  foreign key (indicator_code, unit_code) references indicator_unit,
  foreign key (source_id, paragraph, sentence) references statement,
  check (period_start <= period_end),
  check (recorded_at < superseded_at)
);
-- A source states one value of a series for a period; an earlier one stays, superseded.
create unique index observation_standing
  on observation (indicator_code, place_code, unit_code, period_start, period_end, source_id)
  where superseded_at is null;
create unique index observation_recorded
  on observation (indicator_code, place_code, unit_code, period_start, period_end, source_id, recorded_at);
create index observation_id on observation (id);

-- The features that an indicator can have; each row is of an indicator of its own type.

-- An indicator about money set up, contracted or spent.
create table investment (
  code text collate "C" primary key,
  type text not null generated always as ('investment') stored,
  kind text not null check (kind in ('fund', 'contract', 'spending')),
  sector text not null check (sector in
    ('optical-electro-mechanical', 'coal-chemical', 'casting', 'building-renovation')),
  status text not null check (status in ('planned', 'set-up', 'contracted', 'spent')),
  partner_en text check (partner_en <> ''),
  partner_zh text check (partner_zh <> ''),
  check (partner_en is not null or partner_zh is null),
  foreign key (code, type) references indicator (code, type)
);

-- An indicator of openness.
create table trade_metric (
  code text collate "C" primary key,
  type text not null generated always as ('trade-metric') stored,
  flow text not null check (flow in ('foreign-trade', 'foreign-investment')),
  foreign key (code, type) references indicator (code, type)
);

-- An indicator of the environment, and what it is a share of where the source says so.
create table environment_metric (
  code text collate "C" primary key,
  type text not null generated always as ('environment-metric') stored,
  domain text not null check (domain in ('green-space', 'tree-cover')),
  share_of_en text check (share_of_en <> ''),
  share_of_zh text check (share_of_zh <> ''),
  check (share_of_en is not null or share_of_zh is null),
  foreign key (code, type) references indicator (code, type)
);

create table park (
  id text collate "C" primary key check (id ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' and length(id) <= 100),
  kind text not null check (kind in ('industrial', 'green')),
  status text not null check (status in ('planned', 'funded', 'completed')),
  name_en text not null check (name_en <> ''),
  name_zh text check (name_zh <> ''),
  focus_en text not null check (focus_en <> ''),
  focus_zh text check (focus_zh <> '')
);

create table park_statement (
  park_id text collate "C" not null references park,
  source_id text collate "C" not null,
  paragraph integer not null,
  sentence integer not null,
  primary key (park_id, source_id, paragraph, sentence),
  foreign key (source_id, paragraph, sentence) references statement
);

-- An investment that covers several parks is joint: one amount that each of them points to.
create table investment_park (
  investment_code text collate "C" not null references investment,
  park_id text collate "C" not null references park,
  primary key (investment_code, park_id)
);
create index investment_park_park on investment_park (park_id);

-- Something done, under way or planned that has no figure of its own.
create table initiative (
  id text collate "C" primary key check (id ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' and length(id) <= 100),
  topic_code text collate "C" not null references topic,
  kind text not null check (kind in ('policy', 'goal', 'project', 'institution', 'infrastructure', 'training', 'achievement')),
  status text not null check (status in
    ('planned', 'site-selection', 'under-way', 'under-construction', 'done')),
  name_en text not null check (name_en <> ''),
  name_zh text not null check (name_zh <> ''),
  partner_en text check (partner_en <> ''),
  partner_zh text check (partner_zh <> ''),
  due date,
  check (partner_en is not null or partner_zh is null)
);

create table initiative_statement (
  initiative_id text collate "C" not null references initiative,
  source_id text collate "C" not null,
  paragraph integer not null,
  sentence integer not null,
  primary key (initiative_id, source_id, paragraph, sentence),
  foreign key (source_id, paragraph, sentence) references statement
);
