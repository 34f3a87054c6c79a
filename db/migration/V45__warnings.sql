-- What to look at in what an import recorded, or would record.
alter table import add column warnings jsonb;
