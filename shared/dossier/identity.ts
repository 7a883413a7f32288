import { generateKeyBetween } from "fractional-indexing";
import { z } from "zod";

/** A party: `country:RU` (ISO 3166-1), `org:UNODC`, `group:EU`, or `own:<slug>` for one the reference list lacks. */
export const partyId = z
  .string()
  .regex(/^(country:[A-Z]{2}|(org|group):[A-Za-z0-9]+(-[A-Za-z0-9]+)*|own:[a-z0-9]+(-[a-z0-9]+)*)$/, {
    message: "is not a party, such as country:FR, org:UNODC, group:EU or own:host-city",
  });
export type PartyId = z.infer<typeof partyId>;

/** A slug: lower-case words joined by hyphens. Equal slugs mean the same issue in every dossier. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: "is not a slug (lower-case letters, digits, hyphens)" });
export const issueId = slug;
export type IssueId = z.infer<typeof issueId>;

/** A UUID in lower case: new ones are version 7, those of the samples are fixed. */
export const uuid = z.uuid().regex(/^[0-9a-f-]+$/);
export const personId = uuid;

/** A dossier's UUID; post profiles belong to none and are kept under the nil UUID. */
export const dossierId = uuid;
export const noDossier = "00000000-0000-0000-0000-000000000000";

/** A calendar date without a time or zone, `2009-11-26`. */
export const isoDate = z.iso.date();
/** An instant in UTC, `2009-11-26T09:31:00Z`; shown and typed in the meeting's zone. */
export const instant = z.iso.datetime();
/** An IANA time zone, `Europe/Vienna`: one that dates can be shown in, since every screen and pack does. */
export const timeZone = z
  .string()
  .regex(/^[A-Za-z]+([/_+-][A-Za-z0-9_+-]+)*$/, { message: "is not a time zone, such as Europe/Vienna" })
  .refine(isTimeZone, { message: "is not a time zone, such as Europe/Vienna" });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false; // the language has no other way to ask; lists of zones leave out their older names
  }
}

/** A place in an ordered list: a fractional index (package fractional-indexing), ties broken by record key. */
export const orderKey = z.string().max(200).refine(isOrderKey, { message: "is not a place in a list" });

function isOrderKey(text: string): boolean {
  try {
    return /^[A-Za-z0-9]+$/.test(text) && generateKeyBetween(text, null) !== "";
  } catch {
    return false; // the package has no other way to tell
  }
}

/** One line and several paragraphs of text as people type it; cleaned only when it leaves in a document. */
const longestLine = 500;
export const line = z.string().min(1).max(longestLine);
export const prose = z.string().min(1).max(20_000);

/** A text from elsewhere as a line can hold it: the beginning of one that is longer, which the sign … tells. */
export const clipped = (text: string): string =>
  text.length <= longestLine ? text : `${text.slice(0, longestLine - 1).trimEnd()}…`;
