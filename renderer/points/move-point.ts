import type { Dossier } from "../../shared/dossier/dossier.ts";
import type { TalkingPoint } from "../../shared/dossier/talking-point.ts";
import { moveTo } from "../app/order.ts";
import { reveal } from "../app/reveal.ts";
import { commit, type DraftChange } from "../app/committing.ts";
import { pointsOfLane } from "../../shared/points/points.ts";

/** A lane of an agenda item; of no item: null. */
export interface Place {
  readonly item: string | null;
  readonly lane: TalkingPoint["lane"];
}

/** Changes that put a point into a lane, before one that stands there or (null) at its end; none where it is there. */
export function changesToMove(
  dossier: Dossier,
  key: string,
  { item, lane }: Place,
  before: string | null,
): readonly DraftChange[] {
  if (!dossier.records["talking-point"]?.has(key)) return []; // of another window, or deleted meanwhile
  const there = pointsOfLane(dossier, { item, lane });
  const until = before === null ? there.length : there.findIndex((point) => point.key === before);
  const others = there.filter((point) => point.key !== key);
  const at = there.slice(0, until).filter((point) => point.key !== key).length;
  const isHere = there.findIndex((point) => point.key === key);
  if (isHere === at) return [];
  return moveTo("talking-point", others, key, at, isHere === -1 ? { lane, agendaItem: item } : {});
}

/** Moves a point, and shows it in its new place with the focus in it. */
export async function movePoint(
  dossier: Dossier,
  key: string,
  to: Place,
  before: string | null,
): Promise<void> {
  const changes = changesToMove(dossier, key, to, before);
  if (changes.length > 0 && (await commit("Move a talking point", changes))) {
    reveal({ kind: "talking-point", key });
  }
}
