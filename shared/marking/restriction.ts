import type { Marking } from "./marking.ts";
import type { Scheme } from "./scheme.ts";

/**
 * A mark as what it restricts, so that marks can be combined by a law: the most restrictive of each part.
 * Who may see it goes from everybody, through a set of countries (fewer is stricter) and nothing decided, to nobody else.
 */
export interface Restriction {
  readonly rank: number; // place of the level
  readonly lowestCaveats: ReadonlySet<string>; // those only the lowest level knows: SENSITIVE
  readonly release: "everybody" | ReadonlySet<string> | "undecided" | "nobody";
  readonly caveats: ReadonlySet<string>;
}

/** Reads a mark. What the scheme does not know is never taken for less than its highest level. */
export function readRestriction(marking: Marking, scheme: Scheme): Restriction {
  const known = marking.scheme === scheme.id ? scheme.levels.findIndex((l) => l.key === marking.level) : -1;
  const countries = countriesIn(marking, scheme);
  const nobody = scheme.release?.none ?? null;
  const lowestCaveats = marking.caveats.filter((key) => isLowestCaveat(key, scheme));
  const isOpen = known === 0 && lowestCaveats.length === 0;
  return settle(
    {
      rank: known === -1 ? scheme.levels.length - 1 : known,
      lowestCaveats: new Set(lowestCaveats),
      release:
        nobody !== null && marking.caveats.includes(nobody)
          ? "nobody"
          : (countries ?? (isOpen ? "everybody" : "undecided")),
      caveats: new Set(
        marking.caveats.filter(
          (key) => !isLowestCaveat(key, scheme) && !isCountry(key, scheme) && key !== nobody,
        ),
      ),
    },
    scheme,
  );
}

const isLowestCaveat = (key: string, scheme: Scheme): boolean =>
  scheme.caveats.some((caveat) => caveat.key === key && caveat.lowest !== undefined);

const isCountry = (key: string, scheme: Scheme): boolean =>
  scheme.release !== null && key.startsWith(scheme.release.prefix);

/** The countries a mark names, or null when it names none. `REL TO USA, FRA` in one caveat is read too. */
function countriesIn(marking: Marking, scheme: Scheme): ReadonlySet<string> | null {
  const { release } = scheme;
  const named = release ? marking.caveats.filter((key) => isCountry(key, scheme)) : [];
  if (!release || named.length === 0) return null;
  const names = named.flatMap((key) => key.slice(release.prefix.length).split(/[\s,/]+/));
  return new Set(names.filter((name) => name !== "" && name !== release.own));
}
