import type { FloorEvent } from "../dossier/floor-event.ts";
import type { Intervention } from "../dossier/intervention.ts";
import { pastClause } from "./note-clause.ts";

const opening = /^(?:(?:raises|makes|on) )?(?:(?:a|the) )?(?:point of order|PoO)\b[:,.;]? */;

/** A note that begins with a point of order, as what its party did; another note stays as it is. */
export function withPointOfOrder(note: string): string {
  const [whole] = opening.exec(note) ?? [];
  return whole === undefined ? note : raised(note.slice(whole.length));
}

/** "raised a point of order, and said Russia speaks on item 6", "raised a point of order: wrong document". */
function raised(note: string): string {
  const clause = pastClause(note, { by: "one", hasColon: true });
  const what = clause === null ? note && `: ${note}` : `, and ${clause}`;
  return `raised a point of order${what}`;
}

/** A point of order as an entry of the log would have it. */
export const entryOfPoint = ({ note = "", ...event }: FloorEvent): Intervention => ({
  ...event,
  line: note,
  text: `point of order ${note}`.trim(),
  stances: [],
  delivers: [],
  echoes: [],
});
