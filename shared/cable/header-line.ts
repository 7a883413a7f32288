import { looksLikeDateTimeGroup } from "./date-time-group.ts";

/** What kind of header line a text is; continuation lines of a list are told by what came before them. */
export type HeaderLineKind =
  | "transmission"
  | "routing"
  | "origin"
  | "security"
  | "dateTimeGroup"
  | "from"
  | "to"
  | "info"
  | "xmt"
  | "end";

const kinds: readonly (readonly [HeaderLineKind, RegExp])[] = [
  ["transmission", /^VZCZ[A-Z]+\d+$/],
  ["routing", /^(?:ZZ|OO|PP|RR)(?: (?:ZZ|OO|PP|RR))?(?: R[A-Z]{3,7})+$/],
  ["origin", /^DE R[A-Z]{3,7} #\d{4}/],
  ["security", /^ZN[RY] [A-Z]{5}(?: ZZ[HK])?$/],
  ["from", /^FM [A-Z]/],
  ["to", /^TO [A-Z]/],
  ["info", /^INFO [A-Z]/],
  ["xmt", /^XMT [A-Z]/],
  ["end", /^BT$/],
];

export function headerLineKind(text: string): HeaderLineKind | null {
  if (looksLikeDateTimeGroup(text)) return "dateTimeGroup";
  return kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether a line is one that only a header has: enough to say that one begins here. */
export function beginsHeader(text: string): boolean {
  const kind = headerLineKind(text);
  return kind !== null && !["to", "info", "xmt", "end"].includes(kind);
}
