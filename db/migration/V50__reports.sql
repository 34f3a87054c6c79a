-- What publications report of the progress of initiatives, parks and investments. The status and the last day of each are
-- those of its newest report that stands.
alter table park add column due date;
alter table investment add column due date;

create table initiative_report (
  initiative_id text collate "C" not null references initiative,
  status text not null check (status in
    ('planned', 'site-selection', 'under-way', 'under-construction', 'done', 'suspended', 'cancelled')),
  due date,
  due_start date,
  due_end date,
  due_basis text check (due_basis in ('stated', 'publication')),
  day_start date,
  day_end date,
  day_basis text check (day_basis in ('stated', 'publication')),
  source_id text collate "C",
  paragraph integer,
  sentence integer,
  check (num_nonnulls(due_start, due_end, due_basis) in (0, 3) and due_start <= due_end and due_end = due),
  check (num_nonnulls(day_start, day_end, day_basis) in (0, 3) and day_start <= day_end),
  check (num_nonnulls(source_id, paragraph, sentence) in (0, 3) and coalesce(source_id, day_basis) is not null),
  unique (initiative_id, source_id, paragraph, sentence),
  foreign key (source_id, paragraph, sentence) references statement
);

create table park_report (
  park_id text collate "C" not null references park,
  status text not null check (status in ('planned', 'funded', 'under-construction', 'completed', 'suspended', 'cancelled')),
  due date,
  due_start date,
  due_end date,
  due_basis text check (due_basis in ('stated', 'publication')),
  day_start date,
  day_end date,
  day_basis text check (day_basis in ('stated', 'publication')),
  source_id text collate "C",
  paragraph integer,
  sentence integer,
  check (num_nonnulls(due_start, due_end, due_basis) in (0, 3) and due_start <= due_end and due_end = due),
  check (num_nonnulls(day_start, day_end, day_basis) in (0, 3) and day_start <= day_end),
  check (num_nonnulls(source_id, paragraph, sentence) in (0, 3) and coalesce(source_id, day_basis) is not null),
  unique (park_id, source_id, paragraph, sentence),
  foreign key (source_id, paragraph, sentence) references statement
);

create table investment_report (
  investment_code text collate "C" not null references investment,
  status text not null check (status in
    ('planned', 'set-up', 'contracted', 'under-way', 'spent', 'suspended', 'cancelled')),
  due date,
  due_start date,
  due_end date,
  due_basis text check (due_basis in ('stated', 'publication')),
  day_start date,
  day_end date,
  day_basis text check (day_basis in ('stated', 'publication')),
  source_id text collate "C",
  paragraph integer,
  sentence integer,
  check (num_nonnulls(due_start, due_end, due_basis) in (0, 3) and due_start <= due_end and due_end = due),
  check (num_nonnulls(day_start, day_end, day_basis) in (0, 3) and day_start <= day_end),
  check (num_nonnulls(source_id, paragraph, sentence) in (0, 3) and coalesce(source_id, day_basis) is not null),
  unique (investment_code, source_id, paragraph, sentence),
  foreign key (source_id, paragraph, sentence) references statement
);

create index initiative_report_statement on initiative_report (source_id, paragraph, sentence);
create index park_report_statement on park_report (source_id, paragraph, sentence);
create index investment_report_statement on investment_report (source_id, paragraph, sentence);

-- What is there was reported by the first sentence about it in the source that was published first; an investment by the one
-- that states its oldest amount. Where none is, a curator said it when it was added.
insert into initiative_report (initiative_id, status, due, source_id, paragraph, sentence)
select distinct on (initiative.id) initiative.id, status, due, source_id, paragraph, sentence
from initiative
join initiative_statement on initiative_id = initiative.id
join source on source.id = source_id
order by initiative.id, published, source_id, paragraph, sentence;

insert into park_report (park_id, status, source_id, paragraph, sentence)
select distinct on (park.id) park.id, status, source_id, paragraph, sentence
from park
join park_statement on park_id = park.id
join source on source.id = source_id
order by park.id, published, source_id, paragraph, sentence;

insert into investment_report (investment_code, status, source_id, paragraph, sentence)
select distinct on (investment.code) investment.code, investment.status, source_id, paragraph, sentence
from investment
join observation on indicator_code = investment.code and superseded_at is null
join source on source.id = source_id
order by investment.code, published, source_id, paragraph, sentence;

insert into initiative_report (initiative_id, status, due, day_start, day_end, day_basis)
select id, status, due, day, day, 'stated'
from initiative
cross join lateral (
  select (coalesce(max(recorded_at), now()) at time zone 'Asia/Shanghai')::date as day from change join revision on number = revision_number
  where collection = 'initiatives' and resource_id = id and change.action = 'create') added
where id not in (select initiative_id from initiative_report);

insert into park_report (park_id, status, day_start, day_end, day_basis)
select id, status, day, day, 'stated'
from park
cross join lateral (
  select (coalesce(max(recorded_at), now()) at time zone 'Asia/Shanghai')::date as day from change join revision on number = revision_number
  where collection = 'parks' and resource_id = id and change.action = 'create') added
where id not in (select park_id from park_report);

insert into investment_report (investment_code, status, day_start, day_end, day_basis)
select code, status, day, day, 'stated'
from investment
cross join lateral (
  select (coalesce(max(recorded_at), now()) at time zone 'Asia/Shanghai')::date as day from change join revision on number = revision_number
  where collection = 'investments' and resource_id = code and change.action = 'create') added
where code not in (select investment_code from investment_report);
