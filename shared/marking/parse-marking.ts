import { schemes, highestMarking } from "./schemes.ts";
import type { Marking, SchemeId } from "./marking.ts";
import type { Level, Scheme } from "./scheme.ts";

/**
 * Reads a mark as people type it: `SBU`, `(C/NF)`, `secret//rel to usa, fra`, `OFFICIAL-SENSITIVE`, `amber`.
 * Null when the level is none of the scheme's; words after the level are taken as caveats.
 */
export function parseMarking(text: string, schemeId: SchemeId): Marking | null {
  const scheme = schemes[schemeId];
  const typed = text
    .trim()
    .replace(/^\(|\)$/g, "")
    .replace(/\s+/g, " ")
    .toUpperCase();
  const named = namesOf(scheme).find(({ name }) => typed === name || startsLike(typed, name));
  if (!named) return null;
  const caveats = [...named.caveats, ...caveatsIn(typed.slice(named.name.length), scheme)];
  return highestMarking([{ scheme: schemeId, level: named.level.key, caveats }], scheme);
}

const startsLike = (typed: string, name: string): boolean =>
  typed.startsWith(name) && /^[\s/,–]/.test(typed.slice(name.length));

interface Named {
  readonly name: string;
  readonly level: Level;
  readonly caveats: readonly string[];
}

/** Everything a level may be called, longest first, so that TOP SECRET is not read as another. */
function namesOf(scheme: Scheme): readonly Named[] {
  const lowest = scheme.levels[0];
  const levels = scheme.levels.flatMap((level) =>
    [level.key, level.banner, level.portion, ...level.aliases].map((name) => ({ name, level, caveats: [] })),
  );
  const special = scheme.caveats.flatMap((caveat): readonly Named[] =>
    lowest && caveat.lowest
      ? [caveat.lowest.banner, caveat.lowest.portion].map((name) => ({
          name,
          level: lowest,
          caveats: [caveat.key],
        }))
      : [],
  );
  return [...levels, ...special].sort((a, b) => b.name.length - a.name.length);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** The caveats after a level, one after the other; a list of countries gives one caveat for each. */
function caveatsIn(text: string, scheme: Scheme): readonly string[] {
  const rest = text.replace(/^[\s/,–]+/, "");
  if (rest === "") return [];
  const known = scheme.caveats
    .flatMap(({ key, banner, portion }) => [key, banner, portion].map((name) => ({ key, name })))
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ name }) => rest === name || startsLike(rest, name));
  if (known) return [known.key, ...caveatsIn(rest.slice(known.name.length), scheme)];
  const countries = countriesAtStart(rest, scheme);
  if (countries) return [...countries.caveats, ...caveatsIn(rest.slice(countries.length), scheme)];
  const [word = rest] =
    /^[^\s/,–]+(?: [^\s/,–]+)*/.exec(
      scheme.separators.between === " " ? (rest.split(" ")[0] ?? rest) : rest,
    ) ?? [];
  return [word, ...caveatsIn(rest.slice(word.length), scheme)];
}

/** `REL TO USA, FRA`, `UK/FRA EYES ONLY`, or one country's own caveat as a dossier keeps it. */
function countriesAtStart(
  text: string,
  { release }: Scheme,
): { readonly caveats: readonly string[]; readonly length: number } | null {
  if (!release) return null;
  const joiner = `[ ,/]*${escaped(release.joiner.trim())} *`;
  const list = `[A-Z]{2,4}(?:${joiner}[A-Z]{2,4})*`;
  const printed = new RegExp(`^${escaped(release.printed)}(${list})${escaped(release.suffix)}(?![A-Z])`).exec(
    text,
  );
  const kept = new RegExp(`^${escaped(release.prefix)}(${list})(?![A-Z])`).exec(text);
  const match = printed ?? kept;
  if (!match?.[1]) return null;
  const names = match[1].match(/[A-Z]{2,4}/g) ?? [];
  const caveats = names.filter((name) => name !== release.own).map((name) => release.prefix + name);
  return { caveats, length: match[0].length };
}
