import { all, type Dossier } from "../dossier/dossier.ts";
import type { Action } from "../dossier/action.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import { fresh, isOfMeeting } from "./draft-period.ts";
import { referenceParties } from "../reference/parties.ts";
import { inFull } from "./short-forms.ts";
import { completed } from "./note-clause.ts";
import { statement, type DraftParagraph, type DraftSection, type Statement } from "./draft-text.ts";
import { dateText, lowerFirst, sentence, sentencesOf, withoutStop } from "./sentence.ts";

/** What to expect, and what is to be done that no agenda item has told yet. */
export function outlookSection(dossier: Dossier, told: ReadonlySet<string>): DraftSection | null {
  const expected = fresh(dossier, all(dossier, "watch-item")).map(({ key, body }, index): Statement => {
    const text = withoutStop(body.text);
    const said =
      index === 0
        ? `We expect that ${lowerFirst(text)}`
        : index === 1
          ? `Similarly, ${lowerFirst(text)}`
          : text;
    return statement(sentence(said), { kind: "watch-item", key });
  });
  const open = fresh(dossier, all(dossier, "action")).filter(
    ({ key, body }) => body.status === "open" && !told.has(key),
  );
  const paragraphs: readonly DraftParagraph[] = [
    { statements: expected },
    { statements: actionStatements(open) },
  ];
  const filled = paragraphs.filter(({ statements }) => statements.length > 0);
  return filled.length === 0
    ? null
    : { heading: "NEXT STEPS AND WHAT TO EXPECT", rests: [], paragraphs: filled };
}

interface ActionLine {
  readonly key: string;
  readonly body: Action;
}

/** Who is to do it, with the verb: "UNODC is", "the United States is", "all partners are"; we, where nobody is named. */
function ownerText(owner = "We"): { readonly owner: string; readonly verb: "is" | "are" } {
  const party = referenceParties.find(({ name }) => name === owner);
  if (party) return { owner: party.article ? `the ${owner}` : owner, verb: "is" };
  const isPlural = /^(?:We|They)$|s$|^All\b| and /.test(owner) && !/[A-Z]S$/.test(owner);
  return { owner: inFull(owner), verb: isPlural ? "are" : "is" };
}

/** "UNODC is to hold the meeting in Kabul; it is also to …", by owner. */
export function actionStatements(actions: readonly ActionLine[]): readonly Statement[] {
  let before: string | undefined;
  return actions.map(({ key, body }) => {
    const { owner, verb } = ownerText(body.owner);
    const again = body.owner !== undefined && before === body.owner;
    before = body.owner;
    const subject = again ? (verb === "are" ? "they are also to" : "it is also to") : `${owner} ${verb} to`;
    const words = inFull(withoutStop(body.text));
    const isBare = words.toLowerCase().startsWith(`${body.owner?.toLowerCase() ?? ""} by `); // no task was typed
    const task = isBare ? "act" : words;
    const due =
      body.due && (isBare || !/\bby [A-Z0-9]/.test(body.text)) ? `by ${dateText(body.due, true)}, ` : "";
    const refs: readonly RecordRef[] = [
      { kind: "action", key },
      ...(body.source?.type === "intervention"
        ? [{ kind: "intervention" as const, key: body.source.key }]
        : []),
    ];
    return statement(sentence(`${due}${subject} ${task.charAt(0).toLowerCase()}${task.slice(1)}`), ...refs);
  });
}

/** Our own judgement, last: one paragraph for each marking, so that a mark covers no more than it must. */
export function commentSection(dossier: Dossier, groupOf: (ref: RecordRef) => string): DraftSection | null {
  const groups = new Map<string, Statement[]>();
  const assessments = all(dossier, "assessment")
    .filter(({ body }) => isOfMeeting(dossier, body.on))
    .sort((a, b) => (a.body.on < b.body.on ? -1 : a.body.on > b.body.on ? 1 : 0));
  for (const { key, body } of assessments) {
    const ref: RecordRef = { kind: "assessment", key };
    const text = sentencesOf(body.text)
      .map((one) => sentence(completed(one)))
      .join(" ");
    groups.set(groupOf(ref), [...(groups.get(groupOf(ref)) ?? []), statement(text, ref)]);
  }
  if (groups.size === 0) return null;
  const paragraphs = [...groups.values()].map((statements): DraftParagraph => ({
    statements,
    role: "comment",
  }));
  return { heading: "COMMENT", rests: [], paragraphs };
}
