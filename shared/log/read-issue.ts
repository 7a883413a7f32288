import type { Stance } from "../dossier/stance.ts";
import { stanceDisplay, stanceSchema } from "../dossier/stance.ts";
import { matchIssue, type KnownIssue } from "./match-issue.ts";
import { mayEndAt, type IssueMark } from "./marks.ts";

/** The stances by their sign, longer signs first. */
const signs: readonly (readonly [sign: string, stance: Stance])[] = stanceSchema.options
  .map((stance) => [stanceDisplay[stance].sign, stance] as const)
  .toSorted(([a], [b]) => b.length - a.length);

const tag = /#([\p{L}\p{N}][\p{L}\p{M}\p{N}_+?=-]*)/uy;
const name = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?$/u;

/**
 * An issue with its sign glued on (`#precursors++`), or without one. `=` may stand between, for an issue whose name
 * ends in a figure: `#phase-3=0`. Where both readings are possible the surer match of the name wins, then the longer
 * name. An issue nobody knows is text.
 */
export function readIssue(line: string, at: number, issues: readonly KnownIssue[]): IssueMark | undefined {
  tag.lastIndex = at;
  const match = tag.exec(line);
  if (!match) return undefined;
  const [whole, body = ""] = match;
  const end = at + whole.length;
  if (!mayEndAt(line, end)) return undefined;
  const readings = splits(body).flatMap(({ typed, stance }) => {
    const found = name.test(typed) ? matchIssue(typed, issues) : undefined;
    return found ? [{ typed, stance, ...found }] : [];
  });
  const [best] = readings.sort((a, b) => a.score - b.score || b.typed.length - a.typed.length);
  if (!best) return undefined;
  const { typed, stance, candidates } = best;
  return { kind: "issue", start: at, end, typed, candidates, stance };
}

function splits(body: string): readonly { readonly typed: string; readonly stance: Stance | undefined }[] {
  const signed = signs.flatMap(([sign, stance]) => {
    if (!body.endsWith(sign)) return [];
    const before = body.slice(0, -sign.length);
    return [{ typed: before.endsWith("=") ? before.slice(0, -1) : before, stance }];
  });
  return [{ typed: body, stance: undefined }, ...signed];
}
