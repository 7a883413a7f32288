import type { Block, ListItem } from "../document/document.ts";
import { agendaItemName } from "../dossier/names.ts";
import { all } from "../dossier/dossier.ts";
import type { Objective } from "../dossier/objective.ts";
import { heading, paragraphsOf, quiet, sourced, type PackView } from "./pack-view.ts";

/** Why we go, what we want in order, what we will not accept, what we settle for and what we may give. */
export function composePurpose(view: PackView): readonly Block[] {
  const { meeting } = view;
  const purpose = meeting.purpose === undefined ? [] : paragraphsOf(meeting.purpose);
  return [
    ...purpose.map((text): Block => ({ kind: "paragraph", style: "body", runs: [{ text }] })),
    ...ranked(view),
    ...redLines(view),
    ...others(view, "fallback", "Fallbacks"),
    ...others(view, "trade", "What we may trade"),
  ];
}

function itemsOf(view: PackView, type: Objective["type"]): readonly ListItem[] {
  return all(view.dossier, "objective")
    .filter(({ body }) => body.type === type)
    .map((record): ListItem => {
      const item = agendaItemName(view.dossier, record.body.agendaItem);
      return {
        ...sourced(record),
        runs: [{ text: record.body.text }],
        ...(item === null ? {} : { note: [quiet(`Item ${item}`)] }),
      };
    });
}

function ranked(view: PackView): readonly Block[] {
  const items = itemsOf(view, "objective");
  if (items.length === 0) return [];
  return [heading(2, "objectives", "Objectives"), { kind: "list", ordered: true, items }];
}

function redLines(view: PackView): readonly Block[] {
  const items = itemsOf(view, "red-line");
  if (items.length === 0) return [];
  return [
    {
      kind: "callout",
      tone: "warning",
      title: "Red lines",
      blocks: [{ kind: "list", ordered: false, items }],
    },
  ];
}

function others(view: PackView, type: "fallback" | "trade", name: string): readonly Block[] {
  const items = itemsOf(view, type);
  return items.length === 0 ? [] : [heading(2, type, name), { kind: "list", ordered: false, items }];
}
