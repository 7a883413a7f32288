import type { Block, ListItem, Run } from "../document/document.ts";
import { dateIn, dayText, timeText } from "../dossier/dates.ts";
import { all, type Dossier } from "../dossier/dossier.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { recordKind } from "../dossier/record-ref.ts";
import { isSameJson, type Json } from "../revision/json.ts";
import { fieldText } from "./field-text.ts";
import { heading, headingId, quiet, refText, sourced, type PackView } from "./pack-view.ts";
import { recordLabel } from "./record-label.ts";
import { packSections, sectionOfKind } from "./sections.ts";
import { wordDifference } from "./word-difference.ts";

/** An edition that was issued, with the dossier as it then stood (its revisions up to the edition's clock). */
export interface EarlierEdition {
  readonly number: number;
  readonly issuedAt: string; // instant
  readonly dossier: Dossier;
}

export interface RecordChange {
  readonly change: "added" | "changed" | "withdrawn";
  readonly before: DossierRecord | null;
  readonly after: DossierRecord | null;
}

/** What is another than in an earlier edition, and the mark each block of it carries in the margin. */
export interface ChangesSince {
  readonly edition: EarlierEdition;
  readonly changes: readonly RecordChange[];
  readonly marks: ReadonlyMap<string, "added" | "changed">;
}

const orderField = "order"; // a place in a list is not what a record says

/** What of a pack was added, changed and withdrawn since an edition. Records that are never in a pack do not count. */
export function changesSince(edition: EarlierEdition, now: Dossier): ChangesSince {
  const changes = recordKind.options
    .filter((kind) => sectionOfKind[kind] !== undefined)
    .flatMap((kind): readonly RecordChange[] => {
      const [before, after] = [edition.dossier, now].map(
        (dossier) =>
          new Map(all(dossier, kind).map((record): [string, DossierRecord] => [record.key, record])),
      );
      const keys = new Set([...(after?.keys() ?? []), ...(before?.keys() ?? [])]);
      return [...keys].flatMap((key) => changeOf(before?.get(key) ?? null, after?.get(key) ?? null));
    });
  const marks = changes.flatMap(({ change, after }) =>
    change === "withdrawn" || !after ? [] : [[refText(after), change] as const],
  );
  return { edition, changes, marks: new Map(marks) };
}

function changeOf(before: DossierRecord | null, after: DossierRecord | null): readonly RecordChange[] {
  if (!before || !after) return [{ change: before ? "withdrawn" : "added", before, after }];
  return fieldsChanged(before, after).length === 0 ? [] : [{ change: "changed", before, after }];
}

type Fields = Readonly<Record<string, Json | undefined>>;
const fieldsOf = ({ body }: DossierRecord): Fields => body;

function fieldsChanged(before: DossierRecord, after: DossierRecord): readonly string[] {
  const [a, b] = [fieldsOf(before), fieldsOf(after)];
  const names = new Set([...Object.keys(b), ...Object.keys(a)]);
  return [...names].filter((name) => name !== orderField && !isSameJson(a[name], b[name]));
}

/** The addendum: what was added, changed and withdrawn, section by section, changed words in bold. */
export function composeChanges(view: PackView): readonly Block[] {
  const { changes } = view;
  if (!changes) return [];
  const sections = packSections.flatMap(({ id, name }): Block[] => {
    const items = changes.changes
      .filter(({ before, after }) => sectionOfKind[(after ?? before)?.kind ?? "edition"] === id)
      .flatMap((change) => itemOf(view, change));
    return items.length === 0
      ? []
      : [heading(2, headingId("changes", id), name), { kind: "list", ordered: false, items }];
  });
  if (sections.length === 0) return [];
  const { number, issuedAt } = changes.edition;
  const zone = view.meeting.timeZone;
  const text = `Since edition ${number} of ${dayText(dateIn(issuedAt, zone))}, ${timeText(issuedAt, zone)}.`;
  return [{ kind: "paragraph", style: "lead", runs: [{ text }] }, ...sections];
}

function itemOf(view: PackView, { change, before, after }: RecordChange): readonly ListItem[] {
  const record = after ?? before;
  if (!record) return [];
  const both = [after, before].filter((one) => one !== null); // the words that went count for the mark too
  const { change: _, ...source } = sourced(view, ...both);
  const dossier = after ? view.dossier : (view.changes?.edition.dossier ?? view.dossier);
  const label = recordLabel(record, dossier);
  const runs: Run[] = [{ text: `${capitalised(change)}: `, bold: true }, { text: label }];
  if (change !== "changed" || !before || !after) return [{ ...source, runs }];
  const fields = fieldsChanged(before, after).map((name) => fieldRuns(view, name, before, after));
  return [
    { ...source, runs, note: fields.flatMap((of, index) => (index === 0 ? of : [{ text: "\n" }, ...of])) },
  ];
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** One field before and after: of text the words that went in italics and brackets, those that came in bold. */
function fieldRuns(
  view: PackView,
  name: string,
  before: DossierRecord,
  after: DossierRecord,
): readonly Run[] {
  const then = view.changes?.edition.dossier ?? view.dossier;
  const zone = view.meeting.timeZone;
  const [old, now] = [
    fieldText(fieldsOf(before)[name], then, zone),
    fieldText(fieldsOf(after)[name], view.dossier, zone),
  ];
  const title = quiet(`${capitalised(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))}: `);
  if (old === "") return [title, { text: now, bold: true }];
  if (now === "") return [title, { text: `[${old}]`, italic: true }];
  const words = wordDifference(old, now).map(({ text, change }): Run => {
    if (change === "added") return { text, bold: true };
    return change === "removed" ? { text: `[${text.trim()}] `, italic: true } : { text };
  });
  return [title, ...words];
}
