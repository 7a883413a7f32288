import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { Decision } from "../dossier/decision.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import { decisionClause, inThePast, opensAsDecision, tellsOfBody } from "./decision-clause.ts";
import { isChairLine } from "./draft-turns.ts";
import { isThing, opensAsVerb } from "./named-thing.ts";
import { inFull } from "./short-forms.ts";
import { whoSpoke } from "./who-spoke.ts";
import { statement, type Statement } from "./draft-text.ts";
import { listOf, lowerFirst, sentence, sentencesOf, upperFirst, withoutStop } from "./sentence.ts";

export interface DecisionLine {
  readonly key: string;
  readonly body: Decision;
  readonly isSaid?: boolean; // in the words of somebody who is named with them
}

const finiteVerb =
  /\b(?:agreed|endorsed|adopted|decided|approved|requested|recommended|took|noted|welcomed|called|invited|elected|deferred|postponed|meets?|will|was|were|is|are|has|have|had|may|shall|must|should|asked|urged|set|established|confirmed|concluded|accepted|rejected|launched|closed|opened|resumed|kept|left|moved|referred|returned|adjourned|suspended|appointed|extended|instructed|renewed|resolved|convened|reaffirmed|created|authorized|mandated)\b/;

/** Whether a decision is told in a sentence; the words of a note that begin none are none. */
const isSentence = ({ text, status }: Decision): boolean =>
  (!/^\p{Ll}/u.test(text) || tellsOfBody(text)) &&
  (status !== "deferred" || /\b(?:deferred|postponed|adjourned|put off)\b/.test(text)) &&
  finiteVerb.test((sentencesOf(text)[0] ?? text).split(/[:,;]/)[0] ?? text);

/**
 * Decisions as sentences: those that are sentences as they stand; those that only name a thing as what was agreed or what
 * the conclusions provide for; any other in its own words, as what was recorded. Provisional ones say so, and what they all
 * wait for is said once.
 */
export function decisionStatements(decisions: readonly DecisionLine[]): readonly Statement[] {
  const lines = decisions.map((line): DecisionLine => ({
    ...line,
    body: { ...line.body, text: toldText(line.body) },
  }));
  const whole = lines.filter(({ body, isSaid }) => isSaid !== true && isSentence(body));
  const others = lines.filter((line) => !whole.includes(line));
  const named = others.filter(
    ({ body, isSaid }) => isSaid !== true && isThing(sentencesOf(body.text)[0] ?? ""),
  );
  const settled = named.filter(({ body }) => body.status !== "provisional" && body.status !== "deferred");
  const provisional = named.filter(({ body }) => body.status === "provisional");
  const deferred = named.filter(({ body }) => body.status === "deferred");
  return [
    ...whole.map((line) => statement(ownSentence(line.body), ...refsOf(line))),
    ...provideFor("The meeting agreed on", settled),
    ...provideFor("The conclusions, still provisional, provide for", provisional),
    ...provideFor("The meeting put off", deferred),
    ...others.filter((line) => !named.includes(line)).map(asRecorded),
  ];
}

/** "Decision (adopted): Iran opposed, text adopted." is true whatever the words say. */
const asRecorded = (line: DecisionLine): Statement => {
  const { status, text } = line.body;
  const mark = status === "agreed" ? "" : ` (${status})`;
  return statement(
    sentencesOf(`Decision${mark}: ${lowerFirst(text)}`)
      .map(sentence)
      .join(" "),
    ...refsOf(line),
  );
};

/** What was taken from the log is still in the words of a note. */
const toldText = ({ text, source }: Decision): string =>
  source?.type === "intervention" ? decisionClause(inFull(text)) : text;

export const refsOf = ({ key, body }: DecisionLine): readonly RecordRef[] => [
  { kind: "decision", key },
  ...(body.source?.type === "intervention" ? [{ kind: "intervention" as const, key: body.source.key }] : []),
];

/** A decision's own words; "meets again" is still to come. */
function ownSentence(body: Decision): string {
  const text = sentencesOf(body.text)
    .map((one) => sentence(one.replace(/^(The [a-z]+|Partners|Members|It|They) meets? /, "$1 will meet ")))
    .join(" ");
  if (body.status === "provisional" && !/provisional|confirm/i.test(text))
    return `${text} This is provisional.`;
  return text;
}

function provideFor(opening: string, lines: readonly DecisionLine[]): readonly Statement[] {
  if (lines.length === 0) return [];
  const parts = lines.map((line) => ({ line, sentences: sentencesOf(line.body.text) }));
  const things = parts.map(({ sentences }) => lowerFirst(withoutStop(sentences[0] ?? "")));
  const isLong = things.some((thing) => /[,;:]/.test(thing));
  const named =
    isLong && things.length > 1 ? `${things.slice(0, -1).join("; ")}; and ${things.at(-1)}` : listOf(things);
  const tails = parts.map(({ sentences }) => sentences.slice(1).join(" "));
  const [tail = ""] = tails;
  const isShared = tails.every((other) => other === tail);
  const quantity = lines.length === 1 ? "This is" : lines.length === 2 ? "Both are" : "All are";
  const after = isShared ? [tail] : tails;
  const rest = after.filter(Boolean).map((text) => sentence(text.replace(/^To be /, `${quantity} to be `)));
  return [statement([sentence(`${opening} ${named}`), ...rest].join(" "), ...lines.flatMap(refsOf))];
}

/** The decisions; one in the words of somebody who spoke says whose they are. */
export const decisionsOf = (dossier: Dossier): readonly DecisionLine[] =>
  all(dossier, "decision").map(({ key, body }) => {
    const text = withSpeaker(body, dossier);
    return { key, body: { ...body, text }, isSaid: text !== body.text };
  });

/** "proposes a group", as Canada said it, is "Canada proposed a group". What the chair says the meeting does stays. */
function withSpeaker(body: Decision, dossier: Dossier): string {
  const { text, source } = body;
  const entry = source?.type === "intervention" ? find(dossier, "intervention", source.key) : undefined;
  if (!entry || entry.text !== text) return text;
  const note = inFull(text);
  const isChair = isChairLine(entry);
  if (isChair ? !opensAsVerb(note) || opensAsDecision(note) : entry.party === undefined) return text;
  if (!opensAsVerb(note) && (isThing(note) || isSentence({ ...body, text: decisionClause(note) })))
    return text;
  const clause = opensAsVerb(note) ? inThePast(note) : `said: ${note}`;
  return `${upperFirst(whoSpoke(entry, dossier) ?? "")} ${clause}`;
}
