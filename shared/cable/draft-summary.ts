import { all, find, type Dossier } from "../dossier/dossier.ts";
import { meetingKey, type Meeting } from "../dossier/meeting.ts";
import type { IssueId, PartyId } from "../dossier/identity.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import { stancesOf } from "../log/moved.ts";
import { referenceParty } from "../reference/parties.ts";
import { stanceDisplay, type Stance } from "../dossier/stance.ts";
import { decisionsOf, decisionStatements } from "./draft-decisions.ts";
import { stanceVerbs } from "./draft-item.ts";
import type { Names } from "./draft-names.ts";
import { statement, unique, type DraftParagraph, type Statement } from "./draft-text.ts";
import { issuePhrase } from "./issue-phrase.ts";
import { isOfMeeting } from "./draft-period.ts";
import { datesText, listOf, lowerFirst, sentence } from "./sentence.ts";
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
  const candidates = [
    ...opening(dossier),
    ...decisionStatements(main),
    ...moved(dossier, names),
    ...support(dossier, names),
    ...money(dossier, names),
    ...decisionStatements(next),
  ];
  return { role: "summary", statements: fitting(candidates, next.length > 0 ? 1 : 0) };
}

/** As many statements as fit; what comes next, the last, is kept. */
function fitting(statements: readonly Statement[], keptAtEnd: number): readonly Statement[] {
  const kept = [...statements];
  const height = (): number =>
    wrapText(`1. (SBU) SUMMARY: ${kept.map(({ text }) => text).join(" ")} END SUMMARY.`).length;
  while (height() > summaryLines && kept.length > 1 + keptAtEnd) kept.splice(kept.length - 1 - keptAtEnd, 1);
  return kept;
}

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

interface Stand {
  readonly party: PartyId;
  readonly issue: IssueId;
  readonly stance: Stance;
  readonly ref: RecordRef;
}

/** The last stance each party took on the floor, on each issue. */
function standsOf(dossier: Dossier): readonly Stand[] {
  const last = new Map<string, Stand>();
  const entries = [...all(dossier, "intervention")].sort((a, b) => (a.body.at < b.body.at ? -1 : 1));
  for (const { key, body } of entries) {
    for (const own of stancesOf(body)) {
      last.set(`${own.party} ${own.issue}`, { ...own, ref: { kind: "intervention", key } });
    }
  }
  return [...last.values()];
}

const issueName = (dossier: Dossier, issue: IssueId): string =>
  find(dossier, "issue", issue)?.name ?? issue.replaceAll("-", " ");

/** Who changed their stance since the last position on record from before this meeting. */
function moved(dossier: Dossier, names: Names): readonly Statement[] {
  const starts = find(dossier, "meeting", meetingKey)?.startsOn;
  if (!starts) return [];
  return standsOf(dossier).flatMap(({ party, issue, stance, ref }) => {
    const earlier = all(dossier, "position")
      .filter(({ body }) => body.party === party && body.issue === issue && body.asOf < starts)
      .sort((a, b) =>
        a.body.asOf === b.body.asOf ? (a.clock < b.clock ? -1 : 1) : a.body.asOf < b.body.asOf ? -1 : 1,
      )
      .at(-1);
    if (!earlier || earlier.body.stance === stance || party === names.ours) return [];
    const from = lowerFirstWord(stanceDisplay[earlier.body.stance].name);
    const to = lowerFirstWord(stanceDisplay[stance].name);
    const text = `${names.of(party)} moved on ${issuePhrase([issueName(dossier, issue)])}: earlier it ${past(from)}, now it ${past(to)}`;
    return [statement(sentence(text), ref, { kind: "position", key: earlier.key })];
  });
}

const lowerFirstWord = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const past = (stance: string): string =>
  stance
    .replace(/^supports/, "supported")
    .replace(/^has/, "had")
    .replace(/^opposes/, "opposed")
    .replace(/^(neutral|silent)/, "was $1");

/** Who supported what we proposed, in full or in part, and who spoke against it. */
function support(dossier: Dossier, names: Names): readonly Statement[] {
  const stands = standsOf(dossier);
  const ours = stands.filter(({ party, stance }) => party === names.ours && stance === "supports");
  const answered = ours.filter(({ issue }) =>
    stands.some(({ party, issue: other }) => party !== names.ours && other === issue),
  );
  const contested = new Map<
    string,
    { issues: readonly IssueId[]; stance: Stance; parties: PartyId[]; refs: RecordRef[] }
  >();
  for (const party of new Set(stands.map((stand) => stand.party))) {
    if (party === names.ours) continue;
    const theirs = stands.filter(
      (stand) => stand.party === party && answered.some(({ issue }) => issue === stand.issue),
    );
    for (const stance of new Set(theirs.map((stand) => stand.stance))) {
      const same = theirs.filter((stand) => stand.stance === stance);
      const key = `${stance}:${same
        .map(({ issue }) => issue)
        .sort()
        .join(",")}`;
      const entry = contested.get(key) ?? {
        issues: same.map(({ issue }) => issue),
        stance,
        parties: [],
        refs: [],
      };
      entry.parties.push(party);
      entry.refs.push(...same.map(({ ref }) => ref));
      contested.set(key, entry);
    }
  }
  const groups = [...contested.values()].sort(
    (a, b) => b.issues.length * b.parties.length - a.issues.length * a.parties.length,
  );
  return groups.map(({ issues, stance, parties, refs }, index) => {
    const order = ours.map(({ issue }) => issue);
    const sorted = [...issues].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    const what = issuePhrase(sorted.map((issue) => issueName(dossier, issue)));
    const isShared = index === 0 && stance === "supports";
    const own = `shared ${names.us === "USDEL" ? "U.S." : "our"} support for`;
    return statement(
      sentence(`${listOf(parties.map(names.of))} ${isShared ? own : stanceVerbs[stance]} ${what}`),
      ...unique([...refs, ...ours.map(({ ref }) => ref)]),
    );
  });
}

/** The firm pledges against the whole requirement, in a sentence. */
function money(dossier: Dossier, names: Names): readonly Statement[] {
  const pledges = all(dossier, "pledge").filter(({ body }) => isOfMeeting(dossier, body.on));
  const announced = pledges.filter(({ body }) => body.status === "announced" && body.amount !== undefined);
  const required = pledges.find(
    ({ body }) => body.status === "required" && body.part !== true && body.amount !== undefined,
  );
  if (announced.length === 0) return [];
  const given = listOf(
    announced.map(
      ({ body }) => `${names.of(body.party)} pledged ${cableAmount(body.amount ?? 0, body.currency)}`,
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
