/** One commit of this device, as far as undo goes. */
export interface CommitHead {
  readonly id: string;
  readonly undoes: string | null;
  readonly label: string;
}

/** Commits that can be taken back, and undos that can themselves be taken back; the next one last. */
export interface UndoStack {
  readonly undo: readonly CommitHead[];
  readonly redo: readonly CommitHead[];
}

const depth = 500; // commits

export const emptyUndoStack: UndoStack = { undo: [], redo: [] };

/**
 * The stack after one more commit of this device. An undo names the commit it takes back; taking back an undo is
 * a redo; anything else makes what could be redone out of reach.
 */
export function pushCommit(stack: UndoStack, commit: CommitHead): UndoStack {
  if (commit.undoes === null) return { undo: [...stack.undo, commit].slice(-depth), redo: [] };
  if (stack.undo.at(-1)?.id === commit.undoes) {
    return { undo: stack.undo.slice(0, -1), redo: [...stack.redo, commit] };
  }
  if (stack.redo.at(-1)?.id === commit.undoes) {
    return { undo: [...stack.undo, commit], redo: stack.redo.slice(0, -1) };
  }
  return stack;
}
