import { inFull } from "./short-forms.ts";
import { all, type Dossier } from "../dossier/dossier.ts";
import type { Pledge } from "../dossier/pledge.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import type { Names } from "./draft-names.ts";
import { statement, type Statement } from "./draft-text.ts";
import { isOfMeeting } from "./draft-period.ts";
import { listOf, lowerFirst, sentence, sentencesOf, withoutStop } from "./sentence.ts";
import { pledgeLedger } from "../pledges/ledger.ts";
import { cableAmount } from "../pledges/amount-text.ts";

interface Line {
  readonly key: string;
  readonly body: Pledge;
}

/** Which part of the ledger is told: the lines that rest on some entries of the log, or on none, and the gap. */
export interface LedgerPart {
  readonly tells: (entry: string | undefined) => boolean;
  readonly hasGap: boolean;
}

const whole: LedgerPart = { tells: () => true, hasGap: true };

/** The ledger as a paragraph: what is needed, what was announced, expected, asked and declined, and what is missing. */
export function pledgeStatements(
  dossier: Dossier,
  names: Names,
  { tells, hasGap }: LedgerPart = whole,
): readonly Statement[] {
  const every = all(dossier, "pledge");
  if (!every.some(({ body }) => isOfMeeting(dossier, body.on))) return [];
  const lines = every.filter(({ body: { source } }) =>
    tells(source?.type === "intervention" ? source.key : undefined),
  );
  const earlier = (line: Line): boolean => !isOfMeeting(dossier, line.body.on);
  const of = (status: Pledge["status"]): readonly Line[] =>
    lines.filter(({ body }) => body.status === status);
  const announced = of("announced");
  const { alike, answered } = pledgeLedger(dossier);
  const byKey = new Map(lines.map((line) => [line.key, line]));
  return [
    ...requirement(of("required"), names),
    ...announced.map((line) =>
      announcement(line, purposeBeyond(line.body, of("required")), earlier(line), names),
    ),
    ...of("anticipated").map((line) =>
      expectation(
        line,
        { isFurther: announced.length > 0, isAnswered: answered.has(line.key), every },
        dossier,
        names,
      ),
    ),
    ...of("requested").map((line) => request(line, answered.has(line.key), names)),
    ...of("declined").map((line) =>
      told(line, `${names.of(line.body.party)} declined to contribute${aimOf(line.body)}`),
    ),
    ...(hasGap ? gap(every.filter(({ key }) => !answered.has(key))) : []),
  ].map((one) => withNotes(one, byKey, alike, answered));
}

/** The interventions the ledger already tells. */
export const pledgeSources = (dossier: Dossier): ReadonlySet<string> =>
  new Set(
    all(dossier, "pledge").flatMap(({ body }) =>
      body.source?.type === "intervention" ? body.source.key : [],
    ),
  );

const refOf = ({ key, body }: Line): readonly RecordRef[] => [
  { kind: "pledge", key },
  ...(body.source?.type === "intervention" ? [{ kind: "intervention" as const, key: body.source.key }] : []),
];

const told = (line: Line, text: string): Statement => statement(sentence(text), ...refOf(line));

const amountOf = ({ amount, currency }: Pledge): string | null =>
  amount === undefined ? null : cableAmount(amount, currency);

/** "for the third phase", "to start activities in June 2010", "for labs over 3 years". */
const aimOf = (body: Pledge): string => `${purposeOf(body)}${termOf(body)}`;

const termOf = ({ term }: Pledge): string => (term ? ` ${term}` : "");

function purposeOf(pledge: Pledge): string {
  const purpose = pledge.source?.type === "intervention" ? inFull(pledge.purpose ?? "") : pledge.purpose;
  if (!purpose) return "";
  if (/^to /i.test(purpose)) return ` ${lowerFirst(purpose.replace(/^To /, "to "))}`;
  const text = lowerFirst(purpose);
  return /^(?:first|second|third|fourth|next|new|current|coming)\b/.test(text)
    ? ` for the ${text}`
    : ` for ${text}`;
}

function requirement(lines: readonly Line[], names: Names): readonly Statement[] {
  const whole = lines.filter(({ body }) => body.part !== true);
  const parts = lines.filter(({ body }) => body.part === true);
  return whole.map((line, index) => {
    const own = index === 0 ? parts : [];
    const needed = own.flatMap(({ body }) => {
      const amount = amountOf(body);
      return amount ? `at least ${amount} is needed${aimOf(body)}` : [];
    });
    const amount = amountOf(line.body);
    const text = amount
      ? `${names.of(line.body.party)} put its requirement${aimOf(line.body)} at ${amount}`
      : `${names.of(line.body.party)} asked for funds${aimOf(line.body)} without naming a figure`;
    const refs = [line, ...own].flatMap(refOf);
    return statement(sentence(needed.length > 0 ? `${text}, of which ${listOf(needed)}` : text), ...refs);
  });
}

/** A purpose the requirement has named already is not said again. */
function purposeBeyond(body: Pledge, required: readonly Line[]): string {
  const known = required.map((line) => line.body.purpose?.toLowerCase() ?? "");
  return body.purpose && known.some((purpose) => purpose.includes(body.purpose?.toLowerCase() ?? ""))
    ? ""
    : purposeOf(body);
}

