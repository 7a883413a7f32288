/**
 * Values between Node and a window go as JSON; bytes and undefined, which JSON lacks, are wrapped. What cannot be
 * cloned throws, as it does in Electron. These functions also run in the window: they use nothing but its globals.
 */
export function encode(value: unknown): string {
  return JSON.stringify({ value: structuredClone(value) }, (_key, part: unknown) => {
    if (part === undefined) return { $undefined: true };
    if (!(part instanceof Uint8Array)) return part;
    let text = "";
    for (const byte of part) text += String.fromCharCode(byte);
    return { $bytes: btoa(text) };
  });
}

export function decode(text: string): unknown {
  const { value }: { readonly value?: unknown } = JSON.parse(text, (_key, part: unknown) => {
    if (typeof part !== "object" || part === null) return part;
    if ("$undefined" in part) return undefined;
    if (!("$bytes" in part)) return part;
    return Uint8Array.from(atob(String(part.$bytes)), (character) => character.charCodeAt(0));
  });
  return value;
}
