import { firstWords } from "../document/first-words.ts";
import { bold, run, type Block, type Document } from "../document/document.ts";
import { dateIn, durationText, periodText } from "../dossier/dates.ts";
import { all, find, type Dossier } from "../dossier/dossier.ts";
import { meetingKey } from "../dossier/meeting.ts";
import { agendaItemName, partyName } from "../dossier/names.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { Marking } from "../marking/marking.ts";
import { bannerOf, bannerText, defaultMarking, isAbove } from "../marking/schemes.ts";
import { isForAll, pointsOfItem, secondsToDeliver, type Point } from "./points.ts";

/** What is said under one agenda item; under none: null. */
interface Statement {
  readonly item: DossierRecord<"agenda-item"> | null;
  readonly points: readonly Point[];
  readonly speakers: readonly string[]; // names, in the order in which they speak first
}

/**
 * The copy for interpreters: what we say to everyone under an agenda item (null: what belongs to none; undefined: all,
 * each statement on pages of its own), a point a paragraph in large type. Has nothing internal: only points to deliver,
 * none for one party, and nothing marked above the dossier's default marking, which is the banner. `warnings` says in
 * plain words which points to deliver that leaves out and how many of those inside are not cleared.
 */
export function statementCopy(
  dossier: Dossier,
  item: string | null | undefined,
  now: string,
): { readonly document: Document; readonly warnings: readonly string[] } {
  const meeting = find(dossier, "meeting", meetingKey);
  const base = defaultMarking(dossier);
  const items = item === undefined ? [...all(dossier, "agenda-item").map(({ key }) => key), null] : [item];
  const toDeliver = items.flatMap((of) =>
    pointsOfItem(dossier, of).filter(({ body }) => body.lane === "deliver"),
  );
  const statements = items.flatMap((of) => statementOf(dossier, of, base) ?? []);
  const [only] = statements.length === 1 ? statements : [];
  const blocks = statements.flatMap((statement, index): readonly Block[] => [
    ...(index === 0 ? [] : [{ kind: "page-break" } as const]),
    ...statementBlocks(dossier, statement, index),
  ]);
  const document: Document = {
    title: `Statement: ${meeting?.title ?? "meeting"}`,
    author: meeting?.drafter ?? "",
    language: meeting?.language ?? "en",
    createdAt: now,
    page: meeting?.language === "en-US" ? "letter" : "a4",
    banner: bannerOf(base),
    footer: [
      only?.speakers.join(", "),
      meeting?.title,
      only?.item && `item ${only.item.body.number}`,
      dateOf(dossier, only?.item ?? null),
    ]
      .filter((part) => part)
      .join(", "),
    blocks: blocks.length > 0 ? blocks : [note("No points to deliver are recorded here yet.")],
  };
  return { document, warnings: warningsOf(dossier, toDeliver, base) };
}

function statementOf(dossier: Dossier, of: string | null, base: Marking): Statement | null {
  const points = pointsOfItem(dossier, of).filter((point) => isForAll(point) && !isTooHigh(point, base));
  if (points.length === 0) return null;
  const found = of === null ? undefined : dossier.records["agenda-item"]?.get(of);
  const speakers = points.flatMap((point) => speakerOf(dossier, point) ?? []);
  return { item: found && !isTooHigh(found, base) ? found : null, points, speakers: [...new Set(speakers)] };
}

const isTooHigh = ({ body }: DossierRecord, base: Marking): boolean =>
  "marking" in body && body.marking !== undefined && isAbove(body.marking, base);

/** Who says a point, where the person, and that they are in the delegation, may be named. */
function speakerOf(dossier: Dossier, { body }: Point): string | undefined {
  const person = body.speaker === undefined ? undefined : dossier.records.person?.get(body.speaker);
  const roles = all(dossier, "role").filter((role) => role.body.person === body.speaker);
  const isNamed = person && ![person, ...roles].some((one) => isTooHigh(one, defaultMarking(dossier)));
  return isNamed ? person.body.name : undefined;
}

const names = new Intl.ListFormat("en-GB");
const note = (text: string): Block => ({ kind: "paragraph", style: "note", runs: [run(text)] });

function statementBlocks(
  dossier: Dossier,
  { item, points, speakers }: Statement,
  index: number,
): readonly Block[] {
  const meeting = find(dossier, "meeting", meetingKey);
  const ours = meeting ? partyName(dossier, meeting.ourParty) : "";
  const title = speakers.length > 0 ? `Statement by ${names.format(speakers)}` : "Statement";
  const about = [
    meeting?.title,
    item && `Agenda item ${agendaItemName(dossier, item.key) ?? item.body.number}`,
    [meeting?.place, dateOf(dossier, item)].filter((part) => part).join(", "),
  ];
  return [
    { kind: "paragraph", style: "lead", runs: [bold("Check against delivery")] },
    {
      kind: "heading",
      level: 1,
      id: `statement-${index + 1}`,
      runs: [run([title, ours].filter((part) => part !== "").join(", "))],
    },
    ...about.flatMap((line): readonly Block[] =>
      line ? [{ kind: "paragraph", style: "body", runs: [run(line)] }] : [],
    ),
    ...points.flatMap((point, at): readonly Block[] => {
      const speaker = speakerOf(dossier, point);
      const before = points[at - 1];
      const isNext = speakers.length > 1 && (!before || speakerOf(dossier, before) !== speaker);
      return [...(isNext ? [turnOf(speaker ?? "Speaker to be named")] : []), spoken(point)];
    }),
    note(`About ${durationText(secondsToDeliver(points))} at 130 words a minute.`),
  ];
}

const turnOf = (name: string): Block => ({ kind: "paragraph", style: "lead", runs: [run(`${name}:`)] });

const spoken = ({ kind, key, body }: Point): Block => ({
  kind: "paragraph",
  style: "spoken",
  records: [{ kind, key }],
  runs: [run(body.text)],
});

/** The days on which the item is up, as the scenario has them; else those of the meeting. */
function dateOf(dossier: Dossier, item: DossierRecord<"agenda-item"> | null): string | null {
  const meeting = find(dossier, "meeting", meetingKey);
  const slots = all(dossier, "scenario-slot").filter(
    (slot) => slot.body.agendaItem === item?.key && !isTooHigh(slot, defaultMarking(dossier)),
  );
  const days = item
    ? slots.map(({ body }) => dateIn(body.startsAt, meeting?.timeZone ?? "UTC")).toSorted()
    : [];
  return days.length > 0 ? periodText(days[0], days.at(-1)) : periodText(meeting?.startsOn, meeting?.endsOn);
}

function warningsOf(dossier: Dossier, points: readonly Point[], base: Marking): readonly string[] {
  const leftOut = points.flatMap((point) => {
    const { marking, forParty } = point.body;
    if (marking && isTooHigh(point, base)) {
      return [`Left out, marked ${bannerText(marking)}: “${firstWords(point.body.text, 60)}”`];
    }
    return forParty === undefined
      ? []
      : [`Left out, for ${partyName(dossier, forParty)} only: “${firstWords(point.body.text, 60)}”`];
  });
  const inside = new Set(
    points.filter((point) => isForAll(point) && !isTooHigh(point, base)).map(({ key }) => key),
  );
  const open = new Set(
    all(dossier, "clearance").flatMap(({ body: { point, state } }) =>
      point !== undefined && inside.has(point) && state !== "given" ? [point] : [],
    ),
  );
  if (open.size === 0) return leftOut;
  return [...leftOut, `${open.size === 1 ? "1 point is" : `${open.size} points are`} not cleared yet.`];
}
