-- Where initiatives, parks and investments are. What was there is Jincheng's, unless its sentences speak of one other place
-- only, or its amounts are of one other place only.
alter table initiative add column place_code text collate "C" references place;
alter table park add column place_code text collate "C" references place;
alter table investment add column place_code text collate "C" references place;

update initiative set place_code = coalesce((
  select min(place_code) from initiative_statement join observation using (source_id, paragraph, sentence)
  where initiative_id = initiative.id and superseded_at is null having count(distinct place_code) = 1
    and min(place_code) in (select code from place where kind <> 'group' and withdrawn_at is null)), '140500');
update park set place_code = coalesce((
  select min(place_code) from park_statement join observation using (source_id, paragraph, sentence)
  where park_id = park.id and superseded_at is null having count(distinct place_code) = 1
    and min(place_code) in (select code from place where kind <> 'group' and withdrawn_at is null)), '140500');
update investment set place_code = coalesce((
  select min(place_code) from observation
  where indicator_code = investment.code and superseded_at is null having count(distinct place_code) = 1
    and min(place_code) in (select code from place where kind <> 'group' and withdrawn_at is null)), '140500');

alter table initiative alter column place_code set not null;
alter table park alter column place_code set not null;
alter table investment alter column place_code set not null;

create index initiative_place on initiative (place_code);
create index park_place on park (place_code);
create index investment_place on investment (place_code);

-- What is given up or interrupted.
alter table initiative drop constraint initiative_status_check, add constraint initiative_status_check
  check (status in ('planned', 'site-selection', 'under-way', 'under-construction', 'done', 'suspended', 'cancelled'));
alter table park drop constraint park_status_check, add constraint park_status_check
  check (status in ('planned', 'funded', 'under-construction', 'completed', 'suspended', 'cancelled'));
alter table investment drop constraint investment_status_check, add constraint investment_status_check
  check (status in ('planned', 'set-up', 'contracted', 'under-way', 'spent', 'suspended', 'cancelled'));
