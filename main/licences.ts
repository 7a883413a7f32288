import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import type { Licence } from "../shared/ipc-contract.ts";

/**
 * Writes `licences.json` beside the window's files: the licences of what is built into the window, and of what is
 * packed as it is because main uses it (the lock file’s packages that are no development tools). Runs when the app is built.
 */
export const licences = (): Plugin => ({
  name: "licences",
  generateBundle() {
    const inWindow = [...this.getModuleIds()].flatMap(
      (id) => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? [],
    );
    const folders = new Set([...inWindow, ...packed()]);
    const found = [...folders].flatMap((folder) => licenceOf(folder) ?? []);
    const sorted = found.sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
    this.emitFile({ type: "asset", fileName: "licences.json", source: JSON.stringify(sorted) });
  },
});

function packed(): readonly string[] {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
  };
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional && existsSync(path))
    .map(([path]) => join(process.cwd(), path));
}

function licenceOf(folder: string): Licence | null {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return null;
  const { name, version, license } = JSON.parse(readFileSync(manifest, "utf8")) as Partial<
    Record<string, string>
  >;
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const text = files.map((file) => readFileSync(join(folder, file), "utf8").trim()).join("\n\n");
  return { name: name ?? folder, version: version ?? "", licence: license ?? "see its text", text };
}
