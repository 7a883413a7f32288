import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "playwright-core";

/** What the tests use of the machine, each with Debian's package that brings it, and how it is told to be there. */
interface Need {
  readonly package: string;
  readonly isThere: () => boolean;
}

const runs = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: "ignore" }).status === 0;
const has = (program: string): boolean => runs("sh", "-c", `command -v ${program}`);

/** The Chromium the stand-in opens: Debian's, else Playwright's own where it has been installed. */
export function chromiumPath(): string | null {
  const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return [...known, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** Letters of the world's scripts; the systems of other desktops bring their own. */
const hasFonts = (): boolean =>
  process.platform !== "linux" ||
  existsSync("/usr/share/fonts/truetype/noto") ||
  runs("sh", "-c", "fc-list : family | grep -q Noto");

const window: readonly Need[] = [
  { package: "chromium", isThere: () => chromiumPath() !== null },
  { package: "fonts-noto-core", isThere: hasFonts },
];
const checkers: readonly Need[] = [
  { package: "xvfb", isThere: () => has("Xvfb") },
  { package: "xauth", isThere: () => has("xauth") },
  { package: "qpdf", isThere: () => has("qpdf") },
  { package: "poppler-utils", isThere: () => has("pdftotext") },
  { package: "mupdf-tools", isThere: () => has("mutool") },
  { package: "fiu-utils", isThere: () => has("fiu-run") },
  { package: "strace", isThere: () => has("strace") },
  { package: "age", isThere: () => has("age") },
  { package: "bsdutils", isThere: () => has("script") },
  { package: "python3-lxml", isThere: () => runs("/usr/bin/python3", "-c", "import lxml") },
];

const missingOf = (needs: readonly Need[]): readonly string[] =>
  needs.filter(({ isThere }) => !isThere()).map((need) => need.package);

/** Installs what is missing: Debian's packages as root, else Playwright's Chromium. Answers what is missing still. */
function install(needs: readonly Need[]): readonly string[] {
  const missing = missingOf(needs);
  if (missing.length === 0) return [];
  if (process.getuid?.() === 0 && has("apt-get")) aptInstall(missing);
  if (missing.includes("chromium") && chromiumPath() === null) {
    console.log("Installing Playwright's Chromium.");
    const installer = resolve(import.meta.dirname, "../node_modules/playwright-core/cli.js");
    spawnSync(process.execPath, [installer, "install", "chromium"], { stdio: "inherit" });
  }
  return missingOf(needs);
}

/** One after the other: a machine whose archive lacks one still gets the rest. */
function aptInstall(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(", ")} from Debian's packages.`);
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  const apt = (...args: readonly string[]): boolean =>
    spawnSync("apt-get", ["-qq", ...args], options).status === 0;
  apt("update");
  const add = (...names: readonly string[]): boolean =>
    apt("install", "-y", "--no-install-recommends", ...names);
  if (!add(...packages)) for (const name of packages) add(name);
}

/** Everything the tests use. */
export const setUp = (): readonly string[] => install([...window, ...checkers]);

/** `node tests/setup.ts`, or `node tests/setup.ts chromium` for what the stand-in's window needs alone. */
if (import.meta.main) {
  const missing = process.argv[2] === "chromium" ? install(window) : setUp();
  if (missing.length > 0) {
    console.log(`Missing here: ${missing.join(", ")}. Install them with your system's package manager.`);
    process.exitCode = missing.includes("chromium") ? 1 : 0;
  }
}
