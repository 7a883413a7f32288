import type { Block, ListItem } from "../document/document.ts";
import { all, find } from "../dossier/dossier.ts";
import { durationText } from "../dossier/dates.ts";
import { agendaItemName, partyName } from "../dossier/names.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { heading, headingId, quiet, sourced, type PackView } from "./pack-view.ts";
import { speakingSeconds } from "./speaking-time.ts";

type Point = DossierRecord<"talking-point">;
const lanes = [
  { lane: "deliver", name: "To deliver" },
  { lane: "if-raised", name: "If raised" },
  { lane: "background", name: "Background only" },
] as const;

/** The points of an item that belong in this pack: all, or those one member delivers. */
export function pointsOfItem(view: PackView, item: string | null): readonly Point[] {
  return all(view.dossier, "talking-point").filter(
    ({ body }) =>
      (body.agendaItem ?? null) === item && (view.member === null || body.speaker === view.member),
  );
}

/** Talking points by agenda item, in three lanes; those of no item come last. */
export function composePoints(view: PackView): readonly Block[] {
  const items = all(view.dossier, "agenda-item").map(({ key }) => key);
  return [...items, null].flatMap((item): Block[] => {
    const points = pointsOfItem(view, item);
    if (points.length === 0) return [];
    const name = item === null ? "Any item" : `Item ${agendaItemName(view.dossier, item) ?? ""}`;
    return [
      heading(2, headingId("points", item ?? "any"), name),
      ...timeNote(view, points),
      ...lanes.flatMap((lane) => composeLane(view, points, item ?? "any", lane)),
    ];
  });
}

/** How long delivering all of it takes, held against the floor limit. */
function timeNote(view: PackView, points: readonly Point[]): readonly Block[] {
  const limit = view.meeting.nationalLimitSeconds;
  const seconds = points
    .filter(({ body }) => body.lane === "deliver")
    .reduce((sum, { body }) => sum + speakingSeconds(body.text), 0);
  if (seconds === 0) return [];
  const over = limit !== undefined && seconds > limit;
  const against = limit === undefined ? "" : `; the floor limit is ${durationText(limit)}`;
  const text = `Delivering these takes about ${durationText(seconds)}${against}${over ? ": cut before speaking" : ""}.`;
  return [{ kind: "paragraph", style: "note", runs: over ? [{ text, tone: "warning" }] : [{ text }] }];
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
    { kind: "list", ordered: false, items: ofLane.map((point) => itemOf(view, point)) },
  ];
}

function itemOf(view: PackView, point: Point): ListItem {
  const { body } = point;
  const trigger = body.trigger === undefined ? [] : [{ text: `${body.trigger} `, italic: true }];
  const facts = [
    body.speaker === undefined ? null : (find(view.dossier, "person", body.speaker)?.name ?? null),
    body.forParty === undefined ? null : `for ${partyName(view.dossier, body.forParty)}`,
    body.lane === "background" ? null : `about ${durationText(speakingSeconds(body.text))}`,
  ].filter((fact) => fact !== null);
  const open = openClearance(view, point.key);
  const note = [
    ...(facts.length === 0 ? [] : [quiet(facts.join(" · "))]),
    ...(open === null
      ? []
      : [{ text: `${facts.length > 0 ? " · " : ""}${open}`, tone: "warning" as const, bold: true }]),
  ];
  return { ...sourced(point), runs: [...trigger, { text: body.text }], ...(note.length > 0 ? { note } : {}) };
}

/** What of a point's clearance is still missing, where anything is. */
function openClearance(view: PackView, point: string): string | null {
  const missing = all(view.dossier, "clearance").filter(
    ({ body }) => body.point === point && body.state !== "given",
  );
  if (missing.length === 0) return null;
  return missing
    .map(({ body }) =>
      body.state === "open" ? `not yet ${body.step} by ${body.by}` : `refused by ${body.by}`,
    )
    .join("; ");
}
