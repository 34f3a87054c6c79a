-- Days from which figures are not comparable with those before; and what of its period a value tells: a stock on its last
-- day, a mean over it, or a flow that is added up over it.

create table series_break (
  id text collate "C" primary key check (id ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' and length(id) <= 100),
  -- Null for all.
  indicator_code text collate "C" references indicator,
  place_code text collate "C" references place,
  day date not null,
  reason text not null check (reason in ('coverage', 'territory', 'census', 'classification', 'method')),
  note_en text check (note_en <> ''),
  note_zh text check (note_zh <> ''),
  source_id text collate "C" not null,
  paragraph integer not null,
  sentence integer not null,
  foreign key (source_id, paragraph, sentence) references statement,
  check (num_nonnulls(indicator_code, place_code) > 0),
  check (note_en is not null or note_zh is null)
);

create index series_break_indicator on series_break (indicator_code);
create index series_break_place on series_break (place_code);
create index series_break_statement on series_break (source_id, paragraph, sentence);

alter table indicator add column timing text check (timing in ('end-of-period', 'average', 'sum'));
