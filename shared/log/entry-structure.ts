import type { EntryStructure } from "./parsed-entry.ts";

/** What of a reading becomes records: what printing must keep. */
export const structureOf = ({
  text,
  continues,
  isChair,
  party,
  jointlyWith,
  onBehalfOf,
  speaker,
  agendaItem,
  at,
  stances,
  verb,
  quotes,
  pledges,
  decision,
  actions,
}: EntryStructure): EntryStructure => ({
  text,
  continues,
  isChair,
  party,
  jointlyWith,
  onBehalfOf,
  speaker,
  agendaItem,
  at,
  stances,
  verb,
  quotes,
  pledges,
  decision,
  actions,
});

/** Whether two readings become the same records. The order of stances does not count. */
export function isSameStructure(a: EntryStructure, b: EntryStructure): boolean {
  const comparable = (entry: EntryStructure): string => {
    const { stances, ...rest } = structureOf(entry);
    return JSON.stringify([rest, stances.map(({ issue, stance }) => `${issue} ${stance}`).sort()], sorted);
  };
  return comparable(a) === comparable(b);
}

/** Fields in one order, whatever the order in which they were set. */
const sorted = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
