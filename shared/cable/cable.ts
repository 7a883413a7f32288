import { z } from "zod";

/**
 * A diplomatic telegram as data. The reader's answer (`cable read --json`, version 1) adds line numbers and
 * problems to this; the writer needs nothing else, and reading what was written gives the same cable back.
 * Every field is always there: what a cable lacks is null or empty.
 */
const addressee = z.strictObject({
  routingIndicator: z.string().nullable(),
  name: z.string(),
  precedence: z.string().nullable(),
  number: z.string().nullable(),
});

const header = z.strictObject({
  transmission: z.string().nullable(),
  routing: z.array(z.string()).readonly(),
  origin: z
    .strictObject({
      routingIndicator: z.string(),
      serial: z.string(), // four digits
      section: z.int().nullable(),
      dayOfYear: z.int(),
      time: z.string(), // HHMM, UTC
    })
    .nullable(),
  security: z.string().nullable(),
  dateTimeGroup: z
    .strictObject({ precedence: z.string(), infoPrecedence: z.string().nullable(), at: z.string() })
    .nullable(),
  from: z.string().nullable(),
  to: z.array(addressee).readonly(),
  info: z.array(addressee).readonly(),
  xmt: z.array(z.string()).readonly(),
});

export const cableBlock = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("paragraph"),
    number: z.int().positive().nullable(),
    portion: z.string().nullable(), // "U", "SBU", "C/NF"
    role: z.enum(["summary", "comment", "action-request"]).nullable(),
    text: z.string(), // unwrapped
  }),
  z.strictObject({ kind: z.literal("heading"), text: z.string() }),
]);
export type CableBlock = Readonly<z.infer<typeof cableBlock>>;

export const cableSchema = z.strictObject({
  header: header.nullable(),
  classification: z.enum(["UNCLASSIFIED", "CONFIDENTIAL", "SECRET"]).nullable(),
  sections: z.int().positive().nullable(),
  station: z.string().nullable(),
  serial: z.string().nullable(), // six digits
  captions: z.array(z.string()).readonly(),
  attention: z.array(z.string()).readonly(),
  executiveOrder: z
    .strictObject({ order: z.string().nullable(), declassify: z.string().nullable() })
    .nullable(),
  tags: z.array(z.string()).readonly(),
  subject: z.string().nullable(),
  subjectPortion: z.string().nullable(),
  references: z.array(z.string()).readonly(),
  classifiedBy: z.string().nullable(),
  blocks: z.array(cableBlock).readonly(),
  trailer: z.strictObject({ signature: z.string().nullable(), serial: z.string().nullable() }).nullable(),
});
export type Cable = Readonly<z.infer<typeof cableSchema>>;
export type CableHeader = Readonly<z.infer<typeof header>>;

/** Something a reader or the linter found. `line` is the 1-based line of the text, where there is one. */
export const cableProblem = z.strictObject({
  line: z.int().positive().nullable(),
  code: z.string(),
  severity: z.enum(["error", "warning", "note"]),
  message: z.string(),
});
export type CableProblem = Readonly<z.infer<typeof cableProblem>>;
