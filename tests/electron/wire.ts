/**
 * Values between Node and a window go as JSON; bytes and undefined, which JSON lacks, are wrapped. Most have neither, and
 * a large dossier is read many times faster without looking for them. What cannot be cloned throws, as it does in
 * Electron. These functions also run in the window: they use nothing but its globals.
 */
export function encode(given: unknown): string {
  const value = structuredClone(given);
  const isPlain = (part: unknown): boolean => {
    if (typeof part !== "object" || part === null) return part !== undefined;
    return !(part instanceof Uint8Array) && Object.values(part).every(isPlain);
  };
  if (isPlain(value)) return `plain${JSON.stringify(value)}`;
  return JSON.stringify({ value }, (_key, part: unknown) => {
    if (part === undefined) return { $undefined: true };
    if (!(part instanceof Uint8Array)) return part;
    let text = "";
    for (const byte of part) text += String.fromCharCode(byte);
    return { $bytes: btoa(text) };
  });
}

export function decode(text: string): unknown {
  if (text.startsWith("plain")) return JSON.parse(text.slice("plain".length));
  const { value }: { readonly value?: unknown } = JSON.parse(text, (_key, part: unknown) => {
    if (typeof part !== "object" || part === null) return part;
    if ("$undefined" in part) return undefined;
    if (!("$bytes" in part)) return part;
    return Uint8Array.from(atob(String(part.$bytes)), (character) => character.charCodeAt(0));
  });
  return value;
}
