/**
 * English words one slip of the fingers from a form of a reporting verb (“relies” from “replies”): they are no misspelling
 * of it. Words ending in “-er” and “-or”, which are people and things, need not be here.
 */
export const wordsNearVerbs: ReadonlySet<string> = new Set(
  `accent accented accents aliens appear appeared appearing appears appeased appeasing baked baking balked banked
banking barked barking basking blacked blacking blacks blocky blocs bocking bucked bucking caption captioned
captioning captions cation cations cautious clarity cloned clones cloning closest closet closets cloves cloying
command commanded commanding commands commenced commencing committee complaint complaints conform conformed
conforming conforms criticisms decade decades decode decoded decodes decoding defied defies defying denning dented
deployed deploying deride derided derides deriding doubled doubling entourage expert experts favouring flavours
homing honing hopping hyping incite incited incites inciting infirm invitee invitees nothing objet objets offerings
openings opined opining premise premised premises preset presets prevent prevented preventing prevents prise raided
raiding railed railing rained raining raisin raisins recommenced recuse recused recusing refereed refuge refuges
refute refuted refutes refuting regress reheated relied relies relist relisted relisting relists relying remand
remanded repaying repealed repeals repented repents replaying repost reposted reposting resort resorted resorting
resorts retort retorted retorts reuse reused reuses reusing rewind rewinding rises rising saving sawing sayings
scared scares scaring searing seated seating seeding seeming seeping sewing shaded shades shading shakes shaking
shales shamed shames shaming shaped shapes shaping shard shards sharks sharps shaved shaves shaving sheared shearing
shores shoring shred skated skates skating slated slates slaying snares soared soaring spared spares sparing spying
staged stages staging staked stakes staking stared stares staring started starting statin statins stats statues
status staved staves stayed staying summaries summit summits swaying tabbed tablet tablets tailed tailing tales
tanks things thinning thins thoughts underlie underlies underling underlings undermine undermined undermines
undermining waited waiting waned waning warded warding waring warmed warming warnings warped warping warred warring
washed washes wasted wasting withdrawn`.split(/\s+/),
);
