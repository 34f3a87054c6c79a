-- Figures can be moved, and two entries of the catalogue that are one thing can be merged. A code that was merged
-- redirects to the other until that is taken back.

set local statement_timeout = 0;

alter table revision
  drop constraint revision_action_check,
  add constraint revision_action_check check (action in ('seed', 'create', 'update', 'delete', 'import', 'restore', 'revert',
    'move', 'merge'));

create table redirect (
  collection text collate "C" not null,
  code text collate "C" not null check (code ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' and length(code) <= 100),
  to_code text collate "C" not null check (to_code <> code),
  since timestamptz not null,
  until timestamptz check (until > since),
  primary key (collection, code, since)
);
create unique index redirect_standing on redirect (collection, code) where until is null;

insert into redirect (collection, code, to_code, since)
select 'indicators', code, to_code, (select min(recorded_at) from revision) from indicator_redirect;
drop table indicator_redirect;

-- An indicator keeps the units of what it had, beside those that it lists.
alter table indicator_unit add column is_listed boolean not null default true;
update indicator_unit u set is_listed = false
where unit_code = 'rank'
  and exists (select from indicator_unit o where o.indicator_code = u.indicator_code and o.unit_code <> 'rank');
