import fc from "fast-check";

/** One thing done to a sequence, at a place told as a part of its length. */
interface Deed {
  readonly what: "cut" | "overwrite" | "insert" | "repeat" | "end";
  readonly at: number; // 0 to 1
  readonly length: number;
  readonly piece: number;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  what: fc.constantFrom("cut", "overwrite", "overwrite", "insert", "insert", "repeat", "end"),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 8 }) },
    fc.integer({ min: 1, max: 400 }),
  ),
  piece: fc.nat(),
});
const deeds = fc.array(deed, { maxLength: 5 });

/** Does to strings and bytes what disks, mails and bad programs do: cuts, overwrites, inserts and repeats. */
function mangle<T extends string | Uint8Array>(
  whole: T,
  all: readonly Deed[],
  pieces: readonly T[],
  join: (...parts: readonly T[]) => T,
): T {
  return all.reduce((now, { what, at, length, piece }) => {
    const place = Math.floor(now.length * at);
    const before = now.slice(0, place) as T;
    const found = now.slice(place, place + length) as T;
    const after = now.slice(place + length) as T;
    const strange = pieces[piece % pieces.length] ?? found;
    if (what === "cut") return join(before, after);
    if (what === "overwrite") return join(before, strange, now.slice(place + strange.length) as T);
    if (what === "insert") return join(before, strange, found, after);
    if (what === "repeat")
      return join(before, ...Array.from({ length: 1 + (piece % 30) }, () => found), after);
    return before;
  }, whole);
}

/** A text of those given, mangled with pieces that mean something where it is read. */
export const mangledText = (texts: fc.Arbitrary<string>, pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(texts, deeds, fc.string({ unit: "binary", maxLength: 12 }))
    .map(([text, all, noise]) =>
      mangle(text, all, [...pieces, noise, ...strangeText], (...parts) => parts.join("")),
    );

/** Bytes of those given, mangled. */
export const mangledBytes = (wholes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(wholes, deeds, fc.uint8Array({ minLength: 1, maxLength: 8 }))
    .map(([whole, all, noise]) =>
      mangle(whole, all, [noise, ...strangeBytes], (...parts) =>
        Uint8Array.from(parts.flatMap((part) => [...part])),
      ),
    );

const strangeText = [
  "\0",
  "\ufeff",
  "\ufffe",
  "\u202e",
  "\ud800",
  "e\u0301",
  "\u2028",
  "\r",
  "\r\n",
  "\t",
  '"',
  '""',
  ";",
  '=HYPERLINK("http://x.example")',
  "__proto__",
  "constructor",
  "9".repeat(400),
  "-1",
  "1e308",
  "x".repeat(600),
  "y ".repeat(11_000),
];
const strangeBytes = [
  [0],
  [0xff],
  [0, 0, 0, 0],
  [0xff, 0xff, 0xff, 0xff],
  [0xff, 0xfe],
  [0x80],
  [0xed, 0xa0, 0x80],
  [0x0a],
  [0x22],
].map((bytes) => Uint8Array.from(bytes));
