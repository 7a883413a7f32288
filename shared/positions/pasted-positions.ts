import { isKnownParty, partyReader } from "../delegations/party-names.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { IssueId, PartyId } from "../dossier/identity.ts";
import { partyName } from "../dossier/names.ts";
import type { Position } from "../dossier/position.ts";
import { stanceDisplay, type Stance } from "../dossier/stance.ts";
import type { Change } from "../ipc-contract.ts";
import { latestPosition } from "./positions.ts";
import { readStance } from "./read-stance.ts";

/** What a pasted line comes to. */
export interface PastedPosition {
  readonly line: number; // from 1
  readonly party: PartyId | null;
  readonly name: string; // of the party, or the text in its place
  readonly from: Stance | null; // what is on record
  readonly to: Stance | null;
  readonly words: string; // what they say, where the line has it
  readonly outcome: "new" | "changed" | "same" | "refused";
  readonly note: string | null; // why it is refused, or what else to know
  readonly isNewParty: boolean;
}

/** Where a column is pasted: an issue, and the parties from the focused one down, as they are shown. */
export interface PastePlace {
  readonly issue: IssueId;
  readonly parties: readonly PartyId[];
}

const longest = 2000; // lines
const mostWords = 2000; // characters

/**
 * Reads what was copied in a spreadsheet: lines of party, stance and (where there is a third cell) what they say; or one
 * column of stances, for the parties from the focused one down, in which an empty cell leaves its party as it is. A
 * first line without a stance or a known party is taken for a heading. What cannot be read is refused with the reason.
 */
export function readPastedPositions(
  text: string,
  place: PastePlace,
  dossier: Dossier,
): readonly PastedPosition[] {
  const every = rowsOf(text);
  const lines = every.slice(0, longest).map((cells, index) => ({ line: index + 1, cells }));
  const hasParties = lines.some(({ cells }) => cells.filter((cell) => cell !== "").length > 1);
  const [first, ...others] = lines;
  const stanceOf = (cells: readonly string[]): Stance | null => readStance(cells[hasParties ? 1 : 0] ?? "");
  const isHeading =
    first !== undefined &&
    first.cells.some((cell) => cell !== "") &&
    stanceOf(first.cells) === null &&
    !(hasParties && isKnownParty(first.cells[0] ?? "")) &&
    others.some(({ cells }) => stanceOf(cells) !== null);
  const rows = isHeading ? others : lines;
  return [
    ...(isHeading ? [refused(first.line, first.cells.join(" "), "Taken for a heading.")] : []),
    ...(hasParties ? partyLines(rows, place, dossier) : columnLines(rows, place, dossier)),
    ...(every.length > longest
      ? [refused(longest + 1, "The rest", `Only ${longest} lines are read at once.`)]
      : []),
  ];
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Cells as a spreadsheet copies them: apart by tabs, quoted where they have lines or tabs of their own. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const plain = text.replaceAll(/\r\n?/g, "\n").replace(/\n+$/, "");
  for (const [, cell = "", end] of plain.matchAll(/("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)(\t|\n|$)/g)) {
    const quoted = /^"(.*)"$/s.exec(cell)?.[1];
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? cell).trim());
    if (end === "\n") rows.push([]);
    if (end === "" || rows.length > longest + 1) break;
  }
  return rows;
}

function partyLines(
  rows: readonly Row[],
  { issue }: PastePlace,
  dossier: Dossier,
): readonly PastedPosition[] {
  const read = partyReader(dossier);
  const seen = new Map<PartyId, number>();
  return rows.flatMap(({ line, cells }): readonly PastedPosition[] => {
    const [name = "", stance = "", words = ""] = cells;
    if (name === "" && stance === "") return [];
    if (name === "") return [refused(line, "No party", "There is no party in this line.")];
    const reading = read(name);
    if (reading.is === "refused") return [refused(line, name, reading.why)];
    const before = seen.get(reading.party);
    seen.set(reading.party, line);
    if (before !== undefined) return [refused(line, name, `The same party as in line ${before}.`)];
    return [lineOf({ line, party: reading.party, name: reading.name, stance, words }, issue, dossier)];
  });
}

function columnLines(
  rows: readonly Row[],
  { issue, parties }: PastePlace,
  dossier: Dossier,
): readonly PastedPosition[] {
  return rows.flatMap(({ line, cells: [stance = ""] }, index): readonly PastedPosition[] => {
    if (stance === "") return [];
    const party = parties[index];
    if (party === undefined) {
      return [refused(line, stance, "There are no more parties below.")];
    }
    return [lineOf({ line, party, name: partyName(dossier, party), stance, words: "" }, issue, dossier)];
  });
}

interface Written {
  readonly line: number;
  readonly party: PartyId;
  readonly name: string;
  readonly stance: string;
  readonly words: string;
}

function lineOf(written: Written, issue: IssueId, dossier: Dossier): PastedPosition {
  const { line, party, name, words } = written;
  const to = readStance(written.stance);
  if (to === null) {
    const why =
      written.stance === "" ? "There is no stance in this line." : `“${written.stance}” is no stance.`;
    return refused(line, name, `${why} Write S, C, N, R, O or Q, a sign such as ++, or the word.`);
  }
  if (words.length > mostWords) {
    return refused(line, name, `What they say is longer than ${mostWords} characters; shorten it.`);
  }
  const from = latestPosition(dossier, party, issue)?.body.stance ?? null;
  const isNewParty = !dossier.records.party?.has(party);
  return {
    line,
    party,
    name,
    from,
    to,
    words,
    outcome: from === null ? "new" : from === to ? "same" : "changed",
    note: isNewParty ? "Not among the parties yet: added if this is taken in." : null,
    isNewParty,
  };
}

const refused = (line: number, name: string, note: string): PastedPosition => ({
  line,
  party: null,
  name,
  from: null,
  to: null,
  words: "",
  outcome: "refused",
  note,
  isNewParty: false,
});

/** A position as we take it ourselves, by somebody of ours on a date; without words it says its stance in words. */
export const assessedPosition = (
  { party, issue, stance, words }: Pick<Position, "party" | "issue" | "stance"> & { readonly words: string },
  by: string,
  on: string,
): Position => ({
  party,
  issue,
  stance,
  summary: words === "" ? `${stanceDisplay[stance].name}.` : words,
  asOf: on,
  source: { type: "assessment", by },
  confidence: "reported",
});

/** What a position says in words; empty where it only names its stance again. */
export const ownWords = ({ stance, summary }: Pick<Position, "stance" | "summary">): string =>
  summary === `${stanceDisplay[stance].name}.` ? "" : summary;

/** The changes that take in some lines: the positions, after the parties that the dossier lacks. */
export function pastedChanges(
  lines: readonly PastedPosition[],
  issue: IssueId,
  { by, on, newKey }: { readonly by: string; readonly on: string; readonly newKey: () => string },
): readonly Change[] {
  const put = (kind: Change["kind"], key: string, fields: object): Change => ({
    kind,
    key,
    action: "put",
    fields: fields as Change["fields"],
  });
  const taken = lines.flatMap(({ party, to, ...line }) =>
    party === null || to === null ? [] : [{ ...line, party, to }],
  );
  return [
    ...taken.filter(({ isNewParty }) => isNewParty).map(({ party, name }) => put("party", party, { name })),
    ...taken.map(({ party, to, words }) =>
      put("position", newKey(), assessedPosition({ party, issue, stance: to, words }, by, on)),
    ),
  ];
}
