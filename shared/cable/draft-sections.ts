import { isSymbol } from "../dossier/document-symbol.ts";
import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import { decisionsOf, decisionStatements, refsOf, type DecisionLine } from "./draft-decisions.ts";
import { floorOf, isSummingUp, openingsOf } from "./draft-floor.ts";
import { issueIn, type MarginNote } from "./draft-margins.ts";
import type { Names } from "./draft-names.ts";
import { actionStatements } from "./draft-actions.ts";
import { pledgeSources, type LedgerPart } from "./draft-pledges.ts";
import { resolutionStatements } from "./draft-resolutions.ts";
import { statement, type DraftParagraph, type DraftSection, type Statement } from "./draft-text.ts";
import { toldLedger } from "./told-ledger.ts";
import { turnsByItem, type ItemTurns } from "./draft-turns.ts";
import { sentence, sentencesOf } from "./sentence.ts";

/** Above the ledger where no agenda item has it. */
export const ledgerHeading = "PLEDGES";

/** The sections by agenda item, and which actions and margin notes they have told. */
export interface ItemSections {
  readonly sections: readonly DraftSection[];
  readonly toldActions: ReadonlySet<string>;
  readonly leftNotes: readonly MarginNote[];
}

/**
 * One section for each item that was spoken to: the floor, what was decided, what is to be done, the ledger and
 * what was said on the margins where it belongs there. An opening of one
 * sentence joins the item after it.
 */
export function itemSections(dossier: Dossier, names: Names, notes: readonly MarginNote[]): ItemSections {
  const items = turnsByItem(dossier, names.chair);
  const ledgerItem = itemOfLedger(items, dossier);
  const toldActions = new Set<string>();
  const placed = new Map(notes.map((note) => [note, placeOf(note, items, ledgerItem)]));
  const sections: DraftSection[] = [];
  let carried: Statement[] = [];
  let opened: RecordRef[] = [];

  for (const group of items) {
    const decisions = decisionsOf(dossier).filter(({ body }) => decidedIn(body, group));
    const actions = all(dossier, "action").filter(
      ({ body }) => body.status === "open" && sourceIn(body.source, group),
    );
    for (const { key } of actions) toldActions.add(key);
    const mine = notes.filter((note) => placed.get(note) === group.item);
    const ledger =
      ledgerItem === undefined ? [] : toldLedger(dossier, names, partOf(group, items, ledgerItem));
    const hasLedger = ledger.length > 0;
    const floor = floorOf(group, decisions, dossier, names);
    const resolutions = resolutionStatements(
      dossier,
      names,
      (item) => item !== undefined && item === group.item,
    );
    const known = background(group, items, dossier);
    const told = decisions.length + resolutions.length + actions.length + mine.length + known.length;
    const isThin = floor.length < 2 && told === 0 && !hasLedger && sections.length === 0;
    if (isThin && group !== items.at(-1)) {
      carried.push(...floor);
      opened.push(...openingsOf(group));
      continue;
    }
    const requests = mine.filter(({ isRequest }) => isRequest).map((note) => note.statement);
    const outcomes = [
      ...decisionParagraph(group, decisions, dossier),
      ...resolutions,
      ...actionStatements(actions, dossier),
    ];
    const isShort = floor.length <= 2 && !hasLedger;
    const paragraphs: readonly DraftParagraph[] = [
      ...inParagraphs([...carried, ...floor, ...(isShort ? outcomes : [])]),
      { statements: hasLedger && requests.length > 0 ? withoutOwnRequest(ledger, dossier, names) : ledger },
      { statements: isShort ? [] : outcomes },
      { statements: [...requests, ...ownRequestNote(ledger, requests, dossier, names)] },
      {
        statements: [...mine.filter(({ isRequest }) => !isRequest).map((note) => note.statement), ...known],
      },
    ];
    sections.push({
      heading: headingOf(dossier, group.item).toUpperCase(),
      rests: [
        ...(group.item === null ? [] : [{ kind: "agenda-item" as const, key: group.item }]),
        ...opened,
        ...openingsOf(group),
      ],
      paragraphs: paragraphs.filter(({ statements }) => statements.length > 0),
    });
    carried = [];
    opened = [];
  }
  const reported = new Set(items.map(({ item }) => item));
  const others = resolutionStatements(
    dossier,
    names,
    (item) => !reported.has(item ?? null) || item === undefined,
  );
  if (others.length > 0) {
    sections.push({ heading: "DRAFT RESOLUTIONS", rests: [], paragraphs: [...inParagraphs(others)] });
  }
  const leftNotes = notes.filter((note) => placed.get(note) === undefined);
  const placeless = ledgerItem === undefined ? toldLedger(dossier, names) : [];
  if (placeless.length > 0)
    sections.push({ heading: ledgerHeading, rests: [], paragraphs: [{ statements: placeless }] });
  return { sections, toldActions, leftNotes };
}

const headingRoom = 120; // characters: three short lines

/** The item by its title and the symbols of its documents, as many as a heading holds. */
function headingOf(dossier: Dossier, key: string | null): string {
  const item = find(dossier, "agenda-item", key ?? undefined);
  if (!item) return "Other statements";
  const symbols = item.documents.filter(isSymbol);
  const fitting = symbols.filter(
    (_, index) => `${item.title} (${symbols.slice(0, index + 1).join(", ")})`.length <= headingRoom,
  );
  return fitting.length === 0 ? item.title : `${item.title} (${fitting.join(", ")})`;
}

