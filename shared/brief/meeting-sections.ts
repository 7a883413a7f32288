import type { Block, Cell } from "../document/document.ts";
import { all } from "../dossier/dossier.ts";
import { dateIn, dayText, timeText, weekdayText } from "../dossier/dates.ts";
import { agendaItemName, partyName } from "../dossier/names.ts";
import { amountText, pledgeLedger } from "../pledges/ledger.ts";
import {
  heading,
  headingId,
  paragraphsOf,
  quiet,
  refOf,
  sourced,
  sourceText,
  type PackView,
} from "./pack-view.ts";
import { pointsOfItem } from "./points.ts";

export const cell = (text: string): Cell => ({ runs: [{ text }] });
export const row = (...texts: readonly string[]): readonly Cell[] => texts.map(cell);

/** Day by day and hour by hour, in the meeting's zone. */
export function composeScenario(view: PackView): readonly Block[] {
  const zone = view.meeting.timeZone;
  const slots = all(view.dossier, "scenario-slot").toSorted((a, b) =>
    a.body.startsAt.localeCompare(b.body.startsAt),
  );
  const byDay = Map.groupBy(slots, ({ body }) => dateIn(body.startsAt, zone));
  return [...byDay].flatMap(([day, ofDay]): Block[] => [
    heading(2, headingId("scenario", day), weekdayText(day)),
    {
      kind: "table",
      alt: `Scenario of ${dayText(day)}`,
      widths: [1.1, 4.6, 2, 1.9],
      headerRows: 1,
      headerColumn: false,
      style: "grid",
      records: ofDay.map(refOf),
      rows: [
        row("Time", "What", "Lead", "Where"),
        ...ofDay.map(({ body }): readonly Cell[] => {
          const until = body.endsAt === undefined ? "" : `–${timeText(body.endsAt, zone)}`;
          const item = agendaItemName(view.dossier, body.agendaItem);
          const notes = [item === null ? null : `Item ${item}`, body.note ?? null].filter(
            (note) => note !== null,
          );
          return [
            cell(`${timeText(body.startsAt, zone)}${until}`),
            { runs: [{ text: body.title }, ...notes.map((note) => quiet(`\n${note}`))] },
            cell(body.lead ?? ""),
            {
              runs: [
                { text: body.place ?? "" },
                quiet(`${body.place ? "\n" : ""}${body.access === "open" ? "Open" : "Closed"}`),
              ],
            },
          ];
        }),
      ],
    },
  ]);
}

/** The agenda, each item pointing at its talking points. */
export function composeAgenda(view: PackView): readonly Block[] {
  const items = all(view.dossier, "agenda-item");
  if (items.length === 0) return [];
  return [
    {
      kind: "table",
      alt: "Agenda",
      widths: [0.8, 5.2, 2, 1.6],
      headerRows: 1,
      headerColumn: false,
      style: "grid",
      records: items.map(refOf),
      rows: [
        row("Item", "Title", "Documents", "Points"),
        ...items.map(({ key, body }): readonly Cell[] => {
          const points = pointsOfItem(view, key).length;
          return [
            cell(body.number),
            { runs: [{ text: body.title }, ...(body.note === undefined ? [] : [quiet(`\n${body.note}`)])] },
            cell(body.documents.join("\n")),
            points === 0
              ? cell("")
              : {
                  runs: [
                    {
                      text: `${points} ${points === 1 ? "point" : "points"}`,
                      link: headingId("points", key),
                    },
                  ],
                },
          ];
        }),
      ],
    },
  ];
}

