import type { Block } from "../document/document.ts";
import { all } from "../dossier/dossier.ts";
import { heading, headingId, paragraphsOf, sourced, type PackView } from "./pack-view.ts";

const uses = { free: "May be freely used", "not-to-be-disclosed": "Not to be disclosed" } as const;

/** What one should know: what may be said apart from what may not. */
export function composeBackground(view: PackView): readonly Block[] {
  return (["free", "not-to-be-disclosed"] as const).flatMap((use): Block[] => {
    const records = all(view.dossier, "background-paragraph").filter(({ body }) => body.use === use);
    if (records.length === 0) return [];
    return [
      ...(view.isReleasable ? [] : [heading(2, headingId("background", use), uses[use])]),
      ...records.flatMap((record) => {
        const title = record.body.heading;
        return paragraphsOf(record.body.text).map((text, index): Block => ({
          kind: "paragraph",
          style: "body",
          ...sourced(view, record),
          runs: [
            ...(index === 0 && title !== undefined ? [{ text: `${title}. `, bold: true }] : []),
            { text },
          ],
        }));
      }),
    ];
  });
}
