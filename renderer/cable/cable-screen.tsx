import { useDeferredValue, useMemo, useState } from "react";
import { v7 as newUuid } from "uuid";
import { draftCable } from "../../shared/cable/draft-cable.ts";
import { redraft, staleEdits, type StaleEdit } from "../../shared/cable/redraft.ts";
import { writeCable } from "../../shared/cable/write-cable.ts";
import type { CableDraft } from "../../shared/dossier/cable-draft.ts";
import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { api } from "../api.ts";
import { keyText, useProvide } from "../app/commands.ts";
import { openDialog } from "../app/dialogs.ts";
import { Exporting, useExport } from "../app/exporting.tsx";
import { commit, put } from "../app/committing.ts";
import { say, valueOf } from "../app/store.ts";
import { useDossier } from "../app/use-dossier.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/section.tsx";
import screen from "../ui/screen.module.css";
import styles from "./cable.module.css";
import { Checks } from "./checks.tsx";
import { Paragraphs } from "./paragraphs.tsx";

/** The reporting cable: drafted from the dossier, edited paragraph by paragraph beside what each rests on, then saved. */
export function CableScreen() {
  const dossier = useDossier();
  const current = all(dossier, "cable-draft").at(-1);
  const [shown, setShown] = useState<"paragraphs" | "text">("paragraphs");
  const exporting = useExport();
  const stale = useStaleEdits(dossier, current?.body);
  const draftAnew = async (): Promise<void> => {
    const fresh = valueOf(await api.cable.draft({ dossier: dossier.id }));
    if (!fresh) return;
    const draft = current ? redraft(current.body, fresh) : fresh;
    await commit("Draft the cable", [put("cable-draft", current?.key ?? newUuid(), draft)]);
    if (current) say("Drafted anew. What you edited has been kept.");
  };
  const save = (): void => {
    if (!current) return;
    const { key: draft } = current;
    void exporting.start((of) =>
      api.documents.exportCable({ ...of, draft, formats: ["txt", "docx", "pdf"] }),
    );
  };
  const toggleText = (): void => setShown(shown === "text" ? "paragraphs" : "text");
  const jump = (block: number): void => {
    setShown("paragraphs");
    requestAnimationFrame(() => {
      const field = document.querySelector<HTMLElement>(`[data-block="${block}"] textarea`);
      field?.focus();
      field?.scrollIntoView({ block: "center" });
    });
  };
  const group = "Cable";
  useProvide([
    { id: "draft-cable", title: "Draft the cable", keys: "$mod+d", group, run: () => void draftAnew() },
    { id: "save-cable", title: "Save the cable as files", keys: "$mod+e", group, run: save },
    { id: "exact-text", title: "The exact text, or its paragraphs", keys: "F7", group, run: toggleText },
  ]);
  if (!current) {
    return (
      <EmptyState>
        <p>
          No cable yet. It is drafted from the log, decisions, pledges and watch list; every paragraph keeps
          what it rests on. An earlier cable can be imported instead.
        </p>
        <Button look="primary" onPress={() => void draftAnew()} shortcut={keyText("$mod+d")}>
          Draft the cable
        </Button>
        <Button onPress={() => openDialog("import-cable")} shortcut={keyText("$mod+Shift+o")}>
          Import a cable
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className={screen["page"]} style={{ maxWidth: "none" }}>
      <div className={screen["bar"]}>
        <Button onPress={() => void draftAnew()} shortcut={keyText("$mod+d")}>
          Draft anew
        </Button>
        <Button look="primary" onPress={save} shortcut={keyText("$mod+e")}>
          Save as text, Word and PDF
        </Button>
        <Button look="quiet" onPress={toggleText} shortcut="F7">
          {shown === "text" ? "Show paragraphs" : "Show the exact text"}
        </Button>
        {stale.length > 0 && (
          <span className={screen["warning"]}>
            {stale.length === 1 ? "One edited paragraph" : `${stale.length} edited paragraphs`} to look at
            again
          </span>
        )}
      </div>
      <Exporting exporting={exporting} />
      {shown === "text" ? (
        <ExactText draft={current.body} />
      ) : (
        <Paragraphs dossier={dossier} draftKey={current.key} draft={current.body} stale={stale} />
      )}
      <Checks dossier={dossier} draft={current.body} onJump={jump} />
    </div>
  );
}

/** Edited paragraphs about which the dossier now says otherwise. */
function useStaleEdits(dossier: Dossier, draft: CableDraft | undefined): readonly StaleEdit[] {
  const settled = useDeferredValue(dossier);
  return useMemo(() => {
    if (!draft) return [];
    const at = draft.cable.header?.dateTimeGroup?.at ?? "1970-01-01T00:00:00Z";
    const profile = all(settled, "post-profile")[0]?.body ?? null;
    return staleEdits(draft, draftCable(settled, profile, { at, serial: Number(draft.cable.serial ?? 1) }));
  }, [settled, draft]);
}

/** The telegram as it is sent, with rulers where a line is full and where it is refused. */
function ExactText({ draft }: { readonly draft: CableDraft }) {
  const { text } = useMemo(() => writeCable(draft.cable), [draft]);
  return (
    <div className={styles["exact"]} tabIndex={0} role="region" aria-label="The exact text">
      <pre>{text}</pre>
    </div>
  );
}
