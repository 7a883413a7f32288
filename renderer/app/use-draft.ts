import { useEffect, useRef } from "react";
import { api } from "../api.ts";
import { useApp } from "./store.ts";

const pauseMs = 150;

/**
 * Unfinished typing that survives a crash: what was there when the dossier was opened, and a way to keep what is
 * typed now. It is written after a short pause, and at once when the field goes.
 */
export function useDraft(slot: string): readonly [string, (text: string) => void] {
  const dossier = useApp((state) => state.open?.id);
  const draft = useApp((state) => state.open?.drafts[slot] ?? "");
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly save: () => void } | null>(
    null,
  );
  const flush = (): void => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    waiting.current.save();
    waiting.current = null;
  };
  useEffect(() => flush, [dossier, slot]);
  const keep = (text: string): void => {
    if (dossier === undefined) return;
    if (waiting.current) clearTimeout(waiting.current.timer);
    const save = (): void => {
      waiting.current = null;
      keepDraft(slot, text);
      void api.dossier.saveDraft({ dossier, slot, text });
    };
    waiting.current = { timer: setTimeout(save, text === "" ? 0 : pauseMs), save };
  };
  return [draft, keep];
}

/** So that another look at the screen finds it too. */
function keepDraft(slot: string, text: string): void {
  const open = useApp.getState().open;
  if (open) useApp.setState({ open: { ...open, drafts: { ...open.drafts, [slot]: text } } });
}
