import { useEffect, useState } from "react";
import { create } from "zustand";
import type { SearchAnswer, SearchRequest } from "../../shared/ipc-contract.ts";
import type { SearchFilter } from "../../shared/search/search-filter.ts";
import { api } from "../api.ts";
import { openDialog } from "./dialogs.ts";
import { useApp } from "./store.ts";

const nothing: SearchAnswer = { hits: [], count: 0 };

/** The records that are asked for; not settled while they are still looked for, when those found before are given. */
export function useSearch(request: SearchRequest): {
  readonly answer: SearchAnswer;
  readonly isSettled: boolean;
} {
  const asked = JSON.stringify(request);
  const [{ of, answer }, setFound] = useState({ of: "", answer: nothing });
  useEffect(() => {
    let isCurrent = true;
    void api.workspace.search(JSON.parse(asked) as SearchRequest).then((found) => {
      if (isCurrent) setFound({ of: asked, answer: found.ok ? found.value : nothing });
    });
    return () => {
      isCurrent = false;
    };
  }, [asked]);
  return { answer, isSettled: of === asked };
}

/** What is asked for: words, a filter, or both. */
export interface Asked {
  readonly text: string;
  readonly filter: SearchFilter;
}

/** What was searched last: it is there again when one comes back from what was found. */
export const useAsked = create<Asked>(() => ({ text: "", filter: {} }));
useApp.subscribe(({ status }) => {
  if (status?.state === "locked") useAsked.setState({ text: "", filter: {} });
});

/** Opens the search with words typed elsewhere, in every record. */
export function searchFor(text: string): void {
  useAsked.setState({ text, filter: {} });
  openDialog("search");
}
