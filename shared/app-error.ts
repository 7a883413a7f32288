import { z } from "zod";

/**
 * An expected failure, told to a person.
 * `message` says what is wrong and where, `action` what can be done; both are whole sentences without jargon.
 */
export const appErrorSchema = z.strictObject({
  code: z.enum([
    "not-found", // the record, dossier or file is not there
    "invalid-input", // what was given breaks a rule; the message names it
    "refused", // a caller or a request that is not allowed
    "locked", // another process holds the workspace
    "passphrase", // the passphrase is needed, or is another
    "disk", // the disk is full, read-only or gone
    "damaged", // a file is not what it was when it was written
    "cancelled", // the person cancelled
    "newer-version", // written by a newer Aide-Mémoire
    "failed", // our fault; the log has the details
  ]),
  message: z.string(),
  action: z.string().optional(),
});
export type AppError = Readonly<z.infer<typeof appErrorSchema>>;

export const appError = (code: AppError["code"], message: string, action?: string): AppError =>
  action === undefined ? { code, message } : { code, message, action };
