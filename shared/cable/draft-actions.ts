import type { Action } from "../dossier/action.ts";
import { find, type Dossier } from "../dossier/dossier.ts";
import type { Intervention } from "../dossier/intervention.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import { entryText } from "../log/entry-changes.ts";
import { reportingVerbs } from "../log/reporting-verbs.ts";
import { taskVerbs, taskVerbsAlsoNouns } from "../log/task-verbs.ts";
import { isNounToo } from "./named-thing.ts";
import { referenceParties } from "../reference/parties.ts";
import { statement, type Statement } from "./draft-text.ts";
import { dateText, listOf, sentence, withoutStop } from "./sentence.ts";
import { inFull } from "./short-forms.ts";
import { whoSpoke } from "./who-spoke.ts";

interface ActionLine {
  readonly key: string;
  readonly body: Action;
}

/** "UNODC is to hold the meeting in Kabul; it is also to …", by owner; what nobody was named for is nobody's: "To be done: …". */
export function actionStatements(actions: readonly ActionLine[], dossier: Dossier): readonly Statement[] {
  let before: string | undefined;
  return actions.map(({ key, body }) => {
    const { source } = body;
    const entry = source?.type === "intervention" ? find(dossier, "intervention", source.key) : undefined;
    const told = toldAction(body, {
      entry,
      dossier,
      isAgain: body.owner !== undefined && before === body.owner,
    });
    before = body.owner;
    const refs: readonly RecordRef[] = [
      { kind: "action", key },
      ...(source?.type === "intervention" ? [{ kind: "intervention" as const, key: source.key }] : []),
    ];
    return statement(sentence(told), ...refs);
  });
}

interface Told {
  readonly entry: Intervention | undefined;
  readonly dossier: Dossier;
  readonly isAgain: boolean; // the owner is that of the action before
}

function toldAction({ owner, text, due: day }: Action, { entry, dossier, isAgain }: Told): string {
  const words = inFull(withoutStop(text)).replace(/^please /i, "");
  const speaker = entry ? whoSpoke(entry, dossier) : null;
  const isNote = entry !== undefined && entry.text !== "" && isText(text, entry.text);
  const note = `${speaker === null ? "this" : `what ${speaker} said`}: ${words.replace(summingUp, "")}`;
  const by = day === undefined ? "" : `by ${dateText(day, true)}`;
  const first = by === "" || /\bby [A-Z0-9]/.test(text) ? "" : `${by}, `;
  if (owner === undefined) {
    const [, promised] = /^(?:will|shall|to) (?!not\b|be\b)([a-z].*)$/s.exec(words) ?? [];
    if (isNote && speaker !== null && promised !== undefined)
      return `${first}${speaker} ${entry.jointlyWith?.length ? "are" : "is"} to ${promised}`;
    if (isNote && !isSurelyTask(words)) return `${first}action is to be taken on ${note}`;
    return `to be done${first === "" ? "" : ` ${by}`}: ${lowered(words)}`;
  }
  const subject = subjectOf(owner, isAgain);
  if (entry?.text === "" && isText(text, entryText(entry)))
    return `${by === "" ? "" : `${by}, `}${subject} to act${timeIn(text)}`;
  if (isNote && !isSurelyTask(words)) return `${first}${subject} to act on ${note}`;
  if (isTask(words) || isGiven(text, entry)) return `${first}${subject} to ${lowered(words)}`;
  return `${first}${subject} to see to this: ${lowered(words)}`;
}

const summingUp = /^(?:sums up|concludes|says)(?::| that) */;

const lowered = (text: string): string =>
  /^\p{Lu}(?=\p{Ll}|\b)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Whether an action has no words but those of a note, with the time that is no date behind them. */
const isText = (text: string, note: string): boolean => text === note || text.startsWith(`${note} (by `);

/** " by the next session", where that is all that is known. */
const timeIn = (text: string): string => / \((by [^()]*)\)$/.exec(text)?.[1]?.replace(/^/, " ") ?? "";

const bases = new Set([
  ...taskVerbs,
  ...taskVerbsAlsoNouns,
  ...reportingVerbs
    .map(({ base }) => base.split(" ")[0] ?? "")
    .filter((base) => !/^(?:be|can|could)$/.test(base)),
]);

const firstVerb = /^(?:please |also |not )*([a-z]+)\b( (?:the|an?|its|this|all|every|each|\p{Lu}))?/u;

/** Whether words say what is to be done: they open with a verb that can stand after "is to". */
const isTask = (words: string): boolean => bases.has(firstVerb.exec(lowered(words))?.[1] ?? "");

/** The same of words that may be a report of what was said: the verb is no noun there. */
function isSurelyTask(words: string): boolean {
  const [, verb = "", object] = firstVerb.exec(lowered(words)) ?? [];
  return bases.has(verb) && (!isNounToo(verb) || object !== undefined);
}

/** Whether somebody wrote what is to be done: behind a "to" or a modal verb, or beside the log, and not as a thing or a report. */
function isGiven(text: string, entry: Intervention | undefined): boolean {
  const task = text.replace(/ \(by [^()]*\)$/, "");
  const at = entry?.line.indexOf(task) ?? -1;
  if (at >= 0) return /\b(?:to|will|shall|should|must)\s+$/i.test(entry?.line.slice(0, at) ?? "");
  return !/^(?:the|an?|one|two|no|new|next|in|on|by|at|will|not|\P{L}.*|[a-z]*[^su]s|[a-z]+ed)\b/iu.test(
    task,
  );
}

/** "UNODC is", "the United States is", "all partners are"; again: "it is also". */
function subjectOf(owner: string, isAgain: boolean): string {
  const [, positive = owner, not = ""] = /^(.+?)( not)$/.exec(owner) ?? [];
  const named = ownerText(positive);
  const isMany = !isPlace(positive) && areMany(positive);
  const again = isMany
    ? "they"
    : /^the (?:chair|president|facilitator|rapporteur)/.test(named)
      ? named
      : "it";
  const subject = isAgain && named !== "we" ? again : named;
  return `${subject} ${isMany ? "are" : "is"}${not}${isAgain ? " also" : ""}`;
}

const isPlace = (owner: string): boolean => referenceParties.some(({ name }) => name === owner);

const areMany = (owner: string): boolean => {
  const [head = ""] = owner.split(/ (?:of|for|in|on|at|from) /);
  return /^(?:(?:we|us|they)$|(?:all|both)\b)|, | and | & /i.test(head) || /(?<![A-Z])s$/.test(head);
};

/** Who is to do it, each by name; "us" are whoever typed it. */
const ownerText = (owner: string): string =>
  listOf((isPlace(owner) ? [owner] : owner.split(/,? and |, | & /)).map(nameOf));

const office =
  /^(?:(?:vice-?|co-?)?chair(?:s|man|woman|person)?|secretariat|bureau|president|facilitators?|rapporteur|host|(?:(?!(?:us|the|an?|every|each|any|no|our|their|this|his|her) )[a-z]+ )?(?:group|committee|board|council|commission|panel|team|delegation|mission|embassy|country)(?: of [a-z]+)?)$/;

function nameOf(owner: string): string {
  if (/^(?:us|we)$/.test(owner)) return "we";
  if (office.test(owner)) return `the ${owner}`;
  return `${referenceParties.find(({ name }) => name === owner)?.article ? "the " : ""}${inFull(owner.replace(/^us (?=\S)/, "US "))}`;
}
