/** Keys that go through what was found, and how far each goes: the palette's and the search's. */
export const resultKeys = [
  { keys: "ArrowDown", title: "To the next one", step: 1 },
  { keys: "ArrowUp", title: "To the one before", step: -1 },
  { keys: "PageDown", title: "Six further", step: 6 },
  { keys: "PageUp", title: "Six back", step: -6 },
] as const;

/** How far a key goes in what was found; undefined where it does not go there. */
export const stepOf = (key: string): number | undefined => resultKeys.find(({ keys }) => keys === key)?.step;
