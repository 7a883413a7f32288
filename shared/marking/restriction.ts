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

/** Brings a restriction into its one form: what one part says never contradicts another. */
function settle(restriction: Restriction, scheme: Scheme): Restriction {
  const { release } = restriction;
  const caveats = strictest(restriction.caveats, scheme);
  // What not everybody may see is not plainly of the lowest level: it is sensitive, or of the next level.
  const isLimited = restriction.rank === 0 && release !== "everybody";
  const sensitive = scheme.caveats.filter((caveat) => caveat.lowest).map((caveat) => caveat.key);
  const rank = isLimited && sensitive.length === 0 ? 1 : restriction.rank;
  // Above the lowest level its own caveats say nothing more, and what is not released to everybody is undecided.
  if (rank > 0)
    return {
      rank,
      caveats,
      lowestCaveats: new Set(),
      release: release === "everybody" ? "undecided" : release,
    };
  const lowestCaveats = new Set([...restriction.lowestCaveats, ...(isLimited ? sensitive : [])]);
  const isOpen = lowestCaveats.size === 0;
  return {
    rank,
    caveats,
    lowestCaveats,
    release: release === "everybody" && !isOpen ? "undecided" : release,
  };
}

/** Of caveats that form a ladder, only the strictest stands. */
function strictest(caveats: ReadonlySet<string>, scheme: Scheme): ReadonlySet<string> {
  const weaker = new Set(
    scheme.ladders.flatMap((ladder) =>
      ladder.slice(
        0,
        Math.max(
          ladder.findLastIndex((key) => caveats.has(key)),
          0,
        ),
      ),
    ),
  );
  return caveats.difference(new Set(weaker));
}

/** The restriction of what holds all of these: of each part the strictest. Nothing at all restricts nothing. */
export function joinRestrictions(restrictions: readonly Restriction[], scheme: Scheme): Restriction {
  const open: Restriction = { rank: 0, lowestCaveats: new Set(), release: "everybody", caveats: new Set() };
  return restrictions.reduce(
    (a, b) =>
      settle(
        {
          rank: Math.max(a.rank, b.rank),
          lowestCaveats: a.lowestCaveats.union(b.lowestCaveats),
          release: joinRelease(a.release, b.release),
          caveats: a.caveats.union(b.caveats),
        },
        scheme,
      ),
    open,
  );
}

/** Countries meet in those both name; where none is left, who may see it is undecided again. */
function joinRelease(a: Restriction["release"], b: Restriction["release"]): Restriction["release"] {
  if (a === "nobody" || b === "nobody") return "nobody";
  if (a === "everybody") return b;
  if (b === "everybody") return a;
  if (a === "undecided" || b === "undecided") return "undecided";
  const both = a.intersection(b);
  return both.size === 0 ? "undecided" : both;
}

/** Whether two restrictions are the same in every part. */
export function sameRestriction(a: Restriction, b: Restriction): boolean {
  return (
    a.rank === b.rank &&
    sameSet(a.lowestCaveats, b.lowestCaveats) &&
    sameSet(a.caveats, b.caveats) &&
    (typeof a.release === "string" || typeof b.release === "string"
      ? a.release === b.release
      : sameSet(a.release, b.release))
  );
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && a.isSubsetOf(b);

/** The mark that says a restriction: caveats in the scheme's order, unknown ones by name after them. */
export function writeRestriction(restriction: Restriction, scheme: Scheme): Marking {
  const level = scheme.levels[restriction.rank];
  if (!level) throw new Error("A restriction's level is one of its scheme's");
  const { release } = restriction;
  const nobody = scheme.release?.none;
  const countries = typeof release === "string" ? [] : [...release].sort();
  const keys = new Set([...restriction.lowestCaveats, ...restriction.caveats]);
  if (release === "nobody" && nobody) keys.add(nobody);
  const known = scheme.caveats.map((caveat) => caveat.key).filter((key) => keys.has(key));
  const unknown = [...keys].filter((key) => !known.includes(key)).sort();
  const named = countries.map((country) => `${scheme.release?.prefix ?? ""}${country}`);
  return { scheme: scheme.id, level: level.key, caveats: [...known, ...unknown, ...named] };
}
