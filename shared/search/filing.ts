import { dateIn } from "../dossier/dates.ts";
import type { RecordKind } from "../dossier/record-ref.ts";
import type { Fields } from "../revision/fold.ts";
import type { Json } from "../revision/json.ts";
import type { SearchFilter } from "./search-filter.ts";
import { searchText } from "./search-text.ts";

/** A record as search sees it, with what stands around it: its meeting, and of a person the roles. */
export interface Filed {
  readonly dossier: string;
  readonly kind: RecordKind;
  readonly key: string;
  readonly fields: Fields;
  readonly meeting: Fields | undefined;
  readonly roles: readonly Fields[];
}

/** Where a record is filed for searching: under its words, under signs that filters ask for, and under a day. */
export interface Filing {
  readonly words: string;
  readonly signs: string;
  readonly day: number; // see `dayOf`
}

/** Files a record. A person is found by what their roles say too: whose delegation they are in, and their seat. */
export function filingOf(filed: Filed): Filing {
  const { fields, roles } = filed;
  const words = [fields, ...roles].map(searchText).join(" \n").replaceAll(edge, " ");
  return { words, signs: signsOf(filed).join(" "), day: dayOf(dateOf(filed)) };
}

/**
 * The date of a record: its own (of a position, a pledge, a decision; when an action is due; when something is said or
 * begins, in the meeting's zone), else the day its meeting begins. Null where neither is known.
 */
export function dateOf({ fields, meeting }: Pick<Filed, "fields" | "meeting">): string | null {
  const own = ["asOf", "on", "due"].map((name) => textOf(fields[name])).find((text) => text !== "");
  if (own !== undefined) return own;
  const instant = ["at", "startsAt", "issuedAt"]
    .map((name) => textOf(fields[name]))
    .find((text) => text !== "");
  if (instant !== undefined) return dateIn(instant, textOf(meeting?.["timeZone"]) || "UTC");
  return textOf(fields["startsOn"]) || textOf(meeting?.["startsOn"]) || null;
}

const dayMs = 24 * 60 * 60 * 1000;
const yearZero = -Date.parse("0000-01-01") / dayMs;

/** A date as a number of days, from 1 on; 0 where none can be read. Below 2²². */
export function dayOf(date: string | null): number {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(ms) ? 0 : ms / dayMs + yearZero + 1;
}

/** The signs that all records have which a filter leaves. */
export function signsAsked({ kind, dossier, party, issue, stance }: SearchFilter): readonly string[] {
  return [
    kind && sign("k", kind),
    dossier && sign("d", dossier.replaceAll("-", "")),
    party && sign("p", party),
    issue && (stance ? sign("s", `${issue} ${stance}`) : sign("i", issue)),
    stance && !issue && sign("s", stance),
  ].filter((one) => typeof one === "string");
}

/** The first and the last day that a filter leaves; all of them, also none at all, where it names no date. */
export const daysAsked = ({ from, to }: SearchFilter): readonly [number, number] => [
  from === undefined ? (to === undefined ? 0 : 1) : dayOf(from),
  dayOf(to ?? "9999-12-31"),
];

/** Whether a filter leaves a record that is filed so. */
export function isLeft({ signs, day }: Filing, filter: SearchFilter): boolean {
  const [first, last] = daysAsked(filter);
  const own = new Set(signs.split(" "));
  return day >= first && day <= last && signsAsked(filter).every((one) => own.has(one));
}

/** Around every sign: it counts as a letter for the index, and is in no text that is filed. */
const edge = "\uE000";

/** How a sign of every record begins: to ask for where nothing else is asked for but days. */
export const beginsEvery = `${edge}k`;

/** One word for the index, equal for equal values only: marks become letters of the area that the edge is of. */
const sign = (name: SignName, value: string): string =>
  edge +
  name +
  value.replace(/[^a-z0-9]/gi, (mark) => String.fromCharCode(0xe000 + mark.charCodeAt(0))) +
  edge;

/** Each sign begins with one of these: kind, dossier, party, issue, stance. */
type SignName = "k" | "d" | "p" | "i" | "s";

function signsOf(filed: Filed): readonly string[] {
  const stances = stancesOf(filed.fields);
  const issues = [
    ...(filed.kind === "issue" ? [filed.key] : []),
    textOf(filed.fields["issue"]),
    ...stances.map(({ issue }) => issue),
  ];
  return [
    sign("k", filed.kind),
    sign("d", filed.dossier.replaceAll("-", "")),
    ...unique(partiesOf(filed)).map((party) => sign("p", party)),
    ...unique(issues).map((issue) => sign("i", issue)),
    ...unique(stances.flatMap(({ issue, stance }) => [stance, `${issue} ${stance}`])).map((one) =>
      sign("s", one),
    ),
  ];
}

const partyFields = [
  "party",
  "jointlyWith",
  "onBehalfOf",
  "forParty",
  "sponsor",
  "coSponsors",
  "group",
  "member",
];

const partiesOf = ({ kind, key, fields, roles }: Filed): readonly string[] => [
  ...(kind === "party" ? [key] : []),
  ...[fields, ...roles].flatMap((one) => partyFields.flatMap((name) => textsOf(one[name]))),
];

interface StanceOn {
  readonly issue: string;
  readonly stance: string;
}

function stancesOf(fields: Fields): readonly StanceOn[] {
  const several = fields["stances"];
  const all = Array.isArray(several) ? (several as readonly Fields[]) : [fields];
  return all
    .map(({ issue, stance }) => ({ issue: textOf(issue), stance: textOf(stance) }))
    .filter(({ issue, stance }) => issue !== "" && stance !== "");
}

const textOf = (value: Json | undefined): string => (typeof value === "string" ? value : "");
const textsOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.map((one: Json) => textOf(one)) : [textOf(value)];
const unique = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== "")),
];
