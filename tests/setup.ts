import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** What the tests use of the machine, each with Debian's package that brings it. */
const programs: readonly { readonly program: string; readonly package: string }[] = [
  { program: "Xvfb", package: "xvfb" },
  { program: "qpdf", package: "qpdf" },
  { program: "pdftotext", package: "poppler-utils" },
  { program: "age", package: "age" },
  { program: "script", package: "bsdutils" },
];

const has = (program: string): boolean => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;

/** The Chromium the stand-in opens: Debian's, else Playwright's own where it has been installed. */
export function chromiumPath(): string | null {
  const known = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    chromium.executablePath(),
  ];
  return known.find((path) => existsSync(path)) ?? null;
}

/** Installs what is missing: Debian's packages as root, else Playwright's Chromium. Answers what is still missing. */
export function installWhatIsMissing(): readonly string[] {
  const missing = programs.filter(({ program }) => !has(program)).map((one) => one.package);
  const packages = chromiumPath() ? missing : ["chromium", ...missing];
  if (packages.length > 0) {
    if (process.getuid?.() === 0 && has("apt-get")) aptInstall(packages);
    else if (!chromiumPath())
      spawnSync("npx", ["playwright-core", "install", "chromium"], { stdio: "inherit" });
  }
  const still = programs.filter(({ program }) => !has(program)).map((one) => one.package);
  return chromiumPath() ? still : ["chromium", ...still];
}

function aptInstall(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(", ")} from Debian's packages.`);
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  try {
    execFileSync("apt-get", ["-qq", "update"], options);
    execFileSync("apt-get", ["-qq", "install", "-y", "--no-install-recommends", ...packages], options);
  } catch {
    console.log("Debian's packages could not be installed.");
  }
}

if (import.meta.main) {
  const missing = installWhatIsMissing();
  if (missing.length > 0) {
    console.log(
      `Missing on this machine: ${missing.join(", ")}. Install them with your system's package manager.`,
    );
    process.exitCode = 1;
  }
}
