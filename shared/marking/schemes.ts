import { all, find, type Dossier } from "../dossier/dossier.ts";
import { meetingKey } from "../dossier/meeting.ts";
import { recordKind } from "../dossier/record-ref.ts";
import type { Banner } from "../document/document.ts";
import { joinRestrictions, readRestriction, sameRestriction, writeRestriction } from "./restriction.ts";
import { eu } from "./scheme-eu.ts";
import { tlp } from "./scheme-tlp.ts";
import { uk } from "./scheme-uk.ts";
import { us } from "./scheme-us.ts";
import type { Caveat, Level, Scheme } from "./scheme.ts";
import type { Marking, SchemeId } from "./marking.ts";

/** The marking schemes there are. A dossier uses one of them. */
export const schemes: Readonly<Record<SchemeId, Scheme>> = { us, uk, eu, tlp };

/**
 * The mark of what holds all of these: the highest level, with the caveats combined by the scheme's rule
 * (docs/marking.md). Never below any of them. Nothing at all has the scheme's lowest mark.
 * A level the scheme does not know, and a mark of another scheme, count as its highest level.
 */
export function highestMarking(markings: readonly Marking[], scheme: Scheme): Marking {
  const restrictions = markings.map((marking) => readRestriction(marking, scheme));
  return writeRestriction(joinRestrictions(restrictions, scheme), scheme);
}

/** Whether material so marked has no place in a copy with this ceiling: its mark would raise the banner. */
export function isAbove(marking: Marking, ceiling: Marking): boolean {
  const scheme = schemes[ceiling.scheme];
  const most = readRestriction(ceiling, scheme);
  return !sameRestriction(joinRestrictions([readRestriction(marking, scheme), most], scheme), most);
}

/** The mark as the top of a page prints it: `CONFIDENTIAL//NOFORN`, `SENSITIVE BUT UNCLASSIFIED`. */
export function bannerText(marking: Marking): string {
  const { separators } = schemes[marking.scheme];
  const { level, caveats, release } = parts(marking);
  const words = [...caveats.map((caveat) => caveat.banner), ...release.banner];
  return words.length === 0
    ? level.banner
    : level.banner + separators.banner + words.join(separators.between);
}

/** The mark as a paragraph carries it, with its brackets: `(U)`, `(SBU)`, `(C/NF)`. */
export function portionMark(marking: Marking): string {
  const { separators } = schemes[marking.scheme];
  const { level, caveats, release } = parts(marking);
  const words = [level.portion, ...caveats.map((caveat) => caveat.portion), ...release.portion];
  return `(${words.join(separators.portion)})`;
}

/** Text and colour for the top and bottom of every page. */
export function bannerOf(marking: Marking): Banner {
  return { text: bannerText(marking), colour: parts(marking).level.colour };
}

/** What an unmarked record of this dossier takes. A dossier without a meeting record has never been marked: SBU. */
export function defaultMarking(dossier: Dossier): Marking {
  return find(dossier, "meeting", meetingKey)?.defaultMarking ?? unmarkedDossier;
}
const unmarkedDossier: Marking = { scheme: "us", level: "UNCLASSIFIED", caveats: ["SENSITIVE"] };

/** The highest mark of all records of a dossier; those without one take its default. */
export function dossierMarking(dossier: Dossier): Marking {
  const base = defaultMarking(dossier);
  const own: Marking[] = [];
  for (const kind of recordKind.options) {
    for (const { body } of all(dossier, kind)) {
      const marking = markingIn(body);
      if (marking) own.push(marking);
    }
  }
  return highestMarking([base, ...own], schemes[base.scheme]);
}

const markingIn = (body: { readonly marking?: Marking | undefined } | object): Marking | undefined =>
  "marking" in body ? body.marking : undefined;

interface Parts {
  readonly level: Pick<Level, "banner" | "portion" | "colour">;
  readonly caveats: readonly Pick<Caveat, "banner" | "portion">[];
  readonly release: { readonly banner: readonly string[]; readonly portion: readonly string[] };
}

/** A mark taken apart for printing. What the scheme does not know is printed as it was typed. */
function parts(marking: Marking): Parts {
  const scheme = schemes[marking.scheme];
  const rank = scheme.levels.findIndex((level) => level.key === marking.level);
  const known = scheme.levels[rank] ?? {
    banner: marking.level,
    portion: marking.level,
    colour: scheme.levels.at(-1)?.colour ?? "#000000",
  };
  const special =
    rank === 0
      ? scheme.caveats.find((caveat) => caveat.lowest && marking.caveats.includes(caveat.key))
      : undefined;
  const countries = readRestriction(marking, scheme).release;
  const isCountry = (key: string): boolean =>
    scheme.release !== null && key.startsWith(scheme.release.prefix);
  const place = (key: string): number => {
    const at = scheme.caveats.findIndex((caveat) => caveat.key === key);
    return at === -1 ? scheme.caveats.length : at;
  };
  const rest = marking.caveats
    .filter((key) => key !== special?.key && !isCountry(key))
    .toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((key) => scheme.caveats.find((caveat) => caveat.key === key) ?? { banner: key, portion: key });
  return {
    level: special?.lowest ?? known,
    caveats: rest,
    release: countries instanceof Set ? printed(countries, scheme) : { banner: [], portion: [] },
  };
}

function printed(countries: ReadonlySet<string>, scheme: Scheme): Parts["release"] {
  const { release } = scheme;
  if (!release || countries.size === 0) return { banner: [], portion: [] };
  const names = [...(release.own === null ? [] : [release.own]), ...[...countries].toSorted()];
  const text = release.printed + names.join(release.joiner) + release.suffix;
  return { banner: [text], portion: [text] };
}
