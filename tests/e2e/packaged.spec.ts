import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { extractAll, extractFile, listPackage } from "@electron/asar";
import { expect } from "@playwright/test";
import { test } from "./app.ts";
import { mainStory } from "./main-story.ts";

/**
 * What `npm run package` packs. Electron's own files are a stand-in here, with the words by which the packer finds the
 * switches of its binary; everything else is as it is delivered.
 */
const built = mkdtempSync(join(tmpdir(), "aide-packaged-"));
const unpacked = join(built, "app");
const program = join(built, "out", "linux-unpacked");
const archive = join(program, "resources", "app.asar");

const fuseSentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const wire = (version: number, fuses: string): Buffer =>
  Buffer.concat([Buffer.from(fuseSentinel), Buffer.from([version, fuses.length]), Buffer.from(fuses)]);

function writeElectron(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "electron"), wire(1, "1".repeat(9)), { mode: 0o755 });
  for (const name of ["LICENSE", "LICENSES.chromium.html", "version"]) writeFileSync(join(folder, name), "");
}

/** The same for macOS: a program with its four helpers and a framework. */
function writeMacElectron(folder: string): void {
  const write = (bundle: string, name: string, binary: string): void => {
    mkdirSync(dirname(join(folder, bundle, binary)), { recursive: true });
    writeFileSync(join(folder, bundle, binary), wire(1, "1".repeat(9)), { mode: 0o755 });
    if (name === "") return;
    const plist = `<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string></dict></plist>`;
    writeFileSync(join(folder, bundle, "Contents", "Info.plist"), plist);
  };
  const inside = "Electron.app/Contents/Frameworks";
  write("Electron.app", "Electron", "Contents/MacOS/Electron");
  write(`${inside}/Electron Framework.framework`, "", "Electron Framework");
  for (const kind of ["", " (GPU)", " (Plugin)", " (Renderer)"]) {
    const name = `Electron Helper${kind}`;
    write(`${inside}/${name}.app`, name, `Contents/MacOS/${name}`);
  }
  mkdirSync(join(folder, "Electron.app", "Contents", "Resources"));
  writeFileSync(join(folder, "icon.icns"), ""); // made from the picture by a tool that is fetched
}

test.use({ program: unpacked });
test.describe.configure({ mode: "serial" });

const pack = (system: string, processor: string, electron: string, ...more: readonly string[]): Buffer => {
  const settings = [`-c.electronDist=${electron}`, `-c.directories.output=${join(built, "out")}`, ...more];
  return execFileSync("electron-builder", [system, "dir", processor, ...settings], { stdio: "pipe" });
};

test.beforeAll(() => {
  test.setTimeout(120_000);
  const electron = join(built, "electron");
  writeElectron(electron);
  pack("--linux", "--x64", electron);
  extractAll(archive, unpacked);
});
test.afterAll(() => rmSync(built, { recursive: true, force: true }));

test("the packed program holds what it runs, and nothing else", () => {
  const files = listPackage(archive, { isPack: false });
  const has = (pattern: RegExp): readonly string[] => files.filter((file) => pattern.test(file));
  for (const needed of [
    "/package.json",
    "/out/main/index.js",
    "/out/main/document-worker.js",
    "/out/preload/index.cjs",
    "/out/renderer/index.html",
    "/node_modules/@expo-google-fonts/noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf",
    "/node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node",
  ])
    expect(files).toContain(needed);
  expect(has(/\/better-sqlite3-multiple-ciphers\/(deps|src)\//)).toEqual([]);
  expect(has(/\/prebuilds\/./)).toEqual([
    "/node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node",
  ]);
  expect(has(/^\/(tests|seeds|shared|renderer|docs|\.ci)\//)).toEqual([]);
  expect(
    has(/^\/node_modules\/(react|react-dom|pdfjs-dist|electron|typescript|vitest|playwright-core)\//),
  ).toEqual([]);
  expect(has(/\.(map|tsbuildinfo)$|\.d\.[cm]?ts$|\/(900Black|300Light)\//)).toEqual([]);
  const native = join(
    program,
    "resources",
    "app.asar.unpacked",
    "node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node",
  );
  expect(existsSync(native)).toBe(true);
});

test("the program for macOS has that system's database, and opens dossier files", () => {
  test.setTimeout(120_000);
  const electron = join(built, "electron-mac");
  writeMacElectron(electron);
  pack("--mac", "--arm64", electron, `-c.mac.icon=${join(electron, "icon.icns")}`);
  const contents = join(built, "out", "mac-arm64", "aide-memoire.app", "Contents");
  const files = listPackage(join(contents, "Resources", "app.asar"), { isPack: false });
  expect(files.filter((file) => /\/prebuilds\/./.test(file))).toEqual([
    "/node_modules/better-sqlite3-multiple-ciphers/prebuilds/darwin-arm64.node",
  ]);
  const plist = readFileSync(join(contents, "Info.plist"), "utf8").replaceAll(/\s*\n\s*/g, "");
  expect(plist).toContain("<key>CFBundleTypeExtensions</key><array><string>aide</string></array>");
  expect(plist).toContain("<key>ElectronAsarIntegrity</key>");
});

test("every library that is packed is named with its licence in About", () => {
  const packages = listPackage(archive, { isPack: false }).flatMap((file) => {
    const [, name] = /^\/node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(file) ?? [];
    return name ?? [];
  });
  const named = JSON.parse(extractFile(archive, "out/renderer/licences.json").toString()) as readonly {
    readonly name: string;
    readonly licence: string;
  }[];
  expect(packages.length).toBeGreaterThan(40);
  expect(packages.filter((name) => !named.some((one) => one.name === name && one.licence !== ""))).toEqual(
    [],
  );
  for (const inWindow of ["react", "react-aria-components", "pdfjs-dist"])
    expect(named.map(({ name }) => name)).toContain(inWindow);
});

test("the packed binary's switches are set: it runs only this app, checked, and never as Node", () => {
  const binary = readFileSync(join(program, "aide-memoire"));
  const at = binary.indexOf(fuseSentinel) + fuseSentinel.length;
  const fuses = binary.subarray(at + 2, at + 2 + (binary[at + 1] ?? 0)).toString("latin1");
  // as Node: no; cookies encrypted; NODE_OPTIONS: no; --inspect: no; archive checked; only the archive; own snapshot: no; file://: no
  expect(fuses.slice(0, 8)).toBe("01001100");
});

test("the packed app goes through the whole story", async ({ start, folder }) => {
  test.setTimeout(180_000);
  await mainStory(start, folder);
});
