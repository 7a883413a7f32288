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

/** Verbs that may open a clause within a note, by the first word of their base form. */
const reporting = new Set([
  ...reportingVerbs
    .map(({ base }) => base.split(" ")[0] ?? "")
    .filter((word) => !/^(?:be|can|could)$/.test(word)),
  ..."adopt appoint elect establish instruct launch resume give keep make join remain need pay send bring lack await depend differ follow include intend provide receive rely seem suffer continue begin see go know lose owe serve speak understand".split(
    " ",
  ),
]);

const nouns =
  /^(?:proposals|comments|remarks|questions|points|partners|members|states|thanks|yes|news|this|us|as|his|its|less|always|perhaps|is|was|has|does)$/;

/** The base form of a verb in the third person: "supplies" is "supply", "stresses" "stress". */
function baseForm(verb: string): string {
  const special: Readonly<Record<string, string>> = {
    is: "be",
    are: "be",
    has: "have",
    does: "do",
    goes: "go",
  };
  if (special[verb]) return special[verb];
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(verb)) return verb.slice(0, -2);
  return /[^s]s$/.test(verb) ? verb.slice(0, -1) : verb;
}

/** Words that are plural nouns as often as verbs. */
const ambiguous = new Set(
  `request comment question report plan offer call appeal pledge vote demand list note challenge name cut claim
  doubt need share review signal object state present point record express support answer reply`.split(/\s+/),
);

/** Words that open what a verb is about; after a noun they hardly stand. */
const objects = new Set(
  `that to the a an our its their for any no it them this these those more some all both several further another such each
  many few two three four five six ten`.split(/\s+/),
);

/** Whether a word is a verb that delegations are reported with; `next` tells "requests that" from "requests". */
export function isVerbHere(word: string, next: string | undefined): boolean {
  const base = baseForm(word);
  if (/^(?:will|would|can|cannot|could|is|has|does)$/.test(word)) return next !== undefined;
  if (!reporting.has(base)) return false;
  if (base === "need" && next !== undefined) return !/^(?:of|in|from|and|or|by|assessments?)$/.test(next);
  return !ambiguous.has(base) || /^(?:\p{Lu}|[$\d])/u.test(next ?? "") || objects.has(next ?? "");
}

const beforeNoun = /^(?:from|of|for|at|in|by)\b/;
const afterNoun = /^(?:are|were|have|will|can)\b|^(?:in|of|from|at) \d/;

/**
 * The past of a verb as a note has it ("supports", "is"); of one in the past already, itself. Null for a word that
 * is not known and does not look like a verb in the third person: what comes after it shows a noun ("nitazenes in 30 …").
 * A misspelt verb of reporting ("oposes") is the one that was meant.
 */
export function pastTense(word: string, after = ""): string | null {
  const base = baseForm(word);
  const known = irregular[base];
  if (known !== undefined) return known;
  const meant = meantForm(word);
  if (meant) return pastTense(meant.form, after);
  if (word.endsWith("ed") || Object.values(irregular).includes(word)) return word;
  if (word === base && beforeNoun.test(after) && (ambiguous.has(word) || word === "back")) return null; // "support for it"
  const isThirdPerson = /[^s]s$/.test(word) && !nouns.test(word) && !afterNoun.test(after);
  if (!isThirdPerson && !reporting.has(base)) return null;
  if (base.endsWith("e")) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}
