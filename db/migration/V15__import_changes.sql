-- What became of the rows of a file: an array of the first, those that change something before those that do not.
alter table import add column changes jsonb;
