import { useEffect, useRef } from "react";
import { api } from "../api.ts";
import { useApp } from "./store.ts";

const pauseMs = 150;

interface Draft {
  readonly text: string; // as it was when the dossier was opened, or as it was left
  readonly keep: (text: string) => void;
  readonly forgetOnce: (isSaved: Promise<boolean>) => void; // unless more has been typed by then
}

/**
 * Unfinished typing that survives a crash. It is written after a short pause, and at once when the field goes; what
 * became a record is forgotten once that is on disk, so that it is never nowhere.
 */
export function useDraft(slot: string): Draft {
  const dossier = useApp((state) => state.open?.id);
  const text = useApp((state) => state.open?.drafts[slot] ?? "");
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly save: () => void } | null>(
    null,
  );
  const typed = useRef(0); // how often
  const toDisk = (draft: string): void => {
    if (dossier !== undefined) void api.dossier.saveDraft({ dossier, slot, text: draft });
  };
  const stopWaiting = (): void => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
  };
  const flush = (): void => {
    waiting.current?.save();
    stopWaiting();
  };
  useEffect(() => flush, [dossier, slot]);
  const keep = (draft: string): void => {
    typed.current += 1;
    stopWaiting();
    const save = (): void => {
      waiting.current = null;
      remember(slot, draft);
      toDisk(draft);
    };
    waiting.current = { timer: setTimeout(save, draft === "" ? 0 : pauseMs), save };
  };
  const forgetOnce = (isSaved: Promise<boolean>): void => {
    const before = typed.current;
    stopWaiting();
    remember(slot, "");
    void isSaved.then((is) => {
      if (is && typed.current === before) toDisk("");
    });
  };
  return { text, keep, forgetOnce };
}

/** So that another look at the screen finds it too. */
function remember(slot: string, text: string): void {
  const open = useApp.getState().open;
  if (open) useApp.setState({ open: { ...open, drafts: { ...open.drafts, [slot]: text } } });
}
