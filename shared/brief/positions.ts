import type { Block, ListItem, Run } from "../document/document.ts";
import { dayText } from "../dossier/dates.ts";
import type { PartyId } from "../dossier/identity.ts";
import { issueName, partyName } from "../dossier/names.ts";
import { stanceDisplay } from "../dossier/stance.ts";
import { ownWords } from "../positions/pasted-positions.ts";
import type { Standing } from "../positions/positions.ts";
import { composeMatrix } from "./matrix.ts";
import { heading, headingId, quiet, sourced, type PackView } from "./pack-view.ts";
import { howWeKnow } from "./source-text.ts";

/** The matrix, what its issues mean, and a paragraph a party. */
export function composePositions(view: PackView): readonly Block[] {
  const matrix = composeMatrix(view);
  if (matrix.length === 0) return composeIssues(view);
  const common = commonSource(view);
  const parties = view.matrix.parties.flatMap((party) => composeParty(view, party, common !== null));
  return [
    ...matrix,
    ...composeIssues(view),
    heading(2, "positions-by-party", "Party by party"),
    ...parties,
    ...(common ?? []),
    ...silentParties(view),
  ];
}

/** The issues that need a word of explanation: what support of them means. */
function composeIssues(view: PackView): readonly Block[] {
  const items = view.matrix.issues.flatMap(({ key, body }): ListItem[] => {
    const record = view.dossier.records.issue?.get(key);
    if (!record || body.note === undefined) return [];
    return [
      { ...sourced(view, record), runs: [{ text: `${body.name}. `, bold: true }, { text: body.note }] },
    ];
  });
  return items.length === 0
    ? []
    : [heading(2, "positions-issues", "What the issues are"), { kind: "list", ordered: false, items }];
}

/** How all positions are known, where that is the same of all: told once, under them. */
function commonSource(view: PackView): readonly Block[] | null {
  const { matrix } = view;
  const standings = matrix.parties.flatMap((party) =>
    matrix.issues.flatMap(({ key }) => matrix.at(party, key) ?? []),
  );
  const [known, another] = new Set(
    standings.map(({ current, inferredFrom }) => howWeKnow(current, inferredFrom, view)),
  );
  if (known === undefined || another !== undefined || standings.length < 2) return null;
  const text = `All ${known.charAt(0).toLowerCase()}${known.slice(1)}`;
  const told = standings.flatMap((standing) => standing.told);
  return [{ kind: "paragraph", style: "note", ...sourced(view, ...told.slice(0, 1)), runs: [{ text }] }];
}

function composeParty(view: PackView, party: PartyId, isKnownOnce: boolean): readonly Block[] {
  const items = view.matrix.issues.flatMap(({ key }): ListItem[] => {
    const standing = view.matrix.at(party, key);
    return standing ? [positionItem(view, key, standing, isKnownOnce)] : [];
  });
  if (items.length === 0) return [];
  return [
    heading(3, headingId("position", party), partyName(view.dossier, party)),
    { kind: "list", ordered: false, items },
  ];
}

function positionItem(view: PackView, issue: string, standing: Standing, isKnownOnce: boolean): ListItem {
  const { current, moved, told, inferredFrom } = standing;
  const { symbol, name } = stanceDisplay[current.stance];
  const runs: Run[] = [
    { text: `${issueName(view.dossier, issue)}: `, bold: true },
    { text: `${symbol} ${name.toLowerCase()}. `, tone: current.stance },
    { text: ownWords(current) },
    ...(current.quote === undefined || ownWords(current).includes(current.quote)
      ? []
      : [{ text: ` “${current.quote}”`, italic: true }]),
  ];
  const before = moved
    ? [
        {
          text: ` ⚑ Moved: ${stanceDisplay[moved.stance].name.toLowerCase()} on ${dayText(moved.asOf)}.`,
          bold: true,
        },
      ]
    : [];
  return {
    ...sourced(view, ...told),
    runs,
    ...(isKnownOnce && before.length === 0
      ? {}
      : { note: [...(isKnownOnce ? [] : [quiet(howWeKnow(current, inferredFrom, view))]), ...before] }),
  };
}

/** Those of whom nothing is recorded, which is not the same as neutral. */
function silentParties(view: PackView): readonly Block[] {
  const { matrix, dossier } = view;
  const names = matrix.parties
    .filter(
      (party) =>
        party !== view.meeting.ourParty && matrix.issues.every(({ key }) => matrix.at(party, key) === null),
    )
    .map((party) => partyName(dossier, party));
  if (names.length === 0) return [];
  return [
    { kind: "paragraph", style: "note", runs: [{ text: `No position recorded: ${names.join(", ")}.` }] },
  ];
}
