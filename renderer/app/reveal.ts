import { useEffect } from "react";
import { create } from "zustand";
import { all, find } from "../../shared/dossier/dossier.ts";
import type { RecordRef } from "../../shared/dossier/record-ref.ts";
import { useApp, type OpenDossier } from "./store.ts";

/** A record somebody asked to see, until it is in sight. Pages that show a part of their records read it. */
export const useRevealed = create<{ readonly ref: RecordRef | null }>(() => ({ ref: null }));
export const reveal = (ref: RecordRef): void => useRevealed.setState({ ref });

const patience = 120; // frames: a page reads its dossier and lays out its rows meanwhile

/** Scrolls to the record asked for and puts the focus into its row, once its page is there. */
export function useReveal(): void {
  const ref = useRevealed((state) => state.ref);
  useEffect(() => {
    if (!ref) return undefined;
    let frame = 0;
    let tries = 0;
    const look = (): void => {
      tries += 1;
      const row = rowOf(ref, useApp.getState().open);
      if (!row && tries < patience) frame = requestAnimationFrame(look);
      else useRevealed.setState({ ref: null });
      if (row) show(row);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [ref]);
}

function show(row: HTMLElement): void {
  row.scrollIntoView({ block: "center" });
  row.querySelector<HTMLElement>("input, textarea, select, button")?.focus({ preventScroll: true });
  row.dataset["isRevealed"] = "true"; // it stands out for a moment
  row.addEventListener("animationend", () => delete row.dataset["isRevealed"], { once: true });
}

/** People stand in rows of their roles, positions in cells of their party and issue, clearances of a point behind its row. */
function rowOf({ kind, key }: RecordRef, open: OpenDossier | null): HTMLElement | null {
  const position = open && kind === "position" ? find(open.dossier, "position", key) : undefined;
  if (position) {
    const place = CSS.escape(`${position.party} ${position.issue}`);
    return document.querySelector<HTMLElement>(`[data-place="${place}"]`);
  }
  const roles = open && kind === "person" ? all(open.dossier, "role") : [];
  const point = open && kind === "clearance" ? find(open.dossier, "clearance", key)?.point : undefined;
  const keys = [key, ...roles.filter(({ body }) => body.person === key).map((role) => role.key)];
  for (const one of point === undefined ? keys : [point]) {
    const row = document.querySelector<HTMLElement>(`[data-record="${CSS.escape(one)}"]`);
    if (row) return row;
  }
  return null;
}
