import type { Picture } from "../intake/picture.ts";

/** What a ministry's documents look like: how Word sets them, and what stands on their covers. */
export interface HouseStyle {
  readonly styles: string | null; // a Word styles part that stands alone; null: ours
  readonly logo: Logo | null;
}

export interface Logo extends Picture {
  readonly words: string; // what it shows, for those who do not see it
}

/** No wider or taller than this, in points, and never larger than it is at 96 dots an inch. */
const room = { width: 220, height: 64 };
export const pixelsOf = (points: number): number => (points * 96) / 72;

/** How large a logo stands on a cover, in points. */
export function logoSize({ width, height }: Logo): { readonly width: number; readonly height: number } {
  const scale = Math.min(1 / pixelsOf(1), room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}

/** A logo as an address that holds it whole. */
export const logoUrl = ({ type, bytes }: Logo): string =>
  `data:image/${type === "jpg" ? "jpeg" : type};base64,${Buffer.from(bytes).toString("base64")}`;

export const noHouseStyle: HouseStyle = { styles: null, logo: null };
