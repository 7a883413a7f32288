import type { RosterTable } from "../../shared/ipc-contract.ts";
import { toTable } from "./table.ts";

export const isVcard = (text: string): boolean => /^\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 2000));

const columns = [
  "Name",
  "Family name",
  "Organization",
  "Title",
  "Role",
  "E-mail",
  "Phone",
  "Country",
] as const;
type Card = Partial<Record<(typeof columns)[number], string>>;

/** Business cards (vCard 2.1 to 4.0), one a row. `text` has plain line ends. */
export function readVcard(text: string, name: string): RosterTable {
  const rows: RosterTable["rows"][number][] = [];
  const problems: string[] = [];
  let card: { line: number; fields: Card } | null = null;
  for (const { line, text: content } of contentLines(text)) {
    const property = readProperty(content);
    if (property?.name === "BEGIN") card = { line, fields: {} };
    else if (property?.name === "END" && card) {
      rows.push({ line: card.line, cells: columns.map((column) => card?.fields[column] ?? ""), flags: [] });
      card = null;
    } else if (property && card) addProperty(card.fields, property);
  }
  if (card) problems.push(`The card that begins in line ${card.line} has no end and was left out.`);
  const used = columns
    .map((column, at) => ({ column, at }))
    .filter(({ at }) => rows.some((row) => row.cells[at] !== ""));
  const table = rows.map(({ line, cells, flags }) => ({
    line,
    cells: used.map(({ at }) => cells[at] ?? ""),
    flags,
  }));
  return toTable(name, [{ line: 0, cells: used.map(({ column }) => column), flags: [] }, ...table], problems);
}

interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** Lines as they were before folding: a continuation begins with a blank, or follows a quoted-printable “=”. */
function contentLines(text: string): readonly { line: number; text: string }[] {
  const lines: { line: number; text: string }[] = [];
  text.split("\n").forEach((raw, index) => {
    const last = lines.at(-1);
    const isSoftBreak =
      last?.text.endsWith("=") && /;ENCODING=QUOTED-PRINTABLE|;QUOTED-PRINTABLE/i.test(last.text);
    if (last && isSoftBreak) last.text = last.text.slice(0, -1) + raw;
    else if (last && /^[ \t]/.test(raw)) last.text += raw.slice(1);
    else lines.push({ line: index + 1, text: raw });
  });
  return lines;
}

function readProperty(line: string): Property | null {
  const match = /^(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/s.exec(line);
  if (!match) return null;
  const [, name = "", parameters = "", raw = ""] = match;
  const value = /QUOTED-PRINTABLE/i.test(parameters) ? fromQuotedPrintable(raw) : raw;
  return { name: name.toUpperCase(), parameters, value };
}

const fromQuotedPrintable = (text: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(text.match(/=[0-9A-Fa-f]{2}|[^=]|=/g) ?? [], (piece) =>
      piece.length === 3 ? Number.parseInt(piece.slice(1), 16) : piece.charCodeAt(0),
    ),
  );

function addProperty(card: Card, { name, value }: Property): void {
  const parts = splitParts(value);
  const whole = parts.filter((part) => part !== "").join(", ");
  const set = (column: keyof Card, text: string | undefined): void => {
    if (text !== undefined && text !== "") card[column] ??= text; // the first is the preferred one
  };
  if (name === "FN") card.Name = plain(value) || (card.Name ?? "");
  if (name === "N") {
    set("Family name", parts[0]);
    set(
      "Name",
      [parts[3], parts[1], parts[2], parts[0]].filter((part) => part !== undefined && part !== "").join(" "),
    );
  }
  if (name === "ORG") set("Organization", whole);
  if (name === "TITLE") set("Title", plain(value));
  if (name === "ROLE") set("Role", plain(value));
  if (name === "EMAIL") set("E-mail", plain(value).replace(/^mailto:/i, ""));
  if (name === "TEL") set("Phone", plain(value).replace(/^tel:/i, ""));
  if (name === "ADR") set("Country", parts[6]);
}

/** The parts between semicolons that are not escaped. */
const splitParts = (value: string): readonly string[] =>
  (value.match(/(?:\\.|[^;\\])*(?:;|$)/gs) ?? []).map((part) => plain(part.replace(/;$/, "")));

const plain = (value: string): string =>
  value
    .replace(/\\([nN,;:\\])/g, (_, letter: string) => (letter === "n" || letter === "N" ? "\n" : letter))
    .trim();
