import { checksumOf } from "./checksum.ts";
import type { Store } from "./store.ts";

/** Keeps what is typed and not yet saved, by the place it is typed in; an empty text is forgotten. */
export function keepDraft({ db }: Store, dossier: string, slot: string, text: string): void {
  if (text === "") db.prepare("delete from drafts where dossier = ? and slot = ?").run(dossier, slot);
  else
    db.prepare("insert or replace into drafts (dossier, slot, text, checksum) values (?, ?, ?, ?)").run(
      dossier,
      slot,
      text,
      checksumOf([dossier, slot, text]),
    );
}

/** What is typed and not yet saved in a dossier. */
export function draftsOf({ db }: Store, dossier: string): Readonly<Record<string, string>> {
  const rows = db
    .prepare<[string], { slot: string; text: string }>("select slot, text from drafts where dossier = ?")
    .all(dossier);
  return Object.fromEntries(rows.map(({ slot, text }) => [slot, text]));
}
