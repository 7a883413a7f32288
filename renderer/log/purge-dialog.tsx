import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { kindNames } from "../../shared/dossier/kind-names.ts";
import type { RecordRef } from "../../shared/dossier/record-ref.ts";
import { outcomesOf } from "../../shared/log/entry-correction.ts";
import type { Entry } from "../../shared/log/filter-entries.ts";
import { purge } from "../app/committing.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";

interface Props {
  readonly dossier: Dossier;
  readonly entry: Entry;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Before spilled material is taken out of the history: what goes with it, and what it cannot reach. */
export function PurgeDialog({ dossier, entry, onClose, onDone }: Props) {
  const others = restingOn(dossier, entry.key);
  const drafts = all(dossier, "cable-draft").length;
  const run = async (): Promise<void> => {
    onClose();
    if (await purge([{ kind: "intervention", key: entry.key }, ...others])) onDone();
  };
  return (
    <Dialog title="Purge this entry for good" onClose={onClose}>
      <p>
        Its words are taken out of the log and the history here, and on every laptop that merges afterwards.
        Undo does not bring them back.
      </p>
      {others.length > 0 && <p>What was taken from it goes too: {countText(others)}.</p>}
      <p>
        It does not reach backups, exported files and packs already made
        {drafts > 0 && ", nor the words of a cable draft: look through it"}.
      </p>
      <Actions>
        <Button look="primary" onPress={onClose}>
          Keep it
        </Button>
        <Button onPress={() => void run()}>Purge for good</Button>
      </Actions>
    </Dialog>
  );
}

/** The outcomes and positions that hold words of the entry. */
function restingOn(dossier: Dossier, key: string): readonly RecordRef[] {
  const positions = all(dossier, "position").filter(
    ({ body }) => body.source.type === "intervention" && body.source.key === key,
  );
  return [...outcomesOf(dossier, key), ...positions].map((record) => ({
    kind: record.kind,
    key: record.key,
  }));
}

const countText = (refs: readonly RecordRef[]): string =>
  [...Map.groupBy(refs, ({ kind }) => kind)]
    .map(([kind, of]) => `${of.length} ${kindNames[kind]}${of.length === 1 ? "" : "s"}`)
    .join(", ");
