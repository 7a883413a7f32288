import { useEffect, useRef } from "react";

const fields = new Set<() => void>();

/** Saves what is typed in a field when the field goes from the page, and whenever `keepTyping` asks. */
export function useUnsavedTyping(save: () => void): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const saveLatest = (): void => latest.current();
    fields.add(saveLatest);
    return () => {
      fields.delete(saveLatest);
      saveLatest();
    };
  }, []);
}

/** Saves what is typed in any field now: before a command runs, and before the window closes. */
export function keepTyping(): void {
  for (const save of fields) save();
}
