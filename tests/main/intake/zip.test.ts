import { zipSync, type Zippable } from "fflate";
import { describe, expect, it } from "vitest";
import { packZip, unpackZip } from "../../../main/intake/zip.ts";

const limits = { entries: 10, bytes: 1024 * 1024 };
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const names = (bytes: Uint8Array): readonly string[] => {
  const files = unpackZip(bytes, limits);
  if (!files.ok) throw new Error(files.error.message);
  return [...files.value.keys()];
};
const refusal = (bytes: Uint8Array): string => {
  const files = unpackZip(bytes, limits);
  return files.ok ? "" : files.error.message;
};
const zip = (files: Zippable): Uint8Array => zipSync(files);

/** Writes over every place where `from` stands, with text of the same length: names fflate would not write. */
function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1");
}

describe("an archive", () => {
  it("is unpacked, folders left out, and packed again to the same files", () => {
    const bytes = zip({
      "a.xml": text("one"),
      "b/": new Uint8Array(),
      "b/c.xml": [text("two"), { level: 0 }],
    });
    expect(names(bytes)).toEqual(["a.xml", "b/c.xml"]);
    const files = unpackZip(bytes, limits);
    expect(files.ok && unpackZip(packZip(files.value), limits)).toEqual(files);
  });

  it.each(["../x", "a/../../x", "/etc/x", "C:/x", "..\\x", "a\\x", "./x"])(
    "19: with the path %s is refused",
    (path) => {
      const bytes = replaced(zip({ ["q".repeat(path.length)]: text("x") }), "q".repeat(path.length), path);
      expect(refusal(bytes)).toMatch(/leads outside the file/);
    },
  );

  it("20: with a symbolic link is refused", () => {
    const bytes = zip({ link: [text("/etc/passwd"), { os: 3, attrs: 0o120777 << 16 }] });
    expect(refusal(bytes)).toBe("The file was not opened: “link” in it is a link to somewhere else.");
  });

  it("21: that unpacks to more than the limit is stopped, though its directory claims little", () => {
    const bomb = zip({ "a.xml": new Uint8Array(64 * 1024 * 1024) });
    expect(refusal(bomb)).toBe("The file was not opened: it unpacks to more than 1 MB.");
    const lying = Buffer.from(bomb);
    const directory = lying.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    lying.writeUInt32LE(10, directory + 24);
    expect(refusal(lying)).toBe("The file was not opened: it unpacks to more than 1 MB.");
  });

  it("21: is stopped where all files together pass the limit", () => {
    const half = new Uint8Array(700 * 1024);
    expect(refusal(zip({ "a.xml": half, "b.xml": half }))).toMatch(/more than 1 MB/);
    expect(names(zip({ "a.xml": half }))).toEqual(["a.xml"]);
  });

  it("22: of very many files is refused before any is unpacked", () => {
    const bytes = Buffer.from(zip({ "a.xml": text("x") }));
    bytes.writeUInt16LE(60_000, bytes.length - 12);
    expect(refusal(bytes)).toBe("The file was not opened: it holds 60,000 files or more.");
    bytes.writeUInt16LE(0xffff, bytes.length - 12); // what archives of 65,535 and more write here
    expect(refusal(bytes)).toMatch(/65,535 files or more/);
  });

  it.each([
    ["a.xml", "a.xml"],
    ["a.xml", "A.XML"],
  ])("23: with the names %s and %s is refused", (one, other) => {
    const bytes = replaced(zip({ [one]: text("1"), qqqqq: text("2") }), "qqqqq", other);
    expect(refusal(bytes)).toBe(`The file was not opened: it holds two files named “${other}”.`);
  });

  it("with a password is refused as such", () => {
    const bytes = Buffer.from(zip({ "a.xml": text("x") }));
    const directory = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt16LE(bytes.readUInt16LE(directory + 8) | 1, directory + 8);
    expect(refusal(bytes)).toMatch(/protected by a password/);
  });

  it("that is cut short, or garbled anywhere, is damaged or read, never thrown at", () => {
    const bytes = zip({ "a.xml": text("some text some text some text".repeat(20)), "b.xml": text("more") });
    for (let at = 0; at < bytes.length; at += 1) {
      expect(unpackZip(bytes.subarray(0, at), limits).ok).toBe(false);
      const garbled = Uint8Array.from(bytes);
      garbled[at] = (garbled[at] ?? 0) ^ 0xff;
      expect(typeof unpackZip(garbled, limits).ok).toBe("boolean");
    }
  });
});
