import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { IssueId, PartyId } from "../dossier/identity.ts";
import { meetingKey } from "../dossier/meeting.ts";
import { issueName } from "../dossier/names.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import { stanceDisplay, type Stance } from "../dossier/stance.ts";
import { stancesOf } from "../log/moved.ts";
import type { Names } from "./draft-names.ts";
import { statement, unique, type Statement } from "./draft-text.ts";
import { issuePhrase } from "./issue-phrase.ts";
import { listOf, lowerFirst, sentence } from "./sentence.ts";
import { stanceClause } from "./told-stances.ts";

interface Stand {
  readonly party: PartyId;
  readonly issue: IssueId;
  readonly stance: Stance;
  readonly ref: RecordRef;
}

/** The last stance each party took on the floor, on each issue. */
function standsOf(dossier: Dossier): readonly Stand[] {
  const last = new Map<string, Stand>();
  const entries = [...all(dossier, "intervention")].sort((a, b) =>
    a.body.at === b.body.at ? (a.key < b.key ? -1 : 1) : a.body.at < b.body.at ? -1 : 1,
  );
  for (const { key, body } of entries) {
    const ref: RecordRef = { kind: "intervention", key };
    for (const own of stancesOf(body)) last.set(`${own.party} ${own.issue}`, { ...own, ref });
  }
  return [...last.values()];
}

/** Who changed their stance since the last position on record from before this meeting. */
export function movedStatements(dossier: Dossier, names: Names): readonly Statement[] {
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
    const text = `${names.of(party)} moved on ${issuePhrase([issueName(dossier, issue)])}: earlier it ${past(earlier.body.stance)}, now it ${past(stance)}`;
    return [statement(sentence(text), ref, { kind: "position", key: earlier.key })];
  });
}

const past = (stance: Stance): string =>
  stanceDisplay[stance].name
    .toLowerCase()
    .replace(/^supports/, "supported")
    .replace(/^has/, "had")
    .replace(/^opposes/, "opposed")
    .replace(/^(neutral|silent)/, "was $1");

/** Parties that took the same stance on the same issues. */
interface Side {
  readonly stance: Stance;
  readonly issues: readonly IssueId[];
  readonly parties: PartyId[];
  readonly refs: RecordRef[];
}

const isAgainst = ({ stance }: Pick<Stand, "stance">): boolean =>
  stance === "opposes" || stance === "has-reservations";
const takesSide = (one: Pick<Stand, "stance">): boolean =>
  isAgainst(one) || one.stance.startsWith("supports");

/** Who stood where on what we supported; then on what else some spoke against. */
export function standStatements(dossier: Dossier, names: Names): readonly Statement[] {
  const stands = standsOf(dossier);
  const ours = stands.filter(({ party }) => party === names.ours);
  const others = stands.filter(({ party }) => party !== names.ours);
  const supported = ours.filter(({ stance }) => stance === "supports").map(({ issue }) => issue);
  const against = new Set(stands.filter(isAgainst).map(({ issue }) => issue));
  const answers = sidesOf(others.filter(({ issue }) => supported.includes(issue)));
  const elsewhere = sidesOf(
    others.filter((one) => against.has(one.issue) && !supported.includes(one.issue) && takesSide(one)),
  );
  const [opponents, supporters] = [elsewhere.filter(isAgainst), elsewhere.filter((side) => !isAgainst(side))];
  return [...answers, ...opponents, ...supporters].map((side, index) => {
    const own = ours.filter(({ issue }) => side.issues.includes(issue));
    const issues = side.issues.toSorted((a, b) => supported.indexOf(a) - supported.indexOf(b));
    const text = `${listOf(side.parties.map(names.of))} ${sideClause({ ...side, issues }, own, index === 0, dossier, names)}`;
    return statement(sentence(text), ...unique([...side.refs, ...own.map(({ ref }) => ref)]));
  });
}

/** What they did, beside what we did on the same: the first that are with us, and those who want what we oppose, say so. */
function sideClause(
  { stance, issues }: Side,
  own: readonly Stand[],
  isFirst: boolean,
  dossier: Dossier,
  names: Names,
): string {
  const us = names.us === "USDEL" ? "U.S." : "our";
  const what = issuePhrase(issues.map((issue) => issueName(dossier, issue)));
  const isShared = own.length === issues.length && own.every((one) => one.stance === stance);
  if (isShared && stance === "supports" && isFirst) return `shared ${us} support for ${what}`;
  if (isShared && stance === "opposes") return `shared ${us} opposition to ${what}`;
  const isOpposed = own.length === issues.length && own.every((one) => one.stance === "opposes");
  const behind = isOpposed && stance.startsWith("supports") ? `, which ${lowerFirst(names.us)} opposed` : "";
  return `${stanceClause(stance, issues, dossier)}${behind}`;
}

/** Stands of the same parties together; those of most parties on most issues first. */
function sidesOf(stands: readonly Stand[]): readonly Side[] {
  const sides = new Map<string, Side>();
  for (const theirs of Map.groupBy(stands, ({ party, stance }) => `${party} ${stance}`).values()) {
    const [first] = theirs;
    if (!first) continue;
    const issues = theirs.map(({ issue }) => issue);
    const key = `${first.stance}:${issues.toSorted().join(",")}`;
    const side = sides.get(key) ?? { stance: first.stance, issues, parties: [], refs: [] };
    side.parties.push(first.party);
    side.refs.push(...theirs.map(({ ref }) => ref));
    sides.set(key, side);
  }
  return [...sides.values()].sort(
    (a, b) => b.issues.length * b.parties.length - a.issues.length * a.parties.length,
  );
}
