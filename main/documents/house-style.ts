import type { Picture } from "../intake/picture.ts";

/** What a ministry's documents look like: how Word sets them, and what stands on their covers. */
export interface HouseStyle {
  readonly styles: string | null; // a Word styles part that stands alone; null: ours
  readonly logo: Logo | null;
}

export interface Logo extends Picture {
  readonly words: string; // what it shows, for those who do not see it
}

export const noHouseStyle: HouseStyle = { styles: null, logo: null };
