const controlsIn = (row: Element): readonly HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>("input, textarea, select, button"),
];

/** Whether an arrow key would stay inside the text one is in, or change what a control shows. */
export function isArrowOwn(target: EventTarget, key: string): boolean {
  if (target instanceof HTMLTextAreaElement) {
    const isAtStart = target.selectionStart === 0 && target.selectionEnd === 0;
    const isAtEnd = target.selectionStart === target.value.length;
    return key === "ArrowUp" ? !isAtStart : !isAtEnd;
  }
  return !(target instanceof HTMLInputElement) || target.type !== "text" || target.role === "combobox";
}

/** The control in the same place of the row before or after; past the last row, the line that adds one. */
export function focusRowBeside(row: HTMLElement, target: EventTarget, by: -1 | 1): void {
  const beside = by === 1 ? row.nextElementSibling : row.previousElementSibling;
  if (!beside) {
    if (by === 1) focusAddLine(row);
    return;
  }
  const place = target instanceof HTMLElement ? controlsIn(row).indexOf(target) : 0;
  const others = controlsIn(beside);
  (others[place] ?? others[0])?.focus();
}

/** The line under the list that adds a row. */
export function focusAddLine(row: HTMLElement): void {
  const list = row.parentElement;
  list?.parentElement?.querySelector<HTMLElement>("[data-add-line]")?.focus();
}

/** Before a row goes: the focus goes to the one after it, else before it, else to the line that adds one. */
export function focusAfterRemoval(row: HTMLElement): void {
  const beside = row.nextElementSibling ?? row.previousElementSibling;
  if (beside) controlsIn(beside)[0]?.focus();
  else focusAddLine(row);
}
