import { speakingSeconds } from "../brief/speaking-time.ts";
import { all, type Dossier } from "../dossier/dossier.ts";
import type { Meeting } from "../dossier/meeting.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { TalkingPoint } from "../dossier/talking-point.ts";

export type Point = DossierRecord<"talking-point">;

/** The points of an item; of no item are those whose item has been deleted too, so that none is out of sight. */
export function pointsOfItem(dossier: Dossier, item: string | null): readonly Point[] {
  const items = dossier.records["agenda-item"];
  return all(dossier, "talking-point").filter(({ body }) => {
    const of = body.agendaItem !== undefined && items?.has(body.agendaItem) ? body.agendaItem : null;
    return of === item;
  });
}

/** The points of one lane of an item, in their order. */
export const pointsOfLane = (
  dossier: Dossier,
  { item, lane }: { readonly item: string | null; readonly lane: TalkingPoint["lane"] },
): readonly Point[] => pointsOfItem(dossier, item).filter(({ body }) => body.lane === lane);

/** Whether a point is said to everyone: a variant for one party takes its place with that party only. */
export const isForAll = ({ body }: Point): boolean => body.lane === "deliver" && body.forParty === undefined;

/** How long it takes to deliver to everyone what of these points is for everyone, in seconds. */
export const secondsToDeliver = (points: readonly Point[]): number =>
  points.filter(isForAll).reduce((sum, { body }) => sum + speakingSeconds(body.text), 0);

/** What the floor allows us: a group has a limit of its own. */
export const floorLimit = (meeting: Meeting): number | undefined =>
  meeting.ourParty.startsWith("group:")
    ? (meeting.groupLimitSeconds ?? meeting.nationalLimitSeconds)
    : meeting.nationalLimitSeconds;
