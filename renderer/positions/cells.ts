import { partyName } from "../../shared/dossier/names.ts";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import { stanceDisplay, type Stance } from "../../shared/dossier/stance.ts";
import { agreementWith, byAgreement } from "../../shared/positions/agreement.ts";
import { groupsPresent } from "../../shared/positions/groups-present.ts";
import type { PositionsMatrix, Standing } from "../../shared/positions/positions.ts";

/** How somebody looks at the matrix. */
export interface Look {
  readonly group: string; // empty: every party
  readonly order: "name" | "agreement";
  readonly compared: string; // another dossier; empty: none
  readonly onlyChanged: boolean; // of the compared: parties that stand elsewhere than there
}

export interface Cell {
  readonly party: string;
  readonly issue: string;
  readonly stance: Stance | null;
  readonly text: string;
  readonly label: string; // in words
  readonly isChanged: boolean; // from the meeting it is compared with
}

/** A row of the matrix: a party. Rows that say the same are equal by their `says`. */
export interface Row {
  readonly party: string;
  readonly name: string;
  readonly agreement: string | null; // "86 %", where the rows are in that order
  readonly agreementLabel: string;
  readonly cells: readonly Cell[];
  readonly says: string;
}

interface Told {
  readonly dossier: Dossier;
  readonly matrix: PositionsMatrix;
  readonly other: PositionsMatrix | null; // what it is compared with
  readonly ours: string;
  readonly on: string; // date by which groups are told
}

/** The rows as they are looked at: filtered, in their order, compared. */
export function rowsOf(told: Told, look: Look): readonly Row[] {
  const { dossier, matrix, ours, on } = told;
  const inOrder = look.order === "agreement" ? byAgreement(matrix, ours) : matrix.parties;
  const group = groupsPresent(dossier, inOrder, on).find((one) => one.group === look.group);
  return inOrder
    .filter((party) => !group || party === ours || group.parties.has(party))
    .map((party) => rowOf(told, party, look))
    .filter(({ cells }) => !(told.other && look.onlyChanged) || cells.some(({ isChanged }) => isChanged));
}

function rowOf({ dossier, matrix, other, ours }: Told, party: string, look: Look): Row {
  const name = partyName(dossier, party);
  const cells = matrix.issues.map(({ key, body }): Cell => {
    const now = matrix.at(party, key);
    return {
      party,
      issue: key,
      ...told(now, other ? other.at(party, key) : undefined, `${name} on ${body.name}`),
    };
  });
  const agreement = look.order === "agreement" && party !== ours ? agreementWith(matrix, ours, party) : null;
  const share = agreement ? `${Math.round(agreement.share * 100)} %` : null;
  const issues = agreement?.issues === 1 ? "issue" : "issues";
  return {
    party,
    name,
    agreement: share,
    agreementLabel: agreement ? `agrees with us by ${share} on ${agreement.issues} ${issues}` : "",
    cells,
    says: `${name} ${share} ${cells.map(({ label }) => label).join("\n")}`,
  };
}

type CellText = Pick<Cell, "stance" | "text" | "label" | "isChanged">;

/** What a cell says: where the party stands; compared with another meeting (`before`), from where to where. */
function told(now: Standing | null, before: Standing | null | undefined, name: string): CellText {
  const stance = now?.current.stance ?? null;
  const label = `${name}: ${signOf(now)} ${nameOf(now)}`;
  const isChanged = before !== undefined && (before?.current.stance ?? null) !== stance;
  if (!isChanged) return { stance, text: signOf(now), label, isChanged };
  return {
    stance,
    text: `${before ? signOf(before) : ""} → ${signOf(now)}`.trim(),
    label: `${label}, before: ${nameOf(before)}`,
    isChanged,
  };
}

function signOf(standing: Standing | null): string {
  if (!standing) return "";
  const { symbol, letter } = stanceDisplay[standing.current.stance];
  return `${symbol} ${letter}${standing.inferredFrom === null ? "" : "*"}${standing.moved ? " ⚑" : ""}`;
}

const nameOf = (standing: Standing | null): string =>
  standing ? stanceDisplay[standing.current.stance].name : "no position recorded";
