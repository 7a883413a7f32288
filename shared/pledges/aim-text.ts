import type { Pledge } from "../dossier/pledge.ts";

/** What a pledge is for and over what time, for a list: "labs, over 3 years"; empty where neither is known. */
export const aimText = ({
  purpose,
  term,
}: { readonly [K in "purpose" | "term"]?: Pledge[K] | undefined }): string =>
  [purpose, term].filter((part) => part !== undefined && part !== "").join(", ");
