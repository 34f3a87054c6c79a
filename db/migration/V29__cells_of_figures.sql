-- Tells in which cell of which table of its source a figure stands: table, row and column. A row of a table is one
-- sentence, and states a figure in each of its cells. Null where a figure stands in prose.

set local statement_timeout = 0;

alter table observation
  add column cell text collate "C" check (cell ~ '^[1-9][0-9]{0,5}(\.[1-9][0-9]{0,5}){2}$');
