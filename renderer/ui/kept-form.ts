import { useState } from "react";

const kept = new Map<string, unknown>();

export interface KeptForm<T> {
  readonly form: T;
  readonly isLeft: boolean; // it was begun before, and left without being used
  readonly change: (part: Partial<T>) => void;
  readonly forget: () => void; // it has been used, or given up
}

/** A form that is still there when its dialog was closed by Escape, or by a click beside it, and opens again. */
export function useKeptForm<T extends object>(name: string, begin: () => T): KeptForm<T> {
  const [isLeft] = useState(() => kept.has(name));
  const [form, setForm] = useState(() => (kept.get(name) as T | undefined) ?? begin());
  return {
    form,
    isLeft,
    change: (part) => {
      const next = { ...((kept.get(name) as T | undefined) ?? form), ...part };
      kept.set(name, next);
      setForm(next);
    },
    forget: () => void kept.delete(name),
  };
}

/** Lets go of all forms that were left: of what is locked nothing stays in the window. */
export const forgetForms = (): void => kept.clear();
