import type { Block, ListItem, Run } from "../document/document.ts";
import type { Clearance } from "../dossier/clearance.ts";
import { dayText, durationText } from "../dossier/dates.ts";
import { all, find } from "../dossier/dossier.ts";
import type { PartyId } from "../dossier/identity.ts";
import { agendaItemName, partyName } from "../dossier/names.ts";
import type { DossierRecord } from "../dossier/record.ts";
import {
  floorLimit,
  isForAll,
  pointsOfItem as pointsUnder,
  secondsToDeliver,
  type Point,
} from "../points/points.ts";
import { heading, headingId, namedPeople, quiet, sourced, type PackView } from "./pack-view.ts";
import { speakingSeconds } from "./speaking-time.ts";

const lanes = [
  { lane: "deliver", name: "To deliver" },
  { lane: "if-raised", name: "If raised" },
  { lane: "background", name: "Background only" },
] as const;

/** The points of an item, or of none that is on the agenda, as far as they belong in this pack. */
export const pointsOfItem = (view: PackView, item: string | null): readonly Point[] =>
  pointsUnder(view.dossier, item).filter(({ body }) => view.member === null || body.speaker === view.member);

/** Talking points by agenda item, in three lanes; those of no item come last. */
export function composePoints(view: PackView): readonly Block[] {
  const items = all(view.dossier, "agenda-item");
  return [...items, null].flatMap((item): Block[] => {
    const points = pointsOfItem(view, item?.key ?? null);
    if (points.length === 0) return [];
    const key = item?.key ?? "any";
    const title = heading(2, headingId("points", key), nameOf(view, item, points));
    return [
      item?.body.marking ? { ...title, ...sourced(view, item) } : title,
      ...lanes.flatMap((lane) => composeLane(view, points, key, lane)),
    ];
  });
}

function nameOf(view: PackView, item: DossierRecord<"agenda-item"> | null, points: readonly Point[]): string {
  if (item) return `Item ${agendaItemName(view.dossier, item.key) ?? ""}`;
  return points.every(({ body }) => body.forParty !== undefined) ? "On the margins" : "Any item";
}

/** How long delivering all of several points takes, held against the floor limit; of one only that it is too long. */
function timeNote(view: PackView, points: readonly Point[]): readonly Block[] {
  const spoken = points.filter(isForAll);
  const seconds = secondsToDeliver(points);
  const limit = floorLimit(view.meeting);
  const isOver = limit !== undefined && seconds > limit;
  if (spoken.length === 0 || (spoken.length === 1 && !isOver)) return []; // a point by itself has its own time
  const takes = `${spoken.length === 1 ? "One point" : `${spoken.length} points`} to deliver, about ${durationText(seconds)}`;
  const runs: Run[] =
    limit === undefined
      ? [{ text: `${takes}.` }]
      : !isOver
        ? [{ text: `${takes} of the ${durationText(limit)} allowed.` }]
        : [
            {
              text: `${takes}: ${durationText(seconds - limit)} over the ${durationText(limit)} allowed. Cut before speaking.`,
              tone: "warning",
              bold: true,
            },
          ];
  return [{ kind: "paragraph", style: "note", runs }];
}

function composeLane(
  view: PackView,
  points: readonly Point[],
  item: string,
  { lane, name }: (typeof lanes)[number],
): readonly Block[] {
  const ofLane = points.filter(({ body }) => body.lane === lane);
  if (ofLane.length === 0) return [];
  return [
    heading(3, headingId("points", item, lane), name),
    { kind: "list", ordered: false, items: ofLane.map((point) => pointItem(view, point)) },
    ...(lane === "deliver" ? timeNote(view, ofLane) : []),
  ];
}

/** What they say, where it answers something; what we say; who says it, to whom, how long it takes, and if it is cleared. */
export function pointItem(view: PackView, point: Point): ListItem {
  const { body } = point;
  const note = [...aboutPoint(view, point), ...clearanceRuns(view, point.key)].flatMap((run, index) =>
    index === 0 ? [run] : [quiet(" · "), run],
  );
  return {
    ...sourced(view, point, ...namedPeople(view, [body.speaker])),
    runs: pointRuns(point),
    ...(note.length > 0 ? { note } : {}),
  };
}

/** The words of a point; where it is an answer, what they say in bold before it. */
export const pointRuns = ({ body }: Point): readonly Run[] => [
  ...(body.trigger === undefined || body.lane !== "if-raised"
    ? []
    : [{ text: `${body.trigger} `, bold: true }]),
  { text: body.text },
];

function aboutPoint(view: PackView, { body }: Point): readonly Run[] {
  const speaker = body.speaker === undefined ? undefined : find(view.dossier, "person", body.speaker)?.name;
  const listener = body.forParty === undefined ? null : `to ${partyName(view.dossier, body.forParty)}`;
  const time = body.lane === "background" ? null : durationText(speakingSeconds(body.text));
  const said = [speaker, listener].filter((part) => part !== undefined && part !== null).join(" ");
  return [said, time].flatMap((part) => (part ? [quiet(part)] : []));
}

/** What of a point's clearance is missing stands out; where nothing is, who cleared it. */
function clearanceRuns(view: PackView, point: string): readonly Run[] {
  const clearances = all(view.dossier, "clearance").filter(({ body }) => body.point === point);
  const missing = clearances.filter(({ body }) => body.state !== "given");
  if (missing.length === 0) {
    const given = clearances.filter(({ body }) => body.step !== "drafted");
    return given.length === 0 ? [] : [quiet(given.map(({ body }) => givenText(body)).join("; "))];
  }
  return missing.map(({ body }) => ({ text: missingText(body), tone: "warning", bold: true }));
}

const givenText = ({ step, by, on }: Clearance): string =>
  `${step} by ${by}${on === undefined ? "" : `, ${dayText(on)}`}`;

const missingText = ({ state, step, by, note }: Clearance): string =>
  `${state === "open" ? `not ${step} by ${by} yet` : `refused by ${by}`}${note === undefined ? "" : `: ${note}`}`;

/** The points kept for one listener. */
export const pointsFor = (view: PackView, party: PartyId): readonly Point[] =>
  all(view.dossier, "talking-point").filter(
    ({ body }) => body.forParty === party && (view.member === null || body.speaker === view.member),
  );
