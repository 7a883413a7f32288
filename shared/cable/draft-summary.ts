import { all, find, type Dossier } from "../dossier/dossier.ts";
import { meetingKey, type Meeting } from "../dossier/meeting.ts";
import type { Pledge } from "../dossier/pledge.ts";
import { referenceParty } from "../reference/parties.ts";
import { decisionsOf, decisionStatements, type DecisionLine } from "./draft-decisions.ts";
import type { Names } from "./draft-names.ts";
import { movedStatements, standStatements } from "./draft-stands.ts";
import { fullText } from "./draft-turns.ts";
import { isQualified, ledgerByEntry, wordsBeyondLedger } from "./says-more.ts";
import { statement, type DraftParagraph, type Statement } from "./draft-text.ts";
import { isOfMeeting } from "./draft-period.ts";
import { datesText, listOf, lowerFirst, sentence } from "./sentence.ts";
import { issuePhrase, lowerName } from "./issue-phrase.ts";
import { issueName } from "../dossier/names.ts";
import { wrapText } from "./wrap-text.ts";
import { cableAmount } from "../pledges/amount-text.ts";

/** A summary may have this many lines. */
export const summaryLines = 25;

/** Where and when it met, what was decided, who moved and who stood with us, what was pledged, what comes next. */
export function summaryParagraph(dossier: Dossier, names: Names): DraftParagraph {
  const decisions = decisionsOf(dossier);
  const next = decisions.filter(({ body }) =>
    /\bmeets? again\b|\bnext (?:session|meeting)\b/i.test(body.text),
  );
  const rank = { agreed: 0, adopted: 1, provisional: 2, deferred: 3 };
  const main = decisions
    .filter((line) => !next.includes(line))
    .sort((a, b) => rank[a.body.status] - rank[b.body.status]);
  const said = fitting(
    [...opening(dossier), ...decisionStatements(main.map((line) => withMatter(line, dossier)))],
    [...movedStatements(dossier, names), ...standStatements(dossier, names)],
    [...money(dossier, names), ...decisionStatements(next)],
    next.length > 0 ? 1 : 0,
  );
  return { role: "summary", statements: said };
}

/** Under no heading, "no consensus" says on what. */
function withMatter(line: DecisionLine, dossier: Dossier): DecisionLine {
  const { issue, agendaItem, text } = line.body;
  const title = find(dossier, "agenda-item", agendaItem)?.title;
  const matter = issue === undefined ? title && lowerName(title) : issuePhrase([issueName(dossier, issue)]);
  if (!matter) return line;
  const told = text.replace(/^(no (?:consensus|agreement|decision))(?! (?:on|about)\b)/, `$1 on ${matter}`);
  return { ...line, body: { ...line.body, text: told } };
}

type Statements = readonly Statement[];

/**
 * As many statements as fit: of who stood where the last go first, then pledges and decisions; the opening and what comes
 * next are kept.
 */
function fitting(first: Statements, stands: Statements, last: Statements, keptAtEnd: number): Statements {
  const kept = [...stands];
  while (!fits([...first, ...kept, ...last]) && kept.length > 0) kept.pop();
  const all = [...first, ...kept, ...last];
  while (!fits(all) && all.length > 1 + keptAtEnd) all.splice(all.length - 1 - keptAtEnd, 1);
  return all;
}

const fits = (statements: Statements): boolean =>
  wrapText(`1. (SBU) SUMMARY: ${statements.map(({ text }) => text).join(" ")} END SUMMARY.`).length <=
  summaryLines;

/** "Paris Pact Initiative: 7th Policy Consultative Group" is said "the 7th … of the …". */
export function meetingName({ title }: Pick<Meeting, "title">): string {
  const [, whole, part] = /^(.*?): (\d+(?:st|nd|rd|th)\b.*)$/.exec(title) ?? [];
  return whole && part ? `the ${part} of the ${whole}` : title;
}

function opening(dossier: Dossier): readonly Statement[] {
  const meeting = find(dossier, "meeting", meetingKey);
  if (!meeting) return [];
  const name = meetingName(meeting);
  const titled = /^the /i.test(name) ? name : name.includes(":") ? `the meeting "${name}"` : `the ${name}`;
  const place = meeting.place ? ` in ${meeting.place}` : "";
  const dates = meeting.startsOn ? `, ${datesText(meeting.startsOn, meeting.endsOn)}` : "";
  const body =
    meeting.body &&
    withShortName(/^(?:the|a) /i.test(meeting.body) ? meeting.body : `the ${meeting.body}`, dossier);
  const isHeld = all(dossier, "intervention").length > 0;
  const hosted = isHeld ? "hosted" : "convened";
  const text = body ? `${body} ${hosted} ${titled}${place}${dates}` : `${titled} met${place}${dates}`;
  return [statement(sentence(text), { kind: "meeting", key: meetingKey })];
}

/** "the World Customs Organization (WCO)", where a party of the meeting is known by that name. */
function withShortName(body: string, dossier: Dossier): string {
  const full = body.replace(/^the /i, "");
  const party = all(dossier, "party").find(({ key }) => referenceParty(key)?.aliases.includes(full));
  return party && party.body.name !== full ? `${body} (${party.body.name})` : body;
}

/** Whether the entry that a pledge was made from says "if", "not" or the like of it. */
function isQualifiedIn({ source }: Pledge, ledger: ReadonlyMap<string, string>, dossier: Dossier): boolean {
  const entry = source?.type === "intervention" ? find(dossier, "intervention", source.key) : undefined;
  if (source?.type !== "intervention" || !entry) return false;
  const { text } = fullText(entry, dossier);
  return isQualified(wordsBeyondLedger(text, ledger.get(source.key) ?? ""));
}

/** The firm pledges against the whole requirement, in a sentence. */
function money(dossier: Dossier, names: Names): readonly Statement[] {
  const pledges = all(dossier, "pledge").filter(({ body }) => isOfMeeting(dossier, body.on));
  const announced = pledges.filter(({ body }) => body.status === "announced" && body.amount !== undefined);
  const required = pledges.find(
    ({ body }) => body.status === "required" && body.part !== true && body.amount !== undefined,
  );
  if (announced.length === 0) return [];
  const ledger = ledgerByEntry(dossier, names);
  const given = listOf(
    announced.map(
      ({ body }) =>
        `${names.of(body.party)} pledged ${cableAmount(body.amount ?? 0, body.currency)}${isQualifiedIn(body, ledger, dossier) ? " (with qualifications)" : ""}`,
    ),
  );
  const need = required
    ? ` toward a requirement of ${cableAmount(required.body.amount ?? 0, required.body.currency)}`
    : "";
  const refs = [...announced, ...(required ? [required] : [])].map(({ key }) => ({
    kind: "pledge" as const,
    key,
  }));
  return [statement(sentence(lowerFirst(`${given}${need}`)), ...refs)];
}
