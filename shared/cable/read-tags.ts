import { isKnownTag, isSubjectTag } from "../reference/tags.ts";
import type { Problems } from "./problem.ts";

/**
 * Reads TAGS separated by commas, blanks, semicolons or strokes; a name in brackets is one TAG. TAGS that were run
 * together are told apart where every part is a known one. Those already there are not repeated.
 */
export function readTags(
  value: string,
  already: readonly string[],
  line: number,
  problems: Problems,
): string[] {
  const found = value.match(/\([^()]{1,80}\)|[^\s,;/()]+/g) ?? [];
  const tags = new Set(already);
  for (const text of found.map((tag) => tag.replace(/[.:]$/, "").replace(/^¶/, "")).filter(Boolean)) {
    const parts = splitGlued(text);
    if (parts.length > 1) {
      problems.add(
        "glued-tags",
        line,
        `TAGS "${text}" were run together; they were read as ${parts.join(", ")}.`,
      );
    }
    for (const tag of parts) {
      if (tags.has(tag)) problems.add("repeated-tag", line, `The TAG ${tag} stands there twice.`);
      else tags.add(tag);
    }
  }
  return [...tags];
}

/** Parts of four and two letters, all of them known and one at least a subject; else the text itself. */
function splitGlued(text: string): readonly string[] {
  if (text.length < 6 || text.length > 60 || !/^[A-Z]+$/.test(text) || isKnownTag(text)) return [text];
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= text.length; end += 1) {
    best[end] = null;
    for (const size of [4, 2, 3, 5]) {
      const before = best[end - size];
      const part = text.slice(end - size, end);
      if (end >= size && before && isKnownTag(part)) {
        best[end] = [...before, part];
        break;
      }
    }
  }
  const parts = best[text.length];
  return parts?.some(isSubjectTag) ? parts : [text];
}
