import type { Marking } from "../../shared/marking/marking.ts";
import { bannerText, schemes } from "../../shared/marking/schemes.ts";

/** The usual marks of a scheme, lowest first: its levels, and what its lowest level is called when sensitive. */
export function markingChoices(
  current: Marking,
): readonly { readonly marking: Marking; readonly name: string }[] {
  const scheme = schemes[current.scheme];
  const lowest = scheme.levels[0]?.key ?? "";
  const sensitive = scheme.caveats
    .filter((caveat) => caveat.lowest !== undefined)
    .map((caveat): Marking => ({ scheme: scheme.id, level: lowest, caveats: [caveat.key] }));
  const levels = scheme.levels.map((level): Marking => ({
    scheme: scheme.id,
    level: level.key,
    caveats: [],
  }));
  const usual = [...levels.slice(0, 1), ...sensitive, ...levels.slice(1)];
  const all = usual.some((one) => sameMarking(one, current)) ? usual : [...usual, current];
  return all.map((marking) => ({ marking, name: bannerText(marking) }));
}

export const sameMarking = (a: Marking, b: Marking): boolean =>
  bannerText(a) === bannerText(b) && a.scheme === b.scheme;
