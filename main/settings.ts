import { randomUUID } from "node:crypto";
import { renameSync } from "node:fs";
import { join } from "node:path";
import Store from "electron-store";
import { appError, type AppError } from "../shared/app-error.ts";
import { err, ok, type Result } from "../shared/result.ts";
import { settingsSchema, type Settings, type SettingsChange } from "../shared/settings.ts";

export interface SettingsStore {
  readonly get: () => Settings;
  readonly change: (change: Partial<Settings> | SettingsChange) => Result<Settings, AppError>;
  readonly notice: string | null; // what was wrong with the file, in plain words
}

const notSaved = appError(
  "disk",
  "Your settings could not be saved.",
  "Is the disk full, or the folder read-only? They hold until Aide-Mémoire is closed.",
);

/** Opens the settings of this installation. A file that cannot be used is set aside under another name, never deleted. */
export function openSettings(folder: string): SettingsStore {
  const first = read(folder);
  const notice = first ? null : setAside(folder);
  const { store, settings } = first ?? begin(openStore(folder));
  let current = settings;
  return {
    get: () => current,
    change: (change) => {
      current = settingsSchema.parse({ ...current, ...change });
      return save(store, current) ? ok(current) : err(notSaved);
    },
    notice,
  };
}

interface Opened {
  readonly store: Store<Settings>;
  readonly settings: Settings;
}

const openStore = (cwd: string): Store<Settings> =>
  new Store<Settings>({ name: "settings", cwd, accessPropertiesByDotNotation: false });

/** The settings on disk; null where they are not what the schema says, or no JSON. */
function read(folder: string): Opened | null {
  try {
    const store = openStore(folder);
    if (store.size === 0) return begin(store);
    const parsed = settingsSchema.safeParse(store.store);
    return parsed.success ? { store, settings: parsed.data } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A new installation: the device gets its id here, once. */
function begin(store: Store<Settings>): Opened {
  const settings = settingsSchema.parse({ device: randomUUID() });
  save(store, settings);
  return { store, settings };
}

/** Whether the settings are on disk. The store throws what the system says. */
function save(store: Store<Settings>, settings: Settings): boolean {
  try {
    store.store = settings;
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}

function setAside(folder: string): string {
  const name = `settings.damaged-${new Date().toISOString().replace(/[:.]/g, "-")}.json`;
  renameSync(join(folder, "settings.json"), join(folder, name));
  return `Your settings could not be read, so they are back to their defaults. The old file is kept as ${name} in ${folder}.`;
}
