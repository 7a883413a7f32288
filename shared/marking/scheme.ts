import type { SchemeId } from "./marking.ts";

/** A marking scheme as data: what there is to choose from, and how marks combine. See docs/marking.md. */
export interface Scheme {
  readonly id: SchemeId;
  readonly name: string;
  readonly levels: readonly Level[]; // lowest first
  readonly caveats: readonly Caveat[]; // in the order a banner prints them; unknown ones follow, by name
  readonly ladders: readonly (readonly string[])[]; // caveats of which only the strictest, the last, stands
  readonly release: Release | null;
  readonly separators: Separators;
}

export interface Level {
  readonly key: string;
  readonly banner: string;
  readonly portion: string;
  readonly colour: string; // #rrggbb, readable on white
  readonly aliases: readonly string[]; // other ways to type it
}

export interface Caveat {
  readonly key: string;
  readonly banner: string;
  readonly portion: string;
  /** Only the lowest level knows this caveat; with it, that level is called and coloured so. */
  readonly lowest?: { readonly banner: string; readonly portion: string; readonly colour: string };
}

/** What stands between the level and its caveats, and between two caveats. */
export interface Separators {
  readonly banner: string;
  readonly between: string;
  readonly portion: string; // both, in a portion mark
}

/** Who else may see it. Each country is a caveat of its own, `REL TO FRA`; `NOFORN` is nobody. */
export interface Release {
  readonly prefix: string; // of the caveat: "REL TO "
  readonly printed: string; // before the countries, in the banner
  readonly own: string | null; // always named first when printed: "USA"
  readonly joiner: string; // between countries
  readonly suffix: string; // printed after the countries
  readonly none: string | null; // the caveat that forbids all release
}
