-- Bulletins have figures of the districts of a city together (市辖区), of the city without its counties (市本级), of
-- development zones, and of townships, towns and subdistricts.
alter table place
  drop constraint place_kind_check,
  add constraint place_kind_check check (kind in
    ('country', 'province', 'prefecture', 'districts', 'county', 'city-proper', 'development-zone', 'township', 'group'));
