import fc from "fast-check";
import { rolesOf, withRole } from "../../../shared/cable/block-role.ts";
import type { Cable, CableBlock } from "../../../shared/cable/cable.ts";
import { knownCaptions } from "../../../shared/cable/front-label.ts";

/** Cables of every form the writer knows: words that look like labels, numbers or rules included. */
const plainWord = fc.stringMatching(/^[A-Za-z][a-z]{0,11}$/);
const oddWord = fc.constantFrom(
  "2009", "3.", "2.", "12.", "(3)", "(b)", "BT", "NNNN", "SIPDIS", "TAGS:", "REF:", "E.O.", "SUBJECT:", "#0548",
  "----------", "UNVIE", "$2.9", "counter-narcotics", "END", "COMMENT", "\"quoted\"", "don't", "A.", "B.",
  "https://example.org/a/very/long/address/that/does/not/fit/on/one/line/of/a/telegram?and=more&still=more",
); // prettier-ignore
const words = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 8, arbitrary: plainWord }, { weight: 1, arbitrary: oddWord }), {
      minLength: min,
      maxLength: max,
    })
    .map((list) => ["The", ...list, "ended."].join(" "));
const capitals = fc
  .array(fc.stringMatching(/^[A-Z]{2,11}$/), { minLength: 1, maxLength: 9 })
  .map((list) => list.join(" "));
const name = fc
  .array(fc.stringMatching(/^[A-Z]{3,9}$/), { minLength: 2, maxLength: 3 })
  .map((list) => list.join(" "));
const digits = (count: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const routingIndicator = fc.stringMatching(/^R[A-Z]{4,6}$/);
const precedence = fc.constantFrom("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE");
const addressee = fc.record({
  routingIndicator: orNull(routingIndicator),
  name: name.filter((text) => !/\b(?:TO|FM|INFO|XMT|BT|PRIORITY|ROUTINE|FLASH|IMMEDIATE)\b/.test(text)),
  precedence: orNull(precedence),
  number: orNull(digits(4)),
});
const at = fc
  .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2049, 0, 1) })
  .map((time) => `${new Date(time).toISOString().slice(0, 16)}:00Z`);
const letter = fc.constantFrom("Z", "O", "P", "R");

const header = fc.record({
  transmission: orNull(fc.stringMatching(/^VZCZ[A-Z]{3}[0-9]{4}$/)),
  routing: fc.array(
    routingIndicator.map((indicator) => `PP ${indicator}`),
    { maxLength: 2 },
  ),
  origin: orNull(
    fc.record({
      routingIndicator,
      serial: digits(4),
      section: fc.constant(null),
      dayOfYear: fc.integer({ min: 1, max: 366 }),
      time: fc.constant("1216"),
    }),
  ),
  security: orNull(fc.constant("ZNR UUUUU ZZH")),
  dateTimeGroup: fc.record({ precedence: letter, infoPrecedence: orNull(letter), at }),
  from: orNull(name),
  to: fc.array(addressee, { maxLength: 3 }),
  info: fc.array(addressee, { maxLength: 8 }),
  xmt: fc.array(name, { maxLength: 2 }),
});

const portion = orNull(fc.constantFrom("U", "SBU", "C", "S", "C/NF", "SBU/NF"));
const paragraph = fc.record({
  kind: fc.constant("paragraph" as const),
  number: fc.constant(1),
  portion,
  role: fc.constant(null),
  text: fc.oneof({ weight: 5, arbitrary: words(2, 90) }, { weight: 1, arbitrary: words(200, 700) }),
});
const summary = words(5, 80).map((text) => `SUMMARY: ${text} END SUMMARY.`);
const isEnd = (text: string): boolean => text === "BT" || text === "NNNN"; // a line of it ends a cable
const heading = fc
  .oneof(
    capitals.filter((text) => !isEnd(text)),
    fc.constantFrom("COMMENT", "RESOURCES FOR 2010", "1. OPENING"),
  )
  .map((text) => ({
    kind: "heading" as const,
    text,
  }));

/** Blocks with paragraphs numbered from 1; a lone one without a number, an unnumbered one now and then. */
const blocks = fc
  .tuple(
    orNull(summary),
    fc.array(fc.tuple(orNull(heading), paragraph, fc.integer({ min: 0, max: 9 })), {
      minLength: 1,
      maxLength: 14,
    }),
  )
  .map(([summaryText, parts]): readonly CableBlock[] => {
    const list: CableBlock[] = [];
    let number = 0;
    if (summaryText !== null) {
      number += 1;
      list.push({ kind: "paragraph", number, portion: null, role: "summary", text: summaryText });
    }
    for (const [above, body, chance] of parts) {
      if (above) list.push(above);
      const isUnnumbered = (chance === 0 && list.length > 0) || (parts.length === 1 && summaryText === null);
      if (!isUnnumbered) number += 1;
      list.push({ ...body, number: isUnnumbered ? null : number });
    }
    const roles = rolesOf(list);
    return list.map((block, index) => withRole(block, roles[index] ?? null));
  });

export const generatedCable: fc.Arbitrary<Cable> = fc.record({
  header: orNull(header),
  classification: fc.constantFrom("UNCLASSIFIED" as const, "CONFIDENTIAL" as const, "SECRET" as const),
  sections: fc.constant(null),
  station: name,
  serial: digits(6),
  captions: fc.uniqueArray(fc.constantFrom(...knownCaptions), { maxLength: 3 }),
  attention: fc.array(
    fc.constantFrom(
      "STATE FOR INL/PC",
      "GENEVA PASS TO USTR",
      "Department for the Policy Office",
      "NSC FOR SMITH",
    ),
    { maxLength: 2 },
  ),
  executiveOrder: orNull(
    fc.record({
      order: fc.constantFrom("12958", "13526", null),
      declassify: fc.constantFrom("N/A", "12/04/2019", null),
    }),
  ),
  tags: fc.uniqueArray(fc.constantFrom("PREL", "UN", "SNAR", "AF", "KCRM", "(KIM, DAE JUNG)", "RS", "XYZQ"), {
    minLength: 1,
    maxLength: 8,
  }),
  subject: words(3, 25),
  subjectPortion: portion,
  references: fc.array(
    fc
      .tuple(
        fc.constantFrom("VIENNA", "STATE", "09 MOSCOW", "UNVIE VIENNA"),
        fc.integer({ min: 1, max: 9999 }),
      )
      .map((parts) => parts.join(" ")),
    { maxLength: 4 },
  ),
  classifiedBy: orNull(fc.constant("Deputy Chief of Mission Jane Roe, UNVIE. Reason: 1.4 (b), (d)")),
  blocks,
  trailer: orNull(
    fc.record({ signature: orNull(fc.stringMatching(/^[A-Z]{3,12}$/)), serial: fc.constant(null) }),
  ),
});