/** Who meets whom, when and where, with what each side wants. */
export function composeBilaterals(view: PackView): readonly Block[] {
  const zone = view.meeting.timeZone;
  const mine = all(view.dossier, "bilateral").filter(
    ({ body }) => view.member === null || body.attendees.includes(view.member),
  );
  const inOrder = mine.toSorted((a, b) => (a.body.startsAt ?? "9").localeCompare(b.body.startsAt ?? "9"));
  return inOrder.flatMap((record): Block[] => {
    const { body } = record;
    const when =
      body.startsAt === undefined
        ? "time to be agreed"
        : `${dayText(dateIn(body.startsAt, zone))}, ${timeText(body.startsAt, zone)}`;
    const people = all(view.dossier, "person");
    const attending = body.attendees.flatMap(
      (key) => people.find((person) => person.key === key)?.body.name ?? [],
    );
    const facts: readonly (readonly [string, string | undefined])[] = [
      ["When and where", [when, body.place].filter((part) => part !== undefined).join(", ")],
      ["Their side", body.with],
      ["Our side", attending.join(", ")],
      ["Our ask", body.ourAsk],
      ["Their ask", body.theirAsk],
      ["Note", body.note],
    ];
    const points = all(view.dossier, "talking-point").filter((point) => body.points.includes(point.key));
    return [
      heading(2, headingId("bilateral", record.key), partyName(view.dossier, body.party)),
      {
        kind: "table",
        alt: `Bilateral with ${partyName(view.dossier, body.party)}`,
        widths: [1.6, 7],
        headerRows: 0,
        headerColumn: true,
        style: "plain",
        ...sourced(record),
        rows: facts.flatMap(([name, value]) => (value ? [row(name, value)] : [])),
      },
      ...(points.length === 0
        ? []
        : [
            {
              kind: "list",
              ordered: false,
              items: points.map((point) => ({ ...sourced(point), runs: [{ text: point.body.text }] })),
            } as const,
          ]),
    ];
  });
}

const statusNames = {
  required: "Required",
  announced: "Announced",
  anticipated: "Anticipated, not announced",
  requested: "Requested, no commitment",
  declined: "Declined",
} as const;

/** What is needed, who has offered what, and what is missing. */
export function composePledges(view: PackView): readonly Block[] {
  const { lines, totals } = pledgeLedger(view.dossier);
  if (lines.length === 0) return [];
  const summary = totals
    .filter((total) => total.required > 0)
    .map(({ currency, required, toStart, announced, anticipated, gap }) => {
      const start = toStart > 0 ? `, of which ${amountText(toStart, currency)} to start` : "";
      const likely = anticipated > 0 ? ` and ${amountText(anticipated, currency)} anticipated` : "";
      return `${amountText(required, currency)} is required${start}; ${amountText(announced, currency)} is announced${likely}. The gap is ${amountText(gap, currency)}.`;
    });
  return [
    ...summary.map((text): Block => ({ kind: "paragraph", style: "lead", runs: [{ text }] })),
    {
      kind: "table",
      alt: "Pledge ledger",
      widths: [1.7, 2, 1.6, 3.6],
      headerRows: 1,
      headerColumn: false,
      style: "grid",
      records: lines.map(refOf),
      rows: [
        row("Party", "Status", "Amount", "Purpose and note"),
        ...lines.map(({ body }): readonly Cell[] => [
          cell(partyName(view.dossier, body.party)),
          cell(body.part ? `${statusNames[body.status]} (part)` : statusNames[body.status]),
          {
            runs: [
              { text: body.amount === undefined ? "not named" : amountText(body.amount, body.currency) },
            ],
            align: "end",
          },
          {
            runs: [
              { text: body.purpose ?? "" },
              ...(body.note === undefined ? [] : [quiet(`${body.purpose ? "\n" : ""}${body.note}`)]),
            ],
          },
        ]),
      ],
    },
  ];
}