/** A long report of the floor is cut into paragraphs of five statements at most. */
function inParagraphs(statements: readonly Statement[]): readonly DraftParagraph[] {
  const count = Math.ceil(statements.length / 5);
  const size = Math.ceil(statements.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => ({
    statements: statements.slice(index * size, (index + 1) * size),
  }));
}

const keysIn = (group: ItemTurns): ReadonlySet<string> =>
  new Set(group.turns.flatMap(({ notes }) => notes.map(({ ref }) => ref.key)));

type SourceOf = DecisionLine["body"]["source"];
const sourceIn = (source: SourceOf, group: ItemTurns): boolean =>
  source?.type === "intervention" && keysIn(group).has(source.key);
const decidedIn = (body: DecisionLine["body"], group: ItemTurns): boolean =>
  sourceIn(body.source, group) ||
  (body.source?.type !== "intervention" && body.agendaItem !== undefined && body.agendaItem === group.item);

/** The item under which most of the ledger was spoken of; undefined where none was. */
function itemOfLedger(items: readonly ItemTurns[], dossier: Dossier): string | null | undefined {
  const sources = pledgeSources(dossier);
  const counts = items.map((group) => [...keysIn(group)].filter((key) => sources.has(key)).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : items[counts.indexOf(most)]?.item;
}

/** What of the ledger an item tells: the pledges made under it; that of most of them also those made nowhere, and the gap. */
function partOf(group: ItemTurns, items: readonly ItemTurns[], ledgerItem: string | null): LedgerPart {
  const isMain = group.item === ledgerItem;
  const here = keysIn(group);
  const anywhere = new Set(items.flatMap((item) => [...keysIn(item)]));
  return {
    tells: (entry) => (entry === undefined || !anywhere.has(entry) ? isMain : here.has(entry)),
    hasGap: isMain,
  };
}

/** After a summing up that is told in full, only what stands of it; else the decisions themselves. */
function decisionParagraph(
  group: ItemTurns,
  decisions: readonly DecisionLine[],
  dossier: Dossier,
): readonly Statement[] {
  const summed = decisions.filter(({ body }) => isSummingUp(group, body, dossier));
  const rest = decisions.filter((line) => !summed.includes(line));
  const provisional = summed.filter(({ body }) => body.status === "provisional");
  const settled = summed.filter((line) => !provisional.includes(line));
  return [...standing(provisional), ...decisionStatements([...settled, ...rest])];
}

function standing(lines: readonly DecisionLine[]): readonly Statement[] {
  if (lines.length === 0) return [];
  const tails = [
    ...new Set(
      lines.flatMap(({ body }) => sentencesOf(body.text).filter((text) => text.startsWith("To be "))),
    ),
  ];
  const [tail] = tails;
  const text =
    tails.length === 1 && tail
      ? `these conclusions are provisional, ${tail.replace(/^To be /, "to be ")}`
      : "these conclusions are provisional";
  return [statement(sentence(text), ...lines.flatMap(refsOf))];
}

/** A request goes with the ledger, anything else to the item that dealt most with its issue. */
function placeOf(
  note: MarginNote,
  items: readonly ItemTurns[],
  ledgerItem: string | null | undefined,
): string | null | undefined {
  if (note.isRequest && ledgerItem !== undefined && note.issue === null) return ledgerItem;
  if (note.issue === null) return undefined;
  const counts = items.map(
    ({ turns }) => turns.filter(({ stances }) => stances.some(({ issue }) => issue === note.issue)).length,
  );
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : items[counts.indexOf(most)]?.item;
}

const isOwnRequest = (one: Statement, dossier: Dossier, names: Names): boolean => {
  const [ref] = one.rests;
  const pledge = ref?.kind === "pledge" ? find(dossier, "pledge", ref.key) : undefined;
  return pledge?.status === "requested" && pledge.party === names.ours;
};

/** Where the margin note tells of the request, the ledger need not. */
const withoutOwnRequest = (
  ledger: readonly Statement[],
  dossier: Dossier,
  names: Names,
): readonly Statement[] => ledger.filter((one) => !isOwnRequest(one, dossier, names));

function ownRequestNote(
  ledger: readonly Statement[],
  requests: readonly Statement[],
  dossier: Dossier,
  names: Names,
): readonly Statement[] {
  if (requests.length === 0) return [];
  return ledger
    .filter((one) => isOwnRequest(one, dossier, names))
    .flatMap((one) => {
      const note = /\(Note: .* End Note\.\)$/.exec(one.text)?.[0];
      return note ? [{ ...one, text: note }] : [];
    });
}

/** Background that may be used freely and whose heading names an issue that this item was the first to deal with, as a note. */
function background(group: ItemTurns, items: readonly ItemTurns[], dossier: Dossier): readonly Statement[] {
  return all(dossier, "background-paragraph").flatMap(({ key, body }) => {
    const issue = body.use === "free" && body.heading ? issueIn(body.heading, dossier) : null;
    const first = items.find(({ turns }) =>
      turns.some(({ stances }) => stances.some((one) => one.issue === issue)),
    );
    if (first !== group) return [];
    const ref: RecordRef = { kind: "background-paragraph", key };
    const heading = `${body.heading ?? ""}: `;
    return [statement(`(Note: ${heading}${sentencesOf(body.text).map(sentence).join(" ")} End Note.)`, ref)];
  });
}
