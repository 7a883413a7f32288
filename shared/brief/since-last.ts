import type { Block, ListItem } from "../document/document.ts";
import { all, find } from "../dossier/dossier.ts";
import { dayText } from "../dossier/dates.ts";
import { meetingKey } from "../dossier/meeting.ts";
import { partyName } from "../dossier/names.ts";
import { stanceDisplay } from "../dossier/stance.ts";
import { positionsMatrix } from "../positions/positions.ts";
import { refOf, sourced, type PackView } from "./pack-view.ts";
import { heading } from "./pack-view.ts";

/** What the earlier meeting decided, and who has moved since. */
export function composeSinceLast(view: PackView): readonly Block[] {
  const { previous } = view;
  const earlier = previous ? find(previous, "meeting", meetingKey) : undefined;
  const moved = movedSince(view);
  const decisions = previous
    ? all(previous, "decision").map((record): ListItem => ({
        ...sourced(record),
        runs: [
          { text: record.body.text },
          ...(record.body.status === "provisional" ? [{ text: " To be confirmed.", italic: true }] : []),
        ],
      }))
    : [];
  if (moved.length === 0 && decisions.length === 0) return [];
  const when = earlier?.endsOn ?? earlier?.startsOn;
  const lead: Block[] = earlier
    ? [
        {
          kind: "paragraph",
          style: "lead",
          runs: [{ text: `${earlier.title}${when === undefined ? "" : `, ${dayText(when)}`}.` }],
        },
      ]
    : [];
  return [
    ...lead,
    ...(decisions.length === 0
      ? []
      : [
          heading(2, "since-decisions", "What was decided"),
          { kind: "list", ordered: false, items: decisions } as const,
        ]),
    ...(moved.length === 0
      ? []
      : [
          heading(2, "since-moved", "Who has moved"),
          { kind: "list", ordered: false, items: moved } as const,
        ]),
  ];
}

function movedSince(view: PackView): readonly ListItem[] {
  const matrix = positionsMatrix(view.dossier, view.on);
  return matrix.parties.flatMap((party) =>
    matrix.issues.flatMap(({ key, body }): ListItem[] => {
      const standing = matrix.at(party, key);
      if (!standing?.moved) return [];
      const from = stanceDisplay[standing.moved.stance].name.toLowerCase();
      const to = stanceDisplay[standing.current.stance].name.toLowerCase();
      return [
        {
          records: [refOf(standing.record)],
          runs: [
            { text: `${partyName(view.dossier, party)} on ${body.name}: `, bold: true },
            {
              text: `from “${from}” (${dayText(standing.moved.asOf)}) to “${to}” (${dayText(standing.current.asOf)}).`,
            },
          ],
        },
      ];
    }),
  );
}