function announcement(line: Line, purpose: string, isEarlier: boolean, names: Names): Statement {
  const amount = amountOf(line.body);
  const what = amount ? `a pledge of ${amount}` : "a contribution, without naming a figure,";
  return told(
    line,
    `${names.of(line.body.party)} ${isEarlier ? "had earlier announced" : "announced"} ${what}${purpose}${termOf(line.body)}`,
  );
}

interface Expected {
  readonly isFurther: boolean; // beyond what was announced
  readonly isAnswered: boolean; // by what its party said later
  readonly every: readonly Line[];
}

function expectation(
  line: Line,
  { isFurther, isAnswered, every }: Expected,
  dossier: Dossier,
  names: Names,
): Statement {
  const { body } = line;
  const required = every.filter((one) => one.body.status === "required");
  const aim = `${purposeBeyond(body, required)}${termOf(body)}`;
  const source =
    body.source?.type === "intervention" ? dossier.records.intervention?.get(body.source.key) : undefined;
  const by = source?.body.party;
  const amount = amountOf(body);
  const what = amount ? `${isFurther && !isAnswered ? "a further " : ""}${amount}` : "a contribution";
  const isSilent = !every.some(
    (one) => one.body.party === body.party && /^(?:announced|declined)$/.test(one.body.status),
  );
  const rest = isSilent ? ", which made no announcement" : "";
  const text =
    by && by !== body.party
      ? `${names.of(by)} anticipated ${what} from ${names.plain(body.party)}${aim}${rest}`
      : `${what} ${isAnswered ? "had been" : "is"} anticipated from ${names.plain(body.party)}${aim}${rest}`;
  return told(line, text);
}

function request(line: Line, isAnswered: boolean, names: Names): Statement {
  const amount = amountOf(line.body);
  const ours = line.body.party === names.ours;
  const asked = `${names.plain(line.body.party)} was asked for ${amount ?? "a contribution"}${aimOf(line.body)}`;
  if (isAnswered) return told(line, asked);
  return told(line, ours ? `${asked}; no commitment was made` : `${asked} and has not committed itself`);
}

/** What the announcements leave open, per currency, as far as requirement and announcements can be compared. */
function gap(lines: readonly Line[]): readonly Statement[] {
  const of = (status: Pledge["status"]): readonly Line[] =>
    lines.filter(({ body }) => body.status === status);
  const [required, announced, anticipated] = [of("required"), of("announced"), of("anticipated")];
  const whole = required.filter(({ body }) => body.part !== true && body.amount !== undefined);
  const currencies = [...new Set(whole.map(({ body }) => body.currency ?? "USD"))];
  return currencies.flatMap((currency) => {
    const inCurrency = (lines: readonly Line[]): readonly Line[] =>
      lines.filter(({ body }) => body.amount !== undefined && (body.currency ?? "USD") === currency);
    const sum = (lines: readonly Line[]): number =>
      inCurrency(lines).reduce((total, { body }) => total + (body.amount ?? 0), 0);
    const need = sum(whole);
    const missing = need - sum(announced);
    const later = missing - sum(anticipated);
    const refs = [...inCurrency(whole), ...inCurrency(announced), ...inCurrency(anticipated)].map(
      ({ key }) => ({ kind: "pledge" as const, key }),
    );
    if (missing <= 0)
      return [
        statement(
          sentence(`announced pledges cover the requirement of ${cableAmount(need, currency)}`),
          ...refs,
        ),
      ];
    const rest =
      later < missing && later > 0
        ? `, or ${cableAmount(later, currency)} should the anticipated funds arrive`
        : "";
    const given = sum(announced) > 0 ? "Announced pledges leave" : "No pledge was announced, which leaves";
    return [
      statement(
        `${given} a gap of ${cableAmount(missing, currency)} against the full requirement${rest}.`,
        ...refs,
      ),
    ];
  });
}

/** What an officer noted beside a pledge follows it, unless it says again what has just been said; so does a doubt. */
function withNotes(
  one: Statement,
  lines: ReadonlyMap<string, Line>,
  alike: ReadonlySet<string>,
  answered: ReadonlySet<string>,
): Statement {
  const [ref] = one.rests;
  const line = ref?.kind === "pledge" ? lines.get(ref.key) : undefined;
  if (!line || one.text.includes(" a gap of ")) return one;
  const again = alike.has(line.key) ? ["It may be the same pledge as before."] : [];
  const note = line.body.status === "anticipated" && answered.has(line.key) ? "" : (line.body.note ?? ""); // it was of the time before
  const noted = sentencesOf(note).filter((text) => !isFragment(text) && !repeats(text, one.text));
  const fresh = [...again, ...noted];
  if (fresh.length === 0) return one;
  return {
    ...one,
    text: `${one.text} (Note: ${fresh.map((text) => sentence(withoutStop(text))).join(" ")} End Note.)`,
  };
}

const isFragment = (text: string): boolean =>
  /^(?:Asked|Expected|Announced|Requested|Not|Anticipated|Pledged)\b/.test(text);

function repeats(text: string, said: string): boolean {
  const words = text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  const known = said.toLowerCase();
  return (
    words.length > 0 && words.filter((word) => known.includes(word.slice(0, 6))).length >= words.length * 0.6
  );
}
