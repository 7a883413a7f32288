import { parseArgs } from "node:util";
import { appError, type AppError } from "../shared/app-error.ts";
import type { Result } from "../shared/result.ts";
import { backup, restore } from "./cli/backups.ts";
import { cableCommand } from "./cli/cable.ts";
import { demo } from "./cli/demo.ts";
import { createNew, createSample, list, verify } from "./cli/dossiers.ts";
import { exportDossier, merge } from "./cli/exchange.ts";
import { handOut } from "./cli/hand-out.ts";
import { log } from "./cli/log.ts";
import { pack } from "./cli/pack.ts";
import { usageHint, wrongUsage, type Arguments } from "./cli/session.ts";
import { usage } from "./cli/usage.ts";

/** A command prints its own answer, and says with which code the program ends. */
type Command = (given: Arguments) => Promise<Result<number, AppError>>;

const commands: Readonly<Record<string, Command>> = {
  sample: createSample,
  new: createNew,
  list,
  verify,
  pack,
  log,
  cable: cableCommand,
  "hand-out": handOut,
  export: exportDossier,
  merge,
  backup,
  restore,
  demo,
};

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const options = {
  workspace: text,
  "key-file": text,
  author: text,
  out: text,
  json: flag,
  accept: flag,
  issue: flag,
  "with-roster": flag,
  list: flag,
  backup: text,
  title: text,
  party: text,
  from: text,
  roster: text,
  format: text,
  variant: text,
  ceiling: text,
  without: text,
  style: text,
  logo: text,
  "logo-words": text,
  serial: text,
  item: text,
  at: text,
  "passphrase-file": text,
} as const;

async function run(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === "--help") {
    process.stdout.write(usage);
    return 0;
  }
  const command = name === undefined || !Object.hasOwn(commands, name) ? undefined : commands[name];
  if (!command) {
    process.stderr.write(name === undefined ? usage : `There is no command “${name}”.\n\n${usage}`);
    return 2;
  }
  const given = readArguments(rest);
  const answer = given.ok ? await command(given.value) : given;
  if (answer.ok) return answer.value;
  const { message, action, code } = answer.error;
  process.stderr.write(`${message}${action === undefined ? "" : ` ${action}`}\n`);
  if (action === usageHint) return 2;
  return code === "failed" ? 3 : 1;
}

function readArguments(argv: readonly string[]): Result<Arguments, AppError> {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { ok: true, value: { options: values, rest: positionals } };
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/\. .*$/s, "") : "";
    return { ok: false, error: wrongUsage(`${message}.`) };
  }
}

/** Who reads the answers may stop reading (`log … | head`): the work goes on to its end all the same. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

if (!process.version.startsWith("v24.")) {
  process.stderr.write(`This needs Node 24 and runs on ${process.version}. Start it with npm run -s aide.\n`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    const failed = appError("failed", "Something went wrong in Aide-Mémoire itself; what was saved is safe.");
    process.stderr.write(`${failed.message}\n`);
    if (process.env["AIDE_DEBUG"]) process.stderr.write(`${String((error as Error).stack)}\n`);
    process.exitCode = 3;
  }
}
