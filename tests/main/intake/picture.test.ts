import { describe, expect, it } from "vitest";
import { readPicture } from "../../../main/intake/picture.ts";
import { jpeg, png } from "../../fixtures/ministry/pictures.ts";

const refusal = (bytes: Uint8Array, name = "logo.png"): string => {
  const picture = readPicture(bytes, name);
  return picture.ok ? "" : picture.error.message;
};
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const damaged = "The picture logo.png is damaged, or not the kind of picture it says.";

const garbledFrame = jpeg();
garbledFrame[garbledFrame.indexOf(0xc0) + 3] = 12; // bits a sample

describe("a logo", () => {
  it("is a PNG or a JPEG, told by its content", () => {
    const bytes = png({ width: 12, height: 7 });
    expect(readPicture(bytes, "logo.jpg")).toEqual({
      ok: true,
      value: { type: "png", width: 12, height: 7, bytes },
    });
    expect(readPicture(jpeg(), "logo.png")).toEqual({
      ok: true,
      value: { type: "jpg", width: 8, height: 8, bytes: jpeg() },
    });
    expect(readPicture(jpeg(8, 8, 0xc2), "logo.jpg").ok).toBe(true);
  });

  it("may be interlaced, as its passes come to the right length", () => {
    const sides = [1, 2, 3, 5, 8, 13];
    for (const width of sides) {
      for (const height of sides) {
        const pixels = Buffer.alloc(adam7(width, height));
        expect(refusal(png({ width, height, interlaced: true, pixels }))).toBe("");
        const more = Buffer.alloc(pixels.length + 1);
        expect(refusal(png({ width, height, interlaced: true, pixels: more }))).toBe(damaged);
      }
    }
  });

  it.each([
    ["that is empty", new Uint8Array(), "The file logo.png is empty."],
    ["that is no picture", text("Dear all"), "The file logo.png is not a PNG or JPEG picture."],
    ["of another kind", text("GIF89a…"), "The file logo.png is not a PNG or JPEG picture."],
    [
      "drawn in SVG",
      text(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>`),
      "The file logo.png is an SVG drawing, which can hold programs and which not every Word shows.",
    ],
    [
      "of many bytes",
      Buffer.concat([png({ width: 9, height: 9 }), Buffer.alloc(3 * 1024 * 1024)]),
      "The picture logo.png has 3.0 MB; a logo may have up to 2 MB.",
    ],
    [
      "of many pixels across",
      png({ width: 4001, height: 1 }),
      "The picture logo.png has 4,001 × 1 pixels; a logo may have up to 4,000 pixels a side and 8 million in all.",
    ],
    [
      "of many pixels in all, whatever is packed in it",
      png({ width: 3000, height: 3000, pixels: new Uint8Array(10) }),
      "The picture logo.png has 3,000 × 3,000 pixels; a logo may have up to 4,000 pixels a side and 8 million in all.",
    ],
    [
      "as a JPEG of many pixels",
      jpeg(60_000, 60_000),
      "The picture logo.png has 60,000 × 60,000 pixels; a logo may have up to 4,000 pixels a side and 8 million in all.",
    ],
    [
      "21: that unpacks to more than its size",
      png({ width: 9, height: 9, pixels: new Uint8Array(5e6) }),
      damaged,
    ],
    ["that lacks pixels", png({ width: 9, height: 9, pixels: new Uint8Array(9) }), damaged],
    [
      "of a palette that is not there",
      png({ width: 9, height: 1, colour: 3, pixels: new Uint8Array(10) }),
      damaged,
    ],
    ["of a kind of colour that is none", png({ width: 9, height: 1, colour: 5 }), damaged],
    ["without width", png({ width: 0, height: 9 }), damaged],
    ["as a JPEG without height", jpeg(8, 0), damaged],
    ["as a JPEG of other bits than it says", garbledFrame, damaged],
    ["as a JPEG that is packed as hardly any program reads", jpeg(8, 8, 0xc9), damaged],
  ])("%s is refused", (_what, bytes, message) => expect(refusal(bytes)).toBe(message));

  it("named as an SVG is refused as such", () => {
    expect(refusal(text("not even XML"), "logo.svg")).toMatch(/is an SVG drawing/);
  });

  it("cut short anywhere is refused; garbled anywhere it is refused or a picture, never thrown at", () => {
    for (const bytes of [png({ width: 20, height: 10 }), jpeg()]) {
      for (let at = 0; at < bytes.length; at += 1) {
        expect({ at, message: refusal(bytes.subarray(0, at)) }).not.toEqual({ at, message: "" });
        const garbled = Uint8Array.from(bytes);
        garbled[at] = (garbled[at] ?? 0) ^ 0xff;
        expect(typeof readPicture(garbled, "logo").ok).toBe("boolean");
      }
    }
    const flipped = Uint8Array.from(png({ width: 20, height: 10 }));
    flipped[26] = (flipped[26] ?? 0) ^ 1; // how it is packed, of which there is one way: only the checksum can tell
    expect(refusal(flipped)).toBe(damaged);
  });
});

/** The length of the lines of an interlaced RGB picture, counted pixel by pixel. */
function adam7(width: number, height: number): number {
  const pass = [
    [1, 6, 4, 6, 2, 6, 4, 6],
    [7, 7, 7, 7, 7, 7, 7, 7],
    [5, 6, 5, 6, 5, 6, 5, 6],
    [7, 7, 7, 7, 7, 7, 7, 7],
    [3, 6, 4, 6, 3, 6, 4, 6],
    [7, 7, 7, 7, 7, 7, 7, 7],
    [5, 6, 5, 6, 5, 6, 5, 6],
    [7, 7, 7, 7, 7, 7, 7, 7],
  ];
  const lines = new Set<string>();
  let bytes = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      lines.add(`${pass[y % 8]?.[x % 8]} ${y}`);
      bytes += 3;
    }
  }
  return bytes + lines.size;
}
