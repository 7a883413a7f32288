import { describe, expect, it, test } from "vitest";
import { nextChoice } from "../../../shared/log/choices.ts";
import { logContext } from "../../../shared/log/log-context.ts";
import { parseEntry } from "../../../shared/log/parse-entry.ts";
import type { ParsedAction } from "../../../shared/log/read-action.ts";
import type { ParsedEntry, ParsedPledge } from "../../../shared/log/parsed-entry.ts";
import { stanceDisplay } from "../../../shared/dossier/stance.ts";
import { referenceParties } from "../../../shared/reference/parties.ts";
import { eveningLines, ordinaryEnglish } from "./evening-lines.ts";
import { noteLines, type Reading } from "./note-lines.ts";
import { noteMeeting, noteNow } from "./note-meeting.ts";

const context = logContext(noteMeeting, noteNow);

const shortId = (id: string): string => id.replace(/^country:/, "");
const itemNumber = (key: string): string => context.items.find((item) => item.key === key)?.number ?? key;
const pledgeText = (
  speaking: string | undefined,
  { party, amount, currency, status, purpose, term }: ParsedPledge,
): string => {
  const why = [purpose, term].flatMap((part) => (part === undefined ? [] : [`[${part}]`]));
  const parts = [amount, currency, status, ...why].filter((part) => part !== undefined);
  return `${party === speaking || party === undefined ? "" : `${shortId(party)}: `}${parts.join(" ")}`;
};
const actionText = ({ owner = "", task = "", due, dueWords }: ParsedAction): string =>
  `${owner} > ${task} > ${due ?? dueWords ?? ""}`.replaceAll(/ +/g, " ").trim();

/** A pledge in plain words, as it reads once it is taken. */
function offered(entry: ParsedEntry): Pick<Reading, "offered"> {
  const chip = entry.chips.find(({ kind, state }) => kind === "pledge" && state === "proposed");
  if (!chip) return {};
  const [pledge] = parseEntry(entry.line, context, nextChoice(new Map(), chip)).pledges;
  return { offered: pledge ? pledgeText(entry.party, pledge) : "nothing" };
}

/** A reading as the table writes it. */
function written(entry: ParsedEntry): Reading {
  const { party, jointlyWith, onBehalfOf, isChair, speaker, agendaItem, at, stances, verb } = entry;
  const inherited = entry.continues ? context.last?.body : undefined;
  return {
    ...(party ? { party: shortId(party) } : {}),
    ...(jointlyWith.length > 0 ? { with: jointlyWith.map(shortId).join(" ") } : {}),
    ...(onBehalfOf ? { for: onBehalfOf } : {}),
    ...(isChair ? { chair: true } : {}),
    ...(speaker && speaker !== inherited?.speaker ? { speaker } : {}),
    ...(agendaItem ? { item: itemNumber(agendaItem) } : {}),
    ...(at ? { at } : {}),
    ...(stances.length > 0
      ? { stances: stances.map(({ issue, stance }) => issue + stanceDisplay[stance].sign).join(" ") }
      : {}),
    ...(verb ? { verb } : {}),
    ...(entry.pledges.length > 0 ? { pledges: entry.pledges.map((one) => pledgeText(party, one)) } : {}),
    ...offered(entry),
    ...(entry.decision
      ? { decision: [entry.decision.status, entry.decision.text].filter((part) => part).join(": ") }
      : {}),
    ...(entry.actions.length > 0 ? { actions: entry.actions.map(actionText) } : {}),
    ...(entry.continues ? { continues: true } : {}),
    ...(entry.quotes.length > 0 ? { quotes: entry.quotes } : {}),
  };
}

describe("reading a line of the log", () => {
  it.each([...noteLines, ...eveningLines])("reads %j", (line, text, reading) => {
    const entry = parseEntry(line, context);
    expect({ text: entry.text, ...written(entry) }).toEqual({ text, ...reading });
    expect(entry.line).toBe(line);
  });

  it.each(ordinaryEnglish)("hears nobody speak in: %s", (line) => {
    const everybody = { ...context.parties, participants: new Set(referenceParties.map(({ id }) => id)) };
    for (const parties of [context.parties, everybody]) {
      const { party, jointlyWith, text } = parseEntry(line, { ...context, parties });
      expect([party, jointlyWith, text]).toEqual([undefined, [], line]);
    }
  });

  it("is tried on at least 150 lines", () => {
    expect(noteLines.length).toBeGreaterThanOrEqual(150);
  });
});

test("a pledge of several who speak is the first one's, and that is told", () => {
  const { pledges, problems } = parseEntry("canada & mexico pledge !pledge 10k USD", context);
  expect(pledges).toMatchObject([{ party: "country:CA" }]);
  expect(problems).toEqual([
    "The pledge is written down for Canada: name the party after !pledge for another.",
  ]);
  expect(parseEntry("canada & mexico pledge !pledge mex 10k USD", context).problems).toEqual([]);
  expect(parseEntry("canada & mexico pledge !pledge 10k USD each", context).problems).toEqual([]);
});

describe("a stance on an issue that nobody knows", () => {
  it.each(["rus backs #perc++", "rus backs it #no-such-thing-- and more", "rus #x? asks"])(
    "is told of: %s",
    (line) => {
      const name = /#([\w-]*\w)/.exec(line)?.[1] ?? "";
      expect(parseEntry(line, context).problems).toEqual([
        `No issue is called “${name}”: its sign stays text.`,
      ]);
    },
  );

  it.each([
    "rus backs #precursors++",
    "rus backs \\#perc++",
    'rus says "we back #perc++" again',
    "rus wants #1 and C#-",
    "rus backs #perc",
  ])("is not seen in: %s", (line) => expect(parseEntry(line, context).problems).toEqual([]));
});
