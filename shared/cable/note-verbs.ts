import { meantForm } from "../log/misspelt-verb.ts";
import { reportingVerbs } from "../log/reporting-verbs.ts";

/** Verbs of the floor whose past is not made by "-ed", by base form. */
const irregular: Readonly<Record<string, string>> = {
  be: "was", have: "had", do: "did", say: "said", make: "made", give: "gave", take: "took", tell: "told", put: "put",
  hold: "held", see: "saw", seek: "sought", find: "found", think: "thought", leave: "left", bring: "brought",
  speak: "spoke", stand: "stood", go: "went", keep: "kept", feel: "felt", send: "sent", withdraw: "withdrew",
  undertake: "undertook", draw: "drew", lay: "laid", pay: "paid", read: "read", understand: "understood", get: "got",
  run: "ran", set: "set", let: "let", know: "knew", meet: "met", lead: "led", begin: "began", become: "became",
  choose: "chose", come: "came", rise: "rose", show: "showed", forgo: "forwent", cannot: "could not", will: "would",
  can: "could", prefer: "preferred", refer: "referred", commit: "committed", permit: "permitted", admit: "admitted",
  submit: "submitted", regret: "regretted", plan: "planned", stop: "stopped", drop: "dropped", concur: "concurred",
  defer: "deferred", sum: "summed", object: "objected", rebut: "rebutted", trim: "trimmed",
  lend: "lent", spend: "spent", build: "built", lose: "lost", deal: "dealt", mean: "meant", fall: "fell", grow: "grew",
  write: "wrote", break: "broke", hear: "heard", buy: "bought", sell: "sold", win: "won", teach: "taught",
  "doesn't": "did not",
  "don't": "did not",
  "can't": "could not",
  "won't": "would not",
  "isn't": "was not", spell: "spelled",
}; // prettier-ignore

/** Verbs that notes report with, by the first word of their base form; within a note, too. */
const reporting = new Set([
  ...reportingVerbs
    .map(({ base }) => base.split(" ")[0] ?? "")
    .filter((word) => !/^(?:be|can|could)$/.test(word)),
  ..."adopt appoint elect establish instruct launch resume give keep make join remain need pay send bring lack await depend differ follow include intend provide receive rely seem suffer continue begin see go know lose owe serve speak understand".split(
    " ",
  ),
]);

/** Further verbs that a note may open with. */
const common = new Set(
  `achieve act add address advise afford aim allow apologize apply assume attach attend avoid become buy cancel change check
  choose come compare complete contain contribute cooperate correct cosponsor create deal define delay delegate deliver discuss
  dismiss dissociate distribute do donate draw drop end examine exclude expand extend fail fear feel find finish fund get grant
  have hear help hold host ignore improve insert interrupt issue lead learn leave lend look meet miss move negotiate participate
  plan postpone prepare prove put quote ratify recognise recognize record refrain remove replace represent retain return revise
  rule sell show sign specify spend sponsor stand start stay stop strengthen take talk tell test travel trust try turn update use
  veto accuse blame claim name regard prevent wait walk wish work write query repeat appreciate summarize summarise suspend emphasise criticise favour associate match`.split(
    /\s+/,
  ),
);

const pasts: ReadonlySet<string> = new Set(Object.values(irregular));
const special: Readonly<Record<string, string>> = {
  is: "be",
  are: "be",
  has: "have",
  does: "do",
  goes: "go",
  vetoes: "veto",
  echoes: "echo",
};

/** The base form of a verb in the third person: "supplies" is "supply", "stresses" "stress". */
export function baseForm(verb: string): string {
  if (special[verb]) return special[verb];
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(verb)) return verb.slice(0, -2);
  return /[^s]s$/.test(verb) ? verb.slice(0, -1) : verb;
}

export const isReporting = (base: string): boolean => reporting.has(base);

/** Whether we know a verb by its base form; every other word may be a noun. */
export const isKnownVerb = (base: string): boolean =>
  reporting.has(base) || common.has(base) || irregular[base] !== undefined;

/**
 * The past of a verb as a note has it ("supports", "is"); of one in the past already, itself. Null for a word that is no
 * verb we know. A misspelt verb of reporting ("oposes") is the one that was meant. Whether it is a verb where it stands,
 * `verb-places.ts` tells.
 */
export function pastTense(word: string): string | null {
  const base = baseForm(word);
  const known = irregular[base];
  if (known !== undefined) return known;
  const meant = meantForm(word);
  if (meant) return pastTense(meant.form);
  if (!reporting.has(base) && !common.has(base)) return word.endsWith("ed") || pasts.has(word) ? word : null;
  if (base.endsWith("e")) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

const basesOfPast: ReadonlyMap<string | null, string> = new Map([
  ...Object.entries(irregular).map(([base, past]) => [past, base] as const),
  ...[...reporting].map((base) => [pastTense(base), base] as const),
]);

/** The base form of the past of a verb of reporting, or of one that has a past of its own; undefined of other words. */
export const baseOfPast = (word: string): string | undefined => basesOfPast.get(word);
