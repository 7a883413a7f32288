import type { Block, Callout, ListItem, Run } from "../document/document.ts";
import { all, find } from "../dossier/dossier.ts";
import { issueName } from "../dossier/names.ts";
import type { Objective } from "../dossier/objective.ts";
import { heading, headingId, meetingSource, paragraphsOf, sourced, type PackView } from "./pack-view.ts";

/** Why we go, what we want in order, what we will not accept, what we settle for and what we may give. */
export function composePurpose(view: PackView): readonly Block[] {
  const purpose = paragraphsOf(view.meeting.purpose ?? "").map((text): Block => ({
    kind: "paragraph",
    style: "body",
    ...meetingSource,
    runs: [{ text }],
  }));
  return [
    ...purpose,
    ...objectives(view),
    ...boxOf(view, "red-line", "Red lines", "warning"),
    ...boxOf(view, "fallback", "Fallbacks", "note"),
    ...boxOf(view, "trade", "What we may trade", "note"),
    ...assessments(view),
  ];
}

function itemsOf(view: PackView, type: Objective["type"]): readonly ListItem[] {
  return all(view.dossier, "objective")
    .filter(({ body }) => body.type === type)
    .map((record): ListItem => ({
      ...sourced(view, record),
      runs: [{ text: record.body.text }, ...about(view, record.body)],
    }));
}

/** What an objective is about, in a word: its item, with a link to what we say there, else its issue. */
function about(view: PackView, { agendaItem, issue }: Objective): readonly Run[] {
  const item = find(view.dossier, "agenda-item", agendaItem);
  if (item && agendaItem !== undefined) {
    return [
      { text: "  " },
      { text: `Item\u00a0${item.number}`, tone: "quiet", link: headingId("points", agendaItem) },
    ];
  }
  return issue === undefined ? [] : [{ text: `  ${issueName(view.dossier, issue)}`, tone: "quiet" }];
}

function objectives(view: PackView): readonly Block[] {
  const items = itemsOf(view, "objective");
  if (items.length === 0) return [];
  return [heading(2, "purpose-objectives", "Objectives"), { kind: "list", ordered: true, items }];
}

function boxOf(
  view: PackView,
  type: Objective["type"],
  title: string,
  tone: Callout["tone"],
): readonly Block[] {
  const items = itemsOf(view, type);
  if (items.length === 0) return [];
  return [{ kind: "callout", tone, title, blocks: [{ kind: "list", ordered: false, items }] }];
}

/** What we make of it as a whole; what we make of one party is on that party's page. */
function assessments(view: PackView): readonly Block[] {
  const { ourParty } = view.meeting;
  const general = all(view.dossier, "assessment").filter(({ body }) => (body.party ?? ourParty) === ourParty);
  const paragraphs = general.flatMap((record) =>
    paragraphsOf(record.body.text).map((text): Block => ({
      kind: "paragraph",
      style: "body",
      ...sourced(view, record),
      runs: [{ text }],
    })),
  );
  return paragraphs.length === 0
    ? []
    : [heading(2, headingId("purpose", "assessment"), "Our assessment"), ...paragraphs];
}
