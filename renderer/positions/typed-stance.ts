import { useRef } from "react";
import type { Position } from "../../shared/dossier/position.ts";
import { stanceDisplay } from "../../shared/dossier/stance.ts";
import { assessedPosition } from "../../shared/positions/pasted-positions.ts";
import { readStance } from "../../shared/positions/read-stance.ts";
import { add } from "../app/edit.ts";
import { answered, commit, put } from "../app/committing.ts";
import type { Cell } from "./cells.ts";

interface Typed {
  readonly place: string;
  readonly key: string; // of the position
  readonly sign: string;
}

/**
 * Sets a stance by its letter or sign. What is typed again in the same cell, at once, corrects what was typed: `+` and
 * `+` are `++`, and a slip leaves nothing behind.
 */
export function useTyping(author: string, today: string) {
  const last = useRef<Typed | null>(null);
  const leave = (): void => {
    last.current = null;
  };
  const type = ({ party, issue }: Pick<Cell, "party" | "issue">, sign: string): boolean => {
    const place = `${party} ${issue}`;
    const before = last.current?.place === place ? last.current : null;
    const doubled = before?.sign === sign ? readStance(sign + sign) : null;
    const stance = doubled ?? readStance(sign);
    if (stance === null) return false;
    const position = assessedPosition({ party, issue, stance, words: "" }, author, today);
    const key = before?.key ?? add("position", position);
    last.current = { place, key, sign };
    if (before) void correct(key, position);
    return true;
  };
  return { type, leave };
}

/** Changes the position just typed; one that was undone meanwhile is recorded anew. */
async function correct(key: string, position: Position): Promise<void> {
  const dossier = await answered();
  const isThere = dossier?.records.position?.has(key);
  const { stance, summary } = position;
  if (!isThere) add("position", position);
  else
    await commit(`Set a stance: ${stanceDisplay[stance].name}`, [put("position", key, { stance, summary })]);
}
