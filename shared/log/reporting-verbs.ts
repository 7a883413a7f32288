import type { Stance } from "../dossier/stance.ts";

/** A way of reporting what somebody said. */
export interface ReportingVerb {
  readonly key: string; // as interventions keep it
  readonly base: string; // “support”: after a group, which speaks in the plural
  readonly forms: readonly string[]; // as notes have them, in the third person, past and progressive
  readonly past: string; // as the cable reports it
  readonly stance: Stance | null; // what it proposes on an issue that has no sign; null: nothing
}

const signs: Readonly<Record<string, Stance>> = {
  "++": "supports",
  "+": "supports-with-conditions",
  "0": "neutral",
  "-": "has-reservations",
  "--": "opposes",
  "?": "silent",
};

/**
 * key | base | third person | past, as the cable has it | progressive | proposed stance | further forms
 * An empty key is the base with hyphens. What a verb proposes is only ever shown for a person to accept or change.
 */
const table = `
|support|supports|supported|supporting|++|expresses support, voices support, gives support, lends support, expressed support, voiced support
|back|backs|backed|backing|++|
|endorse|endorses|endorsed|endorsing|++|
|second|seconds|seconded||++|
|welcome|welcomes|welcomed|welcoming|++|
favor|favor|favors|favored|favoring|++|favours, favoured, is in favor, is in favour, speaks in favor, speaks in favour, are in favor, are in favour, were in favor, were in favour, spoke in favor, spoke in favour
|propose|proposes|proposed|proposing|++|
|suggest|suggests|suggested|suggesting|++|
|advocate|advocates|advocated|advocating|++|
|recommend|recommends|recommended|recommending|++|
|encourage|encourages|encouraged|encouraging|++|
|urge|urges|urged|urging|++|
|call for|calls for|called for|calling for|++|
|call on|calls on|called on|calling on||calls upon, called upon
|push for|pushes for|pushed for|pushing for|++|pushes, pushed, presses for, pressed for
|prefer|prefers|preferred|preferring|+|
be-interested|be interested|is interested|was interested||++|interested, are interested, expresses interest, expressed interest, shows interest, showed interest
|accept|accepts|accepted|accepting|++|
|agree|agrees|agreed|agreeing|++|concurs, concurred
|approve|approves|approved|approving|++|
could-support|could support|could support|could support||+|can support, would support, is ready to support, may support
can-accept|can accept|can accept|could accept||+|could accept, would accept, is ready to accept
|can live with|can live with|could live with||+|could live with
|join consensus|joins consensus|joined consensus|joining consensus|+|joins the consensus, joined the consensus
|echo|echoes|echoed|echoing|++|
align|align itself with|aligns itself with|aligned itself with|aligning itself with|++|aligns with, aligned with, associates itself with, associated itself with, aligns itself, aligned itself, aligns, aligned
vote-for|vote for|votes for|voted for||++|votes in favor, votes in favour, voted in favor, voted in favour
vote-against|vote against|votes against|voted against||--|
|abstain|abstains|abstained|abstaining|0|
|praise|praises|praised|praising||
|commend|commends|commended|commending||
|thank|thanks|thanked|thanking||
|congratulate|congratulates|congratulated|congratulating||
express-appreciation|express appreciation|expresses appreciation|expressed appreciation|||appreciates, appreciated
|ask|asks|asked|asking||
|request|requests|requested|requesting||
|seek|seeks|sought|seeking||
|want|wants|wanted|wanting||would like, wishes, wished
|demand|demands|demanded|demanding||
|require|requires|required|requiring||
|insist|insists|insisted|insisting||
|appeal|appeals|appealed|appealing||
|invite|invites|invited|inviting||
|consider|considers|considered|considering|0|
|note|notes|noted|noting||
|take note|takes note|took note|taking note|0|
|see|sees|saw|seeing||
|observe|observes|observed|observing||
|recall|recalls|recalled|recalling||
|remind|reminds|reminded|reminding||
|stress|stresses|stressed|stressing||
emphasize|emphasize|emphasizes|emphasized|emphasizing||emphasises, emphasised, emphasising
|underline|underlines|underlined|underlining||
|underscore|underscores|underscored|underscoring||
|highlight|highlights|highlighted|highlighting||
|reiterate|reiterates|reiterated|reiterating||repeats, repeated
|reaffirm|reaffirms|reaffirmed|reaffirming||
|confirm|confirms|confirmed|confirming||
|say|says|said|saying||
|state|states|stated|stating||
|declare|declares|declared|declaring||
|maintain|maintains|maintained|maintaining||
|argue|argues|argued|arguing||
|believe|believes|believed|believing||
|think|thinks|thought|thinking||
|hope|hopes|hoped|hoping||
|expect|expects|expected|expecting||
|report|reports|reported|reporting||
|inform|informs|informed|informing||
|announce|announces|announced|announcing||
|present|presents|presented|presenting||
|introduce|introduces|introduced|introducing||
|describe|describes|described|describing||
|review|reviews|reviewed|reviewing||
|explain|explains|explained|explaining||
|clarify|clarifies|clarified|clarifying||
|point out|points out|pointed out|pointing out||
|raise|raises|raised|raising||
|mention|mentions|mentioned|mentioning||
|refer|refers|referred|referring||
|cite|cites|cited|citing||
|comment|comments|commented|commenting||
|respond|responds|responded|responding||
|reply|replies|replied|replying||
|answer|answers|answered|answering||
|share|shares|shared|sharing||
|circulate|circulates|circulated|circulating||
|table|tables|tabled|tabling|++|
|submit|submits|submitted|submitting||
|withdraw|withdraws|withdrew|withdrawing||
|amend|amends|amended|amending||
|pledge|pledges|pledged|pledging|++|
|commit|commits|committed|committing|++|
|promise|promises|promised|promising||
|offer|offers|offered|offering||
|nominate|nominates|nominated|nominating||
|volunteer|volunteers|volunteered|volunteering||
|question|questions|questioned|questioning|-|queries, queried
|doubt|doubts|doubted|doubting|-|
|caution|cautions|cautioned|cautioning|-|
|warn|warns|warned|warning|-|
|regret|regrets|regretted|regretting|-|
|deplore|deplores|deplored|deploring||
|condemn|condemns|condemned|condemning||
criticize|criticize|criticizes|criticized|criticizing|-|criticises, criticised, criticising
|complain|complains|complained|complaining||
express-concern|express concern|expresses concern|expressed concern||-|expresses concerns, expressed concerns, voices concern, voiced concern, is concerned, was concerned, are concerned, were concerned, have concerns, has concerns, had concerns
have-reservations|have reservations|has reservations|had reservations||-|expresses reservations, expressed reservations, voices reservations, voiced reservations, have doubts, has doubts, had doubts
reserve|reserve its position|reserves its position|reserved its position|||reserves the right, reserved the right, reserves, reserved
|hesitate|hesitates|hesitated|hesitating|-|is reluctant, was reluctant
|oppose|opposes|opposed|opposing|--|is against, was against, is opposed, was opposed, are against, were against, are opposed, were opposed, speaks against, spoke against
|object|objects|objected|objecting|--|
|reject|rejects|rejected|rejecting|--|
|refuse|refuses|refused|refusing|--|
|resist|resists|resisted|resisting|--|
|block|blocks|blocked|blocking|--|blocks consensus, blocked consensus, breaks silence, broke silence
|disagree|disagrees|disagreed|disagreeing|--|
|decline|declines|declined|declining||
|deny|denies|denied|denying||
not-support|do not support|does not support|did not support||--|
not-accept|do not accept|does not accept|did not accept||--|
not-agree|do not agree|does not agree|did not agree||--|
not-favor|do not favor|does not favor|did not favor||-|does not favour, did not favour
not-oppose|do not oppose|does not oppose|did not oppose||0|is not against, was not against, are not against, are not opposed, is not opposed, was not opposed
not-object|do not object|does not object|did not object||0|
be-silent|remain silent|remains silent|remained silent||?|is silent, was silent, are silent, were silent, stays silent, stayed silent, does not speak, did not speak
|conclude|concludes|concluded|concluding||
|sum up|sums up|summed up|summing up||summarizes, summarized, summarises, summarised
|decide|decides|decided|deciding||
|open|opens|opened|opening||
|close|closes|closed|closing||
|adjourn|adjourns|adjourned|adjourning||suspends, suspended
`;

/** The reporting verbs of notes, each with its forms, its past tense for the cable and the stance it proposes. */
export const reportingVerbs: readonly ReportingVerb[] = table.trim().split("\n").map(readRow);

function readRow(row: string): ReportingVerb {
  const [key = "", base = "", third = "", past = "", progressive = "", sign = "", further = ""] =
    row.split("|");
  const forms = [third, past, progressive, ...further.split(", ")].filter((form) => form !== "");
  return {
    key: key || base.replaceAll(" ", "-"),
    base,
    forms: [...new Set([...forms, ...negatedForms(key, base)])],
    past,
    stance: signs[sign] ?? null,
  };
}

/** The other ways of saying “does not support”. */
function negatedForms(key: string, base: string): readonly string[] {
  if (!key.startsWith("not-")) return [];
  const verb = base.replace(/^do not /, "");
  const negations =
    `doesn't, didn't, cannot, can't, can not, could not, couldn't, will not, won't, would not, wouldn't,
    is not ready to, is unable to, was unable to`.split(/,\s+/);
  return negations.map((negation) => `${negation} ${verb}`);
}
