import { z } from "zod";
import { line, partyId } from "./dossier/identity.ts";

/** By how many seconds the clock of another device is ahead of this one: confirmed, and only for showing times. */
const clockOffsets = z.record(z.uuid(), z.int()).readonly();

/** Minutes without a key or a movement after which a workspace with a passphrase is locked. */
const lockAfterMinutes = z.int().min(1).max(480);

/** What this installation remembers outside the workspace. Kept by electron-store, validated on read. */
export const settingsSchema = z.strictObject({
  author: line.optional(), // who I am; absent until the first run has asked
  ourParty: partyId.optional(),
  theme: z.enum(["system", "light", "dark", "contrast"]).default("system"),
  device: z.uuid(), // of this installation, made once
  workspace: z.string().max(4096).optional(), // folder; absent: the app's own
  backupFolder: z.string().max(4096).optional(), // the second one; the window cannot name it
  lastDossier: z.string().max(40).optional(),
  clockOffsets: clockOffsets.optional(),
  lockAfterMinutes: lockAfterMinutes.optional(), // absent: 15
  window: z
    .strictObject({
      width: z.int(),
      height: z.int(),
      x: z.int().optional(),
      y: z.int().optional(),
      maximized: z.boolean(),
    })
    .optional(),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** What the window may change. */
export const settingsChange = z.strictObject({
  author: line.optional(),
  ourParty: partyId.optional(),
  theme: z.enum(["system", "light", "dark", "contrast"]).optional(),
  lastDossier: z.string().max(40).optional(),
  clockOffsets: clockOffsets.optional(),
  lockAfterMinutes: lockAfterMinutes.optional(),
});
export type SettingsChange = Readonly<z.infer<typeof settingsChange>>;
