import { all, type Dossier } from "../dossier/dossier.ts";
import type { RecordKind } from "../dossier/record-ref.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { Change } from "../ipc-contract.ts";
import { isSameJson, type Json } from "../revision/json.ts";
import type { Entry } from "./filter-entries.ts";
import { outcomesOf } from "./entry-correction.ts";

/**
 * Makes one entry of two that tell the same statement: the earlier stays, with both texts one after the other, the
 * stances, points and outcomes of both; on an issue of both its own stance holds. The other entry is deleted; its words
 * are in the text and its history. What rested on it rests on the one that stays; an equal outcome is not kept twice.
 */
export function joinEntries(one: Entry, other: Entry, dossier: Dossier): readonly Change[] {
  const [kept, gone] = isEarlier(one, other) ? [one, other] : [other, one];
  const a = kept.body;
  const b = gone.body;
  const known = new Set(a.stances.map(({ issue }) => issue));
  const optional = ["party", "onBehalfOf", "speaker", "agendaItem", "verb", "continues", "marking"] as const;
  const missing = optional.flatMap((name) =>
    a[name] === undefined && b[name] !== undefined ? [[name, b[name]] as const] : [],
  );
  const party = a.party ?? b.party;
  const jointlyWith = [...new Set([...(a.jointlyWith ?? []), ...(b.jointlyWith ?? [])])].filter(
    (one) => one !== party,
  );
  const fields = {
    ...(jointlyWith.length > 0 ? { jointlyWith } : {}),
    line: both(a.line, b.line),
    text: both(a.text, b.text),
    stances: [...a.stances, ...b.stances.filter(({ issue }) => !known.has(issue))],
    delivers: [...new Set([...a.delivers, ...b.delivers])],
    echoes: [...new Set([...a.echoes, ...b.echoes])],
    ...Object.fromEntries(missing),
  };
  return [
    change("intervention", kept, "put", fields),
    change("intervention", gone, "delete", {}),
    ...movedOutcomes(kept, gone, dossier),
  ];
}

/** Records that two entries near each other are two statements: they are not shown side by side again. */
export const keepApart = (one: Entry, other: Entry): readonly Change[] => [
  change("intervention", one, "put", { apart: [...(one.body.apart ?? []), other.key] }),
];

const isEarlier = (one: Entry, other: Entry): boolean =>
  one.body.at === other.body.at ? one.key < other.key : one.body.at < other.body.at;

/** Two texts as one; a text that holds the other says it all. */
function both(one: string, other: string): string {
  if (one.includes(other.trim())) return one;
  return other.includes(one.trim()) ? other : `${one} | ${other}`;
}

function movedOutcomes(kept: Entry, gone: Entry, dossier: Dossier): readonly Change[] {
  const here = outcomesOf(dossier, kept.key).map(saidBy);
  const source = { type: "intervention", dossier: dossier.id, key: kept.key };
  const positions = all(dossier, "position").filter(
    ({ body }) => body.source.type === "intervention" && body.source.key === gone.key,
  );
  return [
    ...outcomesOf(dossier, gone.key).map((outcome) =>
      here.some((said) => isSameJson(said, saidBy(outcome)))
        ? change(outcome.kind, outcome, "delete", {})
        : change(outcome.kind, outcome, "put", { source }),
    ),
    ...positions.map((position) => change("position", position, "put", { source })),
  ];
}

/** What an outcome says, whatever its source; the words of a pledge are its amount. */
function saidBy({ kind, body }: ReturnType<typeof outcomesOf>[number]): Json {
  const { source: _source, ...said } = body;
  return { kind, ...said };
}

const change = (
  kind: RecordKind,
  { key, heads }: Pick<DossierRecord, "key" | "heads">,
  action: Change["action"],
  fields: object,
): Change => ({ kind, key, action, fields: fields as Change["fields"], seen: heads });
