import type { Meeting } from "../../shared/dossier/meeting.ts";
import type { SearchAnswer, SearchHit, SearchRequest } from "../../shared/ipc-contract.ts";
import type { Marking } from "../../shared/marking/marking.ts";
import { daysAsked, signsAsked } from "../../shared/search/filing.ts";
import { foundRecord } from "../../shared/search/found-record.ts";
import { recordTitle } from "../../shared/search/record-title.ts";
import { isFiltering } from "../../shared/search/search-filter.ts";
import { queryWords } from "../../shared/search/excerpt.ts";
import { ok } from "../../shared/result.ts";
import { onDisk } from "./disk-error.ts";
import { surroundings } from "./filing.ts";
import type { StoredRecord } from "./record-table.ts";
import type { Store } from "./store.ts";

/**
 * Finds records: first those that a query is about, by name, then whatever else has its words; nothing where nothing is
 * asked for. What waits is filed first; where the disk is full, it is not found by its words yet.
 */
export function searchRecords(store: Store, { text, limit, filter = {} }: SearchRequest): SearchAnswer {
  const isBlank = text.trim() === "";
  if (isBlank ? !isFiltering(filter) : queryWords(text).length === 0) return { hits: [], count: 0 };
  const { records, search, subjects } = store;
  onDisk(() => ok(store.fileWaiting()));
  const about = isBlank ? [] : subjects.find(text, filter);
  const told = new Set(about.map(({ stored }) => stored.rowId));
  const found = search.find({ text, signs: signsAsked(filter), days: daysAsked(filter) }, limit + told.size);
  const others = found.records
    .filter((rowId) => !told.has(rowId))
    .slice(0, Math.max(0, limit - about.length))
    .flatMap((rowId) => records.atRow(rowId) ?? []);
  const tell = hitOf(store, text);
  return {
    hits: [...about.slice(0, limit).map(({ stored }) => stored), ...others].flatMap((one) => tell(one) ?? []),
    count: found.count + about.filter(({ hasWords }) => !hasWords).length,
  };
}

function hitOf({ records }: Store, query: string): (stored: StoredRecord) => SearchHit | null {
  const around = surroundings(records);
  return (stored) => {
    const filed = around.filed(stored);
    if (!filed) return null;
    const { dossier, kind, key, fields } = filed;
    const meeting = filed.meeting as Meeting | undefined;
    return {
      dossier,
      dossierTitle: meeting?.title ?? "",
      ref: { kind, key },
      title: recordTitle(fields),
      marking: (fields["marking"] as Marking | undefined) ?? meeting?.defaultMarking ?? null,
      ...foundRecord(filed, query),
    };
  };
}
