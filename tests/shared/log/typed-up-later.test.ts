import { expect, test } from "vitest";
import { interventionBody } from "../../../shared/log/entry-changes.ts";
import { afterEntry, logContext, type LogContext } from "../../../shared/log/log-context.ts";
import { parseEntry } from "../../../shared/log/parse-entry.ts";
import { noteMeeting, noteNow } from "./note-meeting.ts";

const during = logContext(noteMeeting, noteNow);
const later: LogContext = { ...during, now: "2010-06-01T08:00:00Z" };
const afresh: LogContext = { ...later, last: undefined };
const instant = (line: string, context: LogContext): string =>
  interventionBody(parseEntry(line, context), context).at;

test("a time without a date is today's while the meeting lasts", () => {
  expect(instant("~09:15 rus speaks", during)).toBe("2009-11-27T08:15:00Z");
  expect(instant("rus speaks", during)).toBe(noteNow);
});

test("an item named with a time ahead of the clock holds until another is named", () => {
  const named = (line: string, context: LogContext): LogContext =>
    afterEntry(context, {
      key: line,
      body: { ...interventionBody(parseEntry(line, context), context), stances: [] },
    });
  const second = named("/2 rus speaks ~11:50", during);
  expect(second.item).toBe(during.items.find(({ number }) => number === "2")?.key);
  const third = named("/3 fra speaks", second);
  expect(third.item).toBe(during.items.find(({ number }) => number === "3")?.key);
});

test("in notes typed up later it is of the meeting's first day, then of the day of the last entry", () => {
  expect(instant("~09:15 rus speaks", afresh)).toBe("2009-11-26T08:15:00Z");
  expect(instant("~09:15 rus speaks", later)).toBe("2009-11-27T08:15:00Z");
});

test("in notes typed up later an entry without a time is of the time of the last", () => {
  expect(instant("rus speaks", later)).toBe(later.last?.body.at);
  expect(instant("rus speaks", afresh)).toBe(afresh.now);
});

test("“by 15 December” is reckoned from the day of the entry", () => {
  expect(parseEntry("~09:15 rus agrees !action unodc by 15 December", later).actions[0]?.due).toBe(
    "2009-12-15",
  );
});

test("a meeting without dates has no day of its own", () => {
  expect(instant("~09:15 rus speaks", { ...later, days: undefined })).toBe("2010-06-01T07:15:00Z");
});
