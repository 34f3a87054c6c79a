-- Figures that said the prices of their indicator kept them: the revision of V34 lists a change that did not happen.
-- What else it lists stays: an occurrence, which that migration changed in place, so that each moment before shows it, too.

with kept as (
  select change.revision_number, change.position,
    jsonb_path_query_array(change.fields, '$[*] ? (@.field != "prices")') as fields
  from change join revision on revision.number = change.revision_number
  where revision.actor = 'Jincheng Indicators'
    and revision.summary = 'Gave the indicators of the dataset their prices; figures that said the same joined.'),
emptied as (
  delete from change using kept
  where change.revision_number = kept.revision_number and change.position = kept.position and kept.fields = '[]')
update change set fields = kept.fields
from kept
where change.revision_number = kept.revision_number and change.position = kept.position and kept.fields <> '[]';
