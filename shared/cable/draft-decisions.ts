import { all, type Dossier } from "../dossier/dossier.ts";
import type { Decision } from "../dossier/decision.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import { decisionClause } from "./decision-clause.ts";
import { inFull } from "./short-forms.ts";
import { statement, type Statement } from "./draft-text.ts";
import { listOf, lowerFirst, sentence, sentencesOf, withoutStop } from "./sentence.ts";

export interface DecisionLine {
  readonly key: string;
  readonly body: Decision;
}

const finiteVerb =
  /\b(?:agreed|endorsed|adopted|decided|approved|requested|recommended|took|noted|welcomed|called|invited|elected|deferred|postponed|meets?|will|was|were|is|are|has|have|had|may|shall|must|should|asked|urged|set|established|confirmed|concluded|accepted|rejected|launched|closed|opened|resumed|kept|left|moved|referred|returned|adjourned|suspended|appointed|extended|instructed|renewed|resolved|convened|reaffirmed|created|authorized|mandated)\b/;

/** Whether a decision is told in a sentence, or only named ("Two working groups in 2010: …"). */
const isSentence = (text: string): boolean =>
  finiteVerb.test((sentencesOf(text)[0] ?? text).split(/[:,;]/)[0] ?? text);

/**
 * Decisions as sentences: those that are sentences as they stand, those that are only named as what the conclusions
 * provide for; provisional ones say so, and what they all wait for is said once.
 */
export function decisionStatements(decisions: readonly DecisionLine[]): readonly Statement[] {
  const lines = decisions.map(({ key, body }): DecisionLine => ({
    key,
    body: { ...body, text: toldText(body) },
  }));
  const whole = lines.filter(({ body }) => isSentence(body.text));
  const named = lines.filter(({ body }) => !isSentence(body.text));
  const settled = named.filter(({ body }) => body.status !== "provisional" && body.status !== "deferred");
  const provisional = named.filter(({ body }) => body.status === "provisional");
  const deferred = named.filter(({ body }) => body.status === "deferred");
  return [
    ...whole.map((line) => statement(ownSentence(line.body), ...refsOf(line))),
    ...provideFor("The meeting agreed on", settled),
    ...provideFor("The conclusions, still provisional, provide for", provisional),
    ...provideFor("The meeting put off", deferred),
  ];
}

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

/** Decisions in the order of the agenda, as far as they name an item. */
export const decisionsOf = (dossier: Dossier): readonly DecisionLine[] => all(dossier, "decision");
