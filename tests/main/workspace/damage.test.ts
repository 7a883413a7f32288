import { describe, expect, it } from "vitest";
import { flipEvery, smallWorkspace } from "./damage.ts";
import { temporaryFolder } from "./rooms.ts";

// Primes, so that all bits and all columns have their turn. `npm run torture` takes every byte.
const everyByte = 89;
const everyEncrypted = 1499; // to open one takes a tenth of a second: a passphrase is to be slow to guess

describe("45: a damaged workspace", () => {
  it.each([
    ["plain", null, everyByte],
    ["encrypted", Buffer.from("a long passphrase"), everyEncrypted],
  ] as const)("%s with a bit turned over is noticed, or says just what it said", (_name, key, step) => {
    const seen = flipEvery(smallWorkspace(temporaryFolder(), key), step);
    expect(seen.other).toEqual([]);
    expect(seen.noticed).toBeGreaterThan(50);
  });

  it("that was cut at any place is noticed, or says just what it said", () => {
    const { bytes, whatHappens } = smallWorkspace(temporaryFolder(), null);
    const lastPage = bytes.length - 4096; // an empty table: nothing of it can be missed
    for (let length = 0; length < bytes.length; length += everyByte * 7) {
      const what = whatHappens(bytes.subarray(0, length));
      expect([length, what]).toEqual([length, length > lastPage && what === "harmless" ? what : "noticed"]);
    }
  });
});
