import { Decrypter, Encrypter } from "age-encryption";
import { appError, type AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";

/**
 * The work of scrypt, as a power of two: what age itself locks with, 256 MB. A file that asks for more is refused before
 * any is done, as the format's specification (c2sp.org/age) asks for a limit; the age tool's own, 22, is 4 GB.
 */
const scryptWork = 18;

/** The bytes as an age file that opens with the passphrase. */
export function lock(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(scryptWork);
  return encrypter.encrypt(bytes);
}

const ageStart = "age-encryption.org/";
const tooHard = appError(
  "damaged",
  "The lock of this file asks for more memory than one that Aide-Mémoire makes.",
  "It was not opened. Is it from a trusted colleague?",
);
const wrongPassphrase = appError(
  "passphrase",
  "This passphrase does not open the file.",
  "Check it with whoever sent the file.",
);
const damaged = appError("damaged", "The file is cut short or damaged.", "Ask for the file again.");

/** What is in a locked file; bytes that are no age file as they are. */
export async function unlock(bytes: Uint8Array, passphrase?: string): Promise<Result<Uint8Array, AppError>> {
  const isLocked = Buffer.from(bytes.subarray(0, ageStart.length)).toString("latin1") === ageStart;
  if (!isLocked) return ok(bytes);
  if (passphrase === undefined)
    return err(appError("passphrase", "This file is locked with a passphrase.", "Give its passphrase."));
  let why = damaged;
  const refuse = (because: AppError): never => {
    why = because;
    throw new Error(because.message);
  };
  const decrypter = new Decrypter(); // asks each in turn, until one has the key or refuses
  decrypter.addIdentity({
    unwrapFileKey: (stanzas) =>
      stanzas.some(({ args: [kind, , work] }) => kind === "scrypt" && Number(work) > scryptWork)
        ? refuse(tooHard)
        : null,
  });
  decrypter.addPassphrase(passphrase);
  decrypter.addIdentity({ unwrapFileKey: () => refuse(wrongPassphrase) });
  try {
    return ok(await decrypter.decrypt(bytes));
  } catch {
    return err(why);
  }
}
