import { all, type Dossier } from "../dossier/dossier.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import { fresh, isOfMeeting } from "./draft-period.ts";
import { actionStatements } from "./draft-actions.ts";
import { completed } from "./note-clause.ts";
import { statement, type DraftParagraph, type DraftSection, type Statement } from "./draft-text.ts";
import { lowerFirst, sentence, sentencesOf, withoutStop } from "./sentence.ts";

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
    { statements: actionStatements(open, dossier) },
  ];
  const filled = paragraphs.filter(({ statements }) => statements.length > 0);
  return filled.length === 0
    ? null
    : { heading: "NEXT STEPS AND WHAT TO EXPECT", rests: [], paragraphs: filled };
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
