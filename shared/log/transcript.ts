import { bold, run, type Block, type Cell, type Document, type Run } from "../document/document.ts";
import { dateIn, dayText, periodText, timeText, weekdayText } from "../dossier/dates.ts";
import { find, type Dossier } from "../dossier/dossier.ts";
import { meetingKey, type Meeting } from "../dossier/meeting.ts";
import { agendaItemName, issueName, partyName } from "../dossier/names.ts";
import { stanceDisplay } from "../dossier/stance.ts";
import { bannerOf, defaultMarking, highestMarking, portionMark, schemes } from "../marking/schemes.ts";
import type { Marking } from "../marking/marking.ts";
import { referenceParty } from "../reference/parties.ts";
import type { EarlierLines } from "./earlier-lines.ts";
import type { Entry } from "./filter-entries.ts";
import { speakersText } from "./who-spoke.ts";
import { inZone } from "./zone-time.ts";

const nothingEarlier: EarlierLines = new Map();

/**
 * The log as a document: a heading a day and item, under it a table of who said what when, with stances, and with what a
 * corrected entry said before. Takes the entries to print, in order (all of `logEntries`, or what a filter leaves). The
 * banner is the highest marking of these; an entry marked otherwise than the meeting carries its own mark.
 */
export function logDocument(
  dossier: Dossier,
  entries: readonly Entry[],
  createdAt: string,
  earlier: EarlierLines = nothingEarlier,
): Document {
  const meeting = find(dossier, "meeting", meetingKey);
  const zone = meeting?.timeZone ?? "UTC";
  const isByMany = new Set(entries.map(({ made }) => made.author)).size > 1;
  const view: View = { dossier, zone, earlier, isByMany };
  const period = periodText(meeting?.startsOn, meeting?.endsOn);
  const places = [meeting?.body, meeting?.place, period].filter(
    (part) => part !== undefined && part !== null,
  );
  return {
    title: `Log: ${meeting?.title ?? "meeting"}`,
    ...(places.length > 0 ? { subtitle: places.join(", ") } : {}),
    author: meeting?.drafter ?? "",
    language: meeting?.language ?? "en",
    createdAt,
    page: pageOf(meeting),
    banner: bannerOf(highestOf(dossier, entries)),
    footer: `Log as of ${dayText(dateIn(createdAt, zone))}, ${timeText(createdAt, zone)}`,
    blocks: [
      { kind: "heading", level: 1, id: "log", runs: [run(`Log: ${meeting?.title ?? "meeting"}`)] },
      {
        kind: "paragraph",
        style: "note",
        runs: [run(`${countText(entries.length)} Times are those of ${zone.replaceAll("_", " ")}.`)],
      },
      ...sittings(entries, zone).flatMap((sitting, index) => sittingBlocks(view, sitting, index)),
    ],
  };
}

interface View {
  readonly dossier: Dossier;
  readonly zone: string;
  readonly earlier: EarlierLines;
  readonly isByMany: boolean; // then every entry says who typed it
}

const countText = (count: number): string =>
  count === 0 ? "Nothing was logged." : count === 1 ? "One entry." : `${count} entries.`;

const pageOf = (meeting: Meeting | undefined): Document["page"] =>
  meeting?.language === "en-US" ? "letter" : "a4";

function highestOf(dossier: Dossier, entries: readonly Entry[]): Marking {
  const usual = defaultMarking(dossier);
  const markings = entries.map(({ body }) => body.marking ?? usual);
  return highestMarking([usual, ...markings], schemes[usual.scheme]);
}

interface Sitting {
  readonly day: string;
  readonly item: string | undefined;
  readonly entries: Entry[];
}

/** Runs of entries of one day under one item. */
function sittings(entries: readonly Entry[], zone: string): readonly Sitting[] {
  const found: Sitting[] = [];
  for (const entry of entries) {
    const day = inZone(entry.body.at, zone).date;
    const last = found.at(-1);
    if (last && last.day === day && last.item === entry.body.agendaItem) last.entries.push(entry);
    else found.push({ day, item: entry.body.agendaItem, entries: [entry] });
  }
  return found;
}

function sittingBlocks(view: View, { day, item, entries }: Sitting, index: number): readonly Block[] {
  const name = agendaItemName(view.dossier, item) ?? "No item";
  return [
    { kind: "heading", level: 2, id: `sitting-${index + 1}`, runs: [run(`${weekdayText(day)}: ${name}`)] },
    {
      kind: "table",
      alt: `What was said on ${dayText(day)} under: ${name}`,
      widths: [1, 2.4, 6, 4],
      headerRows: 1,
      headerColumn: false,
      style: "grid",
      records: entries.map(({ key }) => ({ kind: "intervention", key })),
      rows: [
        ["Time", "Who", "What was said", "Stance"].map((title): Cell => ({ runs: [bold(title)] })),
        ...entries.map((entry) => entryRow(view, entry)),
      ],
    },
  ];
}

function entryRow({ dossier, zone, earlier, isByMany }: View, { key, body, made }: Entry): readonly Cell[] {
  const mark = body.marking ? `${portionMark(body.marking)} ` : "";
  const by: readonly Run[] = isByMany ? [{ text: ` — ${made.author}`, tone: "quiet" }] : [];
  const before: readonly Run[] = (earlier.get(key) ?? []).map((line) => ({
    text: ` [before: ${line}]`,
    tone: "quiet",
  }));
  return [
    { runs: [run(inZone(body.at, zone).time.slice(0, 5))] },
    {
      runs: [bold(whoText(dossier, body)), { text: body.speaker && body.party ? ` (${body.speaker})` : "" }],
    },
    { runs: [run(`${mark}${body.text || body.line}`), ...before, ...by] },
    { runs: stanceRuns(dossier, body.stances) },
  ];
}

function whoText(dossier: Dossier, body: Entry["body"]): string {
  const { party, onBehalfOf, speaker } = body;
  if (party === undefined) return speaker ?? "—";
  const name = speakersText(dossier, body);
  if (onBehalfOf === undefined) return name;
  const article = referenceParty(onBehalfOf)?.article ? "the " : "";
  return `${name}, for ${article}${partyName(dossier, onBehalfOf)}`;
}

/** A line a stance, with the issues on which it is taken. */
function stanceRuns(dossier: Dossier, stances: Entry["body"]["stances"]): readonly Run[] {
  return [...Map.groupBy(stances, ({ stance }) => stance)].map(([stance, on], index): Run => {
    const issues = on.map(({ issue }) => issueName(dossier, issue)).join("; ");
    const { symbol, name } = stanceDisplay[stance];
    return { text: `${index === 0 ? "" : "\n"}${symbol} ${name}: ${issues}`, tone: stance };
  });
}
