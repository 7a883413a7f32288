import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

/** A tool people would script a pack with, run as they would: a process that begins from nothing. */
export interface Rival {
  readonly name: string;
  readonly run: (() => void) | null; // null: not on this machine
  readonly missing: string; // what to do about that
}

export function pandoc(cwd: string): Rival {
  const isThere = isInstalled("pandoc");
  const run = processOf("pandoc", ["--toc", "pack.html", "-o", "pack.docx"], cwd);
  return { name: "pandoc", run: isThere ? run : null, missing: "install pandoc" };
}

const fonts = dirname(
  createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
);
const fontFolders = ["400Regular", "700Bold", "400Regular_Italic"].map((face) => join(dirname(fonts), face));

/** Typst, as a program of that name or as the compiler of an npm package in the folder `AIDE_PEERS`. */
export function typst(cwd: string): Rival {
  const missing = "install typst, or @myriaddreamin/typst-ts-node-compiler in a folder that AIDE_PEERS names";
  if (isInstalled("typst")) {
    const folders = fontFolders.flatMap((folder) => ["--font-path", folder]);
    return {
      name: "typst",
      run: processOf("typst", ["compile", ...folders, "pack.typ", "pack.pdf"], cwd),
      missing,
    };
  }
  const peers = process.env["AIDE_PEERS"];
  if (peers === undefined) return { name: "typst", run: null, missing };
  const script = `
    const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler");
    const { readFileSync, writeFileSync } = require("node:fs");
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: ${JSON.stringify(fontFolders)} }] });
    const bytes = compiler.pdf({ mainFileContent: readFileSync(${JSON.stringify(join(cwd, "pack.typ"))}, "utf8") });
    writeFileSync(${JSON.stringify(join(cwd, "pack.typst.pdf"))}, bytes);`;
  return { name: "typst", run: processOf(process.execPath, ["-e", script], resolve(peers)), missing };
}

const isInstalled = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;

const processOf =
  (program: string, args: readonly string[], cwd: string): (() => void) =>
  () => {
    const { status, stderr } = spawnSync(program, args, { cwd, encoding: "utf8" });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
  };