/** What others may try and what we answer; then what we say to the press. */
export function composeWatchList(view: PackView): readonly Block[] {
  const items = all(view.dossier, "watch-item");
  const list: Block[] =
    items.length === 0
      ? []
      : [
          {
            kind: "list",
            ordered: false,
            items: items.map((record) => {
              const { party, text, response, source } = record.body;
              const who =
                party === undefined ? [] : [{ text: `${partyName(view.dossier, party)}: `, bold: true }];
              const known = source === undefined ? [] : [quiet(`Source: ${sourceText(source, view)}.`)];
              const answer =
                response === undefined
                  ? []
                  : [{ text: `Our response: ${response}${known.length > 0 ? "\n" : ""}` }];
              return { ...sourced(record), runs: [...who, { text }], note: [...answer, ...known] };
            }),
          },
        ];
  const press = view.meeting.pressLine;
  if (press === undefined) return list;
  const line: Block = {
    kind: "callout",
    tone: "note",
    title: "Press line",
    blocks: paragraphsOf(press).map((text) => ({ kind: "paragraph", style: "body", runs: [{ text }] })),
  };
  return [...list, line];
}

const uses = { free: "May be freely used", "not-to-be-disclosed": "Not to be disclosed" } as const;

/** What one should know: apart what may be said and what may not. */
export function composeBackground(view: PackView): readonly Block[] {
  return (["free", "not-to-be-disclosed"] as const).flatMap((use): Block[] => {
    const paragraphs = all(view.dossier, "background-paragraph").filter(({ body }) => body.use === use);
    if (paragraphs.length === 0) return [];
    return [
      heading(2, headingId("background", use), uses[use]),
      ...paragraphs.flatMap((record): Block[] => {
        const title =
          record.body.heading === undefined ? [] : [{ text: `${record.body.heading}. `, bold: true }];
        return paragraphsOf(record.body.text).map((text, index) => ({
          kind: "paragraph",
          style: "body",
          ...sourced(record),
          runs: index === 0 ? [...title, { text }] : [{ text }],
        }));
      }),
    ];
  });
}

/** What is still to be done since earlier meetings. */
export function composeActions(view: PackView): readonly Block[] {
  const open = all(view.dossier, "action")
    .filter(({ body }) => body.status === "open")
    .toSorted((a, b) => (a.body.due ?? "9").localeCompare(b.body.due ?? "9"));
  if (open.length === 0) return [];
  return [
    {
      kind: "table",
      alt: "Open actions",
      widths: [5.6, 2, 1.9],
      headerRows: 1,
      headerColumn: false,
      style: "grid",
      records: open.map(refOf),
      rows: [
        row("Action", "Who", "By"),
        ...open.map(({ body }) =>
          row(body.text, body.owner ?? "", body.due === undefined ? "" : dayText(body.due)),
        ),
      ],
    },
  ];
}

export function composeLogistics(view: PackView): readonly Block[] {
  return all(view.dossier, "logistics-note").map((record): Block => ({
    kind: "paragraph",
    style: "body",
    ...sourced(record),
    runs: [{ text: `${record.body.heading}. `, bold: true }, { text: record.body.text }],
  }));
}

const steps = { drafted: "Drafted", cleared: "Cleared", approved: "Approved" } as const;
const states = { open: "Open", given: "Given", refused: "Refused" } as const;

/** Who drafted, cleared and approved the pack; what is still open stands out. */
export function composeClearance(view: PackView): readonly Block[] {
  const clearances = all(view.dossier, "clearance").filter(({ body }) => body.point === undefined);
  if (clearances.length === 0) return [];
  return [
    {
      kind: "table",
      alt: "Clearances of the pack",
      widths: [1.4, 2.6, 2.4, 1.2, 2],
      headerRows: 1,
      headerColumn: false,
      style: "grid",
      records: clearances.map(refOf),
      rows: [
        row("Step", "By", "Office", "State", "On"),
        ...clearances.map(({ body }): readonly Cell[] => {
          const isOpen = body.state !== "given";
          return [
            cell(steps[body.step]),
            cell(body.by),
            cell(body.office ?? ""),
            { runs: [{ text: states[body.state], bold: isOpen }], ...(isOpen ? { tone: "warning" } : {}) },
            {
              runs: [
                { text: body.on === undefined ? "" : dayText(body.on) },
                ...(body.note === undefined ? [] : [quiet(`\n${body.note}`)]),
              ],
            },
          ];
        }),
      ],
    },
  ];
}
