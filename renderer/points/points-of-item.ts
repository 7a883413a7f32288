import { speakingSeconds } from "../../shared/brief/speaking-time.ts";
import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import type { Meeting } from "../../shared/dossier/meeting.ts";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import type { TalkingPoint } from "../../shared/dossier/talking-point.ts";

export type Point = DossierRecord<"talking-point">;

export const lanes: readonly {
  readonly lane: TalkingPoint["lane"];
  readonly title: string;
  readonly add: string;
}[] = [
  { lane: "deliver", title: "To deliver", add: "Add a point to deliver" },
  { lane: "if-raised", title: "If raised", add: "Add an answer if raised" },
  { lane: "background", title: "Background only", add: "Add background" },
];

/** The points of an item; of no item are those whose item has been deleted too, so that none is out of sight. */
export function pointsOfItem(dossier: Dossier, item: string | null): readonly Point[] {
  const items = dossier.records["agenda-item"];
  return all(dossier, "talking-point").filter(({ body }) => {
    const of = body.agendaItem !== undefined && items?.has(body.agendaItem) ? body.agendaItem : null;
    return of === item;
  });
}

/** How long it takes to deliver them: what is said to everyone, since a variant for one party takes its place. */
export const secondsToDeliver = (points: readonly Point[]): number =>
  points
    .filter(({ body }) => body.lane === "deliver" && body.forParty === undefined)
    .reduce((sum, { body }) => sum + speakingSeconds(body.text), 0);

/** What the floor allows us: a group has a limit of its own. */
export const floorLimit = (meeting: Meeting): number | undefined =>
  meeting.ourParty.startsWith("group:")
    ? (meeting.groupLimitSeconds ?? meeting.nationalLimitSeconds)
    : meeting.nationalLimitSeconds;
