-- Curators rank the indicators that an overview of a place begins with.

alter table indicator add column rank integer check (rank > 0);
