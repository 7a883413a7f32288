import type { PartyId } from "../dossier/identity.ts";
import type { Stance } from "../dossier/stance.ts";
import type { PositionsMatrix } from "./positions.ts";

/** How far a party agrees with another. */
export interface Agreement {
  readonly share: number; // from 0, opposite on everything, to 1
  readonly issues: number; // on which both stand somewhere
}

/** Where a stance is between support and opposition; who is silent is nowhere. */
const places: Readonly<Record<Stance, number | null>> = {
  supports: 1,
  "supports-with-conditions": 0.75,
  neutral: 0.5,
  "has-reservations": 0.25,
  opposes: 0,
  silent: null,
};

/** How far a party agrees with ours on the issues on which both are known to stand; null where there is none. */
export function agreementWith(matrix: PositionsMatrix, ours: PartyId, party: PartyId): Agreement | null {
  const place = (who: PartyId, issue: string): number | null => {
    const standing = matrix.at(who, issue);
    return standing ? places[standing.current.stance] : null;
  };
  const distances = matrix.issues.flatMap(({ key }) => {
    const [a, b] = [place(ours, key), place(party, key)];
    return a === null || b === null ? [] : [Math.abs(a - b)];
  });
  if (distances.length === 0) return null;
  const apart = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  return { share: 1 - apart, issues: distances.length };
}

/** Ours first, then who agrees most, on the most issues; those of whom nothing can be told last. Else as they were. */
export function byAgreement(matrix: PositionsMatrix, ours: PartyId): readonly PartyId[] {
  const told = matrix.parties.map((party) => ({ party, agreement: agreementWith(matrix, ours, party) }));
  const rank = ({ party, agreement }: (typeof told)[number]): number =>
    party === ours ? 2 : (agreement?.share ?? -1);
  return told
    .toSorted((a, b) => rank(b) - rank(a) || (b.agreement?.issues ?? 0) - (a.agreement?.issues ?? 0))
    .map(({ party }) => party);
}
