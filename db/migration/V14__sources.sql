-- Of some publications only the month or the year is known, or where they are is not; of some only a part was read. A
-- sentence that nobody has told in our own words yet is told by its figures.

alter table source
  -- A year, a month or a day of ISO 8601, which sort by time as texts: a year comes before its months.
  alter column published type text collate "C" using to_char(published, 'YYYY-MM-DD'),
  add constraint source_published_check check (published ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  alter column url drop not null,
  alter column sha256 drop not null,
  add column excerpt boolean not null default false;

alter table statement
  alter column gist_en drop not null,
  add constraint statement_check check (gist_en is not null or gist_zh is null);
