import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { app } from "electron";
import Store from "electron-store";
import type { AppError } from "../shared/app-error.ts";
import { ok, type Result } from "../shared/result.ts";
import { settingsSchema, type Settings, type SettingsChange } from "../shared/settings.ts";

export interface SettingsStore {
  readonly get: () => Settings;
  readonly change: (change: Partial<Settings> | SettingsChange) => Result<Settings, AppError>;
  readonly notice: string | null; // what was wrong with the file, in plain words
}

/** Opens the settings of this installation. A file that cannot be used is set aside under another name, never deleted. */
export function openSettings(): SettingsStore {
  const path = join(app.getPath("userData"), "settings.json");
  const first = read();
  const aside = first === null ? setAside(path) : null;
  const { store, settings } = first ?? fresh();
  let current = settings;
  return {
    get: () => current,
    change: (change) => {
      current = settingsSchema.parse({ ...current, ...change });
      store.store = current;
      return ok(current);
    },
    notice:
      aside === null
        ? null
        : `Your settings could not be read and are back to their defaults. The old file is kept as ${aside}.`,
  };
}

interface Opened {
  readonly store: Store<Settings>;
  readonly settings: Settings;
}

/** The settings on disk; null where they are not valid. A new installation gets its device id here. */
function read(): Opened | null {
  try {
    const store = new Store<Settings>({ name: "settings", accessPropertiesByDotNotation: false });
    if (Object.keys(store.store).length === 0) return begin(store);
    const parsed = settingsSchema.safeParse(store.store);
    return parsed.success ? { store, settings: parsed.data } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function begin(store: Store<Settings>): Opened {
  const settings = settingsSchema.parse({ device: randomUUID() });
  store.store = settings;
  return { store, settings };
}

const fresh = (): Opened =>
  begin(new Store<Settings>({ name: "settings", accessPropertiesByDotNotation: false }));

function setAside(path: string): string {
  const name = `settings.damaged-${new Date().toISOString().replace(/[:.]/g, "-")}.json`;
  if (existsSync(path)) renameSync(path, join(app.getPath("userData"), name));
  return name;
}
