import { dateIn, dayText, timeText } from "../dossier/dates.ts";
import { find, type Dossier } from "../dossier/dossier.ts";
import { agendaItemName, issueName, partyName } from "../dossier/names.ts";
import type { Json } from "../revision/json.ts";

/** A field's value in words: keys as what they name, dates and times as people write them, in the meeting's zone. */
export function fieldText(value: Json | undefined, dossier: Dossier, zone: string): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return value.toLocaleString("en-US");
  if (typeof value === "string") return stringText(value, dossier, zone);
  const parts: readonly (Json | undefined)[] = Object.values(value);
  return parts
    .map((part) => fieldText(part, dossier, zone))
    .filter((text) => text !== "")
    .join(Array.isArray(value) ? ", " : " ");
}

function stringText(value: string, dossier: Dossier, zone: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayText(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value))
    return `${dayText(dateIn(value, zone))}, ${timeText(value, zone)}`;
  if (/^(country|org|group|own):/.test(value)) return partyName(dossier, value);
  if (dossier.records.issue?.has(value)) return issueName(dossier, value);
  const named =
    find(dossier, "person", value)?.name ??
    agendaItemName(dossier, value) ??
    find(dossier, "talking-point", value)?.text;
  return named ?? choiceText(value);
}

/** One of a field's fixed choices as words: `supports-with-conditions`, `if-raised`. Any other text as it is. */
function choiceText(value: string): string {
  return /^[a-z]+(-[a-z]+)+$/.test(value) ? value.replaceAll("-", " ") : value;
}
