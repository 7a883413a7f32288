import type { Block, ListItem } from "../document/document.ts";
import { dayText, periodText } from "../dossier/dates.ts";
import { all } from "../dossier/dossier.ts";
import { meetingKey, type Meeting } from "../dossier/meeting.ts";
import { issueName, partyName } from "../dossier/names.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { stanceDisplay } from "../dossier/stance.ts";

import { openActions } from "./actions.ts";
import { heading, quiet, sectionHeading, sourced, type PackView } from "./pack-view.ts";
import { amountText } from "../pledges/amount-text.ts";

/** What the meeting before decided, who has moved since, what was pledged, and what is still to be done. */
export function composeSinceLast(view: PackView): readonly Block[] {
  const record = view.previous?.records.meeting?.get(meetingKey);
  const earlier = record?.body;
  const blocks = [
    ...listOf("decisions", "What was decided", decisions(view)),
    ...listOf("moved", "Who has moved", moved(view)),
    ...(earlier ? listOf("pledges", "What was pledged", pledges(view, earlier)) : []),
  ];
  if (blocks.length === 0) return [];
  return [...(record ? [lead(view, record)] : []), ...blocks, ...(earlier ? stillOpen(view) : [])];
}

const listOf = (id: string, name: string, items: readonly ListItem[]): readonly Block[] =>
  items.length === 0 ? [] : [heading(2, `since-${id}`, name), { kind: "list", ordered: false, items }];

function lead(view: PackView, record: DossierRecord<"meeting">): Block {
  const earlier = record.body;
  const parts = [earlier.title, earlier.place, periodText(earlier.startsOn, earlier.endsOn)];
  const text = parts.filter((part) => part !== undefined && part !== null).join(", ");
  return { kind: "paragraph", style: "lead", ...sourced(view, record), runs: [{ text: `${text}.` }] };
}

const statusNotes = {
  provisional: "Provisional: to be confirmed at a later meeting",
  deferred: "Deferred",
  adopted: "Adopted",
  agreed: null,
} as const;

function decisions(view: PackView): readonly ListItem[] {
  if (!view.previous) return [];
  return all(view.previous, "decision").map((record): ListItem => {
    const note = statusNotes[record.body.status];
    return {
      ...sourced(view, record),
      runs: [{ text: record.body.text }],
      ...(note === null ? {} : { note: [quiet(note)] }),
    };
  });
}

function moved(view: PackView): readonly ListItem[] {
  const { matrix, dossier } = view;
  return matrix.parties.flatMap((party) =>
    matrix.issues.flatMap(({ key }): ListItem[] => {
      const standing = matrix.at(party, key);
      if (!standing?.moved) return [];
      const { moved: before, current, told } = standing;
      const [from, to] = [before.stance, current.stance].map((stance) => stanceDisplay[stance]);
      return [
        {
          ...sourced(view, ...told),
          runs: [
            { text: `${partyName(dossier, party)} on ${issueName(dossier, key)}: `, bold: true },
            { text: `${from?.symbol ?? ""} ${from?.name.toLowerCase() ?? ""}`, tone: before.stance },
            { text: ` (${dayText(before.asOf)}), now ` },
            { text: `${to?.symbol ?? ""} ${to?.name.toLowerCase() ?? ""}`, tone: current.stance },
            { text: ` (${dayText(current.asOf)}).` },
          ],
        },
      ];
    }),
  );
}

/** What was offered or refused at that meeting or since. */
function pledges(view: PackView, earlier: Meeting): readonly ListItem[] {
  const from = earlier.startsOn;
  if (from === undefined) return [];
  return all(view.dossier, "pledge")
    .filter(
      ({ body }) =>
        body.on !== undefined && body.on >= from && !["required", "requested"].includes(body.status),
    )
    .map((record): ListItem => {
      const { party, status, amount, currency, on } = record.body;
      const sum = amount === undefined ? "no figure" : amountText(amount, currency);
      return {
        ...sourced(view, record),
        runs: [
          { text: `${partyName(view.dossier, party)}: `, bold: true },
          { text: `${sum}, ${status}${on === undefined ? "" : `, ${dayText(on)}`}.` },
        ],
      };
    });
}

function stillOpen(view: PackView): readonly Block[] {
  const open = openActions(view);
  if (open.length === 0) return [];
  const text = open.length === 1 ? "One action is still open." : `${open.length} actions are still open.`;
  return [
    {
      kind: "paragraph",
      style: "body",
      ...sourced(view, ...open),
      runs: [{ text, link: sectionHeading("actions") }],
    },
  ];
}
