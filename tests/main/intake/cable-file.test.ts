import { randomBytes } from "node:crypto";
import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readCableFile } from "../../../main/intake/cable-file.ts";
import { readCables } from "../../../shared/cable/read-cables.ts";
import { temporaryFolder } from "../workspace/rooms.ts";

/** What a person is told who opens a file of these bytes as a cable. */
async function told(bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(temporaryFolder(), "cable.txt");
  writeFileSync(path, bytes);
  const file = await readCableFile(path);
  if (!file.ok) return [file.error.message];
  const { cables, problems } = readCables(file.value.text);
  return cables.length > 0 ? ["a cable"] : problems.map(({ message }) => message);
}

const bytesOf = (...parts: readonly string[]): Uint8Array => Buffer.from(parts.join(""), "latin1");

test.each([
  ["a picture", bytesOf("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "\xd4\x12\x00".repeat(300))],
  ["a photograph", bytesOf("\xff\xd8\xff\xe0\0\x10JFIF\0", "\x9c\x17\xb2".repeat(300))],
  ["a packed file", gzipSync("UNCLAS LAKEVIEW 000231\n".repeat(50))],
  ["a Word file", bytesOf("PK\x03\x04\x14\0\x06\0\x08\0", "\x03\xf5\x81".repeat(300))],
  ["an old Word file", bytesOf("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "\0".repeat(500))],
  ["a PDF", bytesOf("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\nstream\n", "\x01\x8f\x1e\x7f".repeat(300))],
  ["noise", randomBytes(4_000)],
  ["noise without a zero", randomBytes(4_000).map((byte) => byte || 1)],
])("32: %s is no text file, and is called that", async (_what, bytes) => {
  expect(await told(bytes)).toEqual([expect.stringMatching(/^This is not a text file/)]);
});

test("a cable in any usual encoding is read", async () => {
  const cable = "UNCLAS LAKEVIEW 000231\n\nSUBJECT: THE PERCH OF LÁKEVIEW\n\n1. The perch are fewer.\n";
  for (const bytes of [Buffer.from(cable), Buffer.from(cable, "latin1"), Buffer.from(cable, "utf16le")])
    expect(await told(bytes)).toEqual(["a cable"]);
});

test("a file that is too large is refused before it is read", async () => {
  const path = join(temporaryFolder(), "traffic.txt");
  writeFileSync(path, "UNCLAS");
  truncateSync(path, 17 * 1024 * 1024);
  expect(await readCableFile(path)).toMatchObject({
    ok: false,
    error: { message: "The file is larger than 16 MB.", action: "Cut it into smaller files." },
  });
});
