import { all, type Dossier } from "../dossier/dossier.ts";
import { partyName } from "../dossier/names.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { Source } from "../dossier/source.ts";
import { isOfMeeting } from "./draft-period.ts";
import { statement, type DraftSection, type Statement } from "./draft-text.ts";
import { partiesIn } from "./import/named-parties.ts";
import { lowerFirst, sentence } from "./sentence.ts";

/** What was said at the meeting and is known otherwise than from the log: from a cable, a paper, a statement. */
const isReported = (source: Source | undefined): boolean =>
  source !== undefined && source.type !== "intervention" && source.type !== "assessment";

/** Positions and decisions of the meeting that rest on no entry of the log, told in the order they were recorded. */
export function reportedSections(dossier: Dossier): readonly DraftSection[] {
  const decisions = all(dossier, "decision")
    .filter(({ body }) => isReported(body.source) && isOfMeeting(dossier, body.on))
    .map(({ key, body }) => {
      const text = body.status === "provisional" ? `Still provisional: ${lowerFirst(body.text)}` : body.text;
      return statement(sentence(text), { kind: "decision", key });
    });
  return [
    {
      heading: "POSITIONS OF DELEGATIONS",
      rests: [],
      paragraphs: [{ statements: positionStatements(dossier) }],
    },
    { heading: "DECISIONS", rests: [], paragraphs: [{ statements: decisions }] },
  ];
}

/** A sentence a summary, however many positions it tells. */
function positionStatements(dossier: Dossier): readonly Statement[] {
  const reported = all(dossier, "position").filter(
    ({ body }) => isReported(body.source) && isOfMeeting(dossier, body.asOf),
  );
  const bySummary = Map.groupBy(reported, (position) => told(position, dossier));
  return [...bySummary].map(([text, positions]) =>
    statement(sentence(text), ...positions.map(({ key }) => ({ kind: "position" as const, key }))),
  );
}

/** The summary, with the party where it does not name it. */
function told({ body }: DossierRecord<"position">, dossier: Dossier): string {
  return partiesIn(body.summary).includes(body.party)
    ? body.summary
    : `${partyName(dossier, body.party)} ${lowerFirst(body.summary)}`;
}
