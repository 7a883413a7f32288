import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const packageFile = z.object({
  version: z.string(),
  devDependencies: z.record(z.string(), z.string()).optional(),
});

test("security 16: Electron is one version, named to the last digit, and that is the one that is built with", () => {
  const named = packageFile.parse(JSON.parse(read("package.json"))).devDependencies?.["electron"];
  expect(named).toMatch(/^\d+\.\d+\.\d+$/);
  expect(packageFile.parse(JSON.parse(read("node_modules/electron/package.json"))).version).toBe(named);
});

test("security 19: each fuse of the packed program stands as it is safest", () => {
  const [, fuses = ""] = /^electronFuses:\n((?: {2}.+\n)+)/m.exec(read("electron-builder.yml")) ?? [];
  expect(
    Object.fromEntries([...fuses.matchAll(/^ {2}(\w+): (\w+)$/gm)].map(([, name, is]) => [name, is])),
  ).toEqual({
    runAsNode: "false",
    enableNodeOptionsEnvironmentVariable: "false",
    enableNodeCliInspectArguments: "false",
    enableEmbeddedAsarIntegrityValidation: "true",
    onlyLoadAppFromAsar: "true",
    enableCookieEncryption: "true",
    loadBrowserProcessSpecificV8Snapshot: "false",
    grantFileProtocolExtraPrivileges: "false",
  });
});
