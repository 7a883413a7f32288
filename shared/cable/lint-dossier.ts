import { all, find, type Dossier } from "../dossier/dossier.ts";
import { meetingKey } from "../dossier/meeting.ts";
import type { ReadCable } from "./cable-reading.ts";
import type { Problems } from "./problem.ts";
import { pledgedAmounts } from "./pledged-amounts.ts";
import { dateText } from "./sentence.ts";
import { cableAmount } from "../pledges/amount-text.ts";

/** Dates, names and figures of a cable that contradict the dossier of its meeting. */
export function lintAgainstDossier(cable: ReadCable, dossier: Dossier, problems: Problems): void {
  lintDates(cable, dossier, problems);
  lintNames(cable, dossier, problems);
  lintFigures(cable, dossier, problems);
}

/** Dates in the subject and summary are those of the meeting, where they fall in its month. */
function lintDates(cable: ReadCable, dossier: Dossier, problems: Problems): void {
  const meeting = find(dossier, "meeting", meetingKey);
  const { startsOn, endsOn = startsOn } = meeting ?? {};
  if (!startsOn || !endsOn || !cable.subject) return;
  const month = dateText(startsOn).split(" ")[0] ?? "";
  const year = startsOn.slice(0, 4);
  const pattern = new RegExp(`\\b${month} (\\d{1,2})(?: ?- ?(\\d{1,2}))?,? ?(\\d{4})?`, "i");
  const [whole, from, to, named] = pattern.exec(cable.subject) ?? [];
  if (!from || !whole) return;
  const days = [Number(from), Number(to ?? from)];
  const first = Number(startsOn.slice(8));
  const last = startsOn.slice(0, 7) === endsOn.slice(0, 7) ? Number(endsOn.slice(8)) : 31;
  const isOff = days.some((day) => day < first || day > last) || (named !== undefined && named !== year);
  if (!isOff) return;
  const line = cable.frontMatter.lines?.[0] ?? null;
  problems.add(
    "date-differs",
    line,
    `The subject says "${whole.trim()}", but the meeting is from ${startsOn} to ${endsOn}.`,
  );
}

/** A name that differs from one of the roster by a letter or two is probably that person's, misspelt. */
function lintNames(cable: ReadCable, dossier: Dossier, problems: Problems): void {
  const names = all(dossier, "person")
    .map(({ body }) => body.name)
    .filter((name) => name.includes(" "));
  for (const block of cable.blocks) {
    if (block.kind !== "paragraph") continue;
    const pairs = new Set(block.text.match(/\b\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+/gu));
    for (const pair of pairs) {
      const near = names.find((name) => name !== pair && isNear(name, pair));
      if (near && !names.includes(pair)) {
        problems.add("name-differs", block.lines[0], `"${pair}" is written "${near}" in the dossier.`);
      }
    }
  }
}

function isNear(name: string, other: string): boolean {
  const [first = "", ...rest] = name.toLowerCase().split(" ");
  const [otherFirst = "", ...otherRest] = other.toLowerCase().split(" ");
  const surname = rest.at(-1) ?? "";
  const otherSurname = otherRest.at(-1) ?? "";
  const distance = editDistance(first, otherFirst) + editDistance(surname, otherSurname);
  return (
    distance > 0 && distance <= 2 && (first === otherFirst || surname === otherSurname) && surname.length > 3
  );
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** An amount said to be pledged by a party is one of the ledger's for it. */
function lintFigures(cable: ReadCable, dossier: Dossier, problems: Problems): void {
  const pledges = all(dossier, "pledge").filter(
    ({ body }) => body.amount !== undefined && (body.currency ?? "USD") === "USD",
  );
  for (const { party, name, amount, line } of pledgedAmounts(cable)) {
    const known = pledges.filter(({ body }) => body.party === party).map(({ body }) => body.amount ?? 0);
    if (known.length === 0 || known.includes(amount)) continue;
    const ledger = known.map((one) => cableAmount(one, "USD")).join(", ");
    problems.add(
      "figure-differs",
      line,
      `${cableAmount(amount, "USD")} is said of ${name}; the pledge ledger has ${ledger}.`,
    );
  }
}
