-- Figures say at which prices they are, in which currency, like for like or not, of what whole, against which place and
-- among whom, where that is not as their indicator says. What they say is in "compared", by which they are told apart: the
-- keys, ids and histories of figures that say none of it stay as they are.

-- Many rows take longer to check than a request may take.
set local statement_timeout = 0;

insert into unit (code, symbol, name_en, name_zh, dimension) values
  ('rank', '№', 'rank, the first being 1', '位次', 'other')
on conflict (code) do nothing;

alter table indicator
  add column base_place text collate "C" references place,
  add column among_place text collate "C" references place,
  add column among_kind text check (among_kind <> ''),
  add column among_count integer check (among_count > 0),
  add column price_year integer,
  add column change_prices text check (change_prices in ('current', 'constant')),
  add column change_price_year integer,
  add column change_currency text collate "C" references unit,
  add column change_like_for_like boolean,
  drop constraint indicator_comparison_kind_check,
  add constraint indicator_comparison_kind_check
    check (comparison_kind in ('times-more', 'multiple-of-base', 'change', 'rank', 'of-plan')),
  drop constraint indicator_check,
  add constraint indicator_check check (num_nulls(base_start, base_end) in (0, 2)
    and (comparison_kind is not null or num_nonnulls(base_start, base_place, among_place, among_kind, among_count) = 0));

alter table observation
  add column base_place text collate "C" references place,
  add column among_place text collate "C" references place,
  add column among_kind text check (among_kind <> ''),
  add column among_count integer check (among_count > 0),
  -- Null where it is as the indicator says, whose defaults are fixed once it has figures.
  add column prices text check (prices in ('current', 'constant')),
  add column price_year integer check (prices = 'constant' or price_year is null),
  add column currency text collate "C" references unit,
  add column like_for_like boolean,
  add column share_of_code text collate "C" references indicator,
  add column share_of_place text collate "C" references place,
  add column share_of_en text check (share_of_en <> ''),
  add column share_of_zh text check (share_of_zh <> ''),
  add constraint observation_share_of check (num_nulls(share_of_code, share_of_place) in (0, 2)
    and num_nonnulls(share_of_code, share_of_en) < 2 and (share_of_en is not null or share_of_zh is null)),
  drop constraint observation_comparison_kind_check,
  add constraint observation_comparison_kind_check
    check (comparison_kind in ('times-more', 'multiple-of-base', 'change', 'rank', 'of-plan')),
  drop constraint observation_comparison,
  add constraint observation_comparison check (num_nulls(base_start, base_end) in (0, 2)
    and (comparison_kind is not null or num_nonnulls(base_start, base_place, among_place, among_kind, among_count) = 0)
    and (coalesce(comparison_kind, 'rank') ~ '^(rank|of-plan)$' or num_nonnulls(base_start, base_place) > 0)),
  drop constraint observation_compared,
  add constraint observation_compared check ((split_part(compared, ';', 1) = '') = (comparison_kind is null));

-- What would be left pointing at nothing is looked for when a place, an indicator or a unit is deleted.
create index observation_base_place on observation (base_place) where base_place is not null;
create index observation_among_place on observation (among_place) where among_place is not null;
create index observation_share_of on observation (share_of_code) where share_of_code is not null;
create index observation_share_of_place on observation (share_of_place) where share_of_place is not null;
create index observation_currency on observation (currency) where currency is not null;
