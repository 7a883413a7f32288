import { stanceDisplay, stanceSchema, type Stance } from "../dossier/stance.ts";
import type { IssueId, PartyId } from "../dossier/identity.ts";
import type { LogContext } from "./log-context.ts";
import type { Mark } from "./marks.ts";
import { matchSpeaker } from "./match-speaker.ts";
import type { Candidate, Chip, Choices } from "./parsed-entry.ts";
import type { PledgeRead } from "./read-pledge.ts";
import { choiceKey, stanceChosen, type Offer, type Resolved } from "./resolve-marks.ts";
import { decisionLabel } from "./entry-outcomes.ts";
import { aimText } from "../pledges/aim-text.ts";
import { amountText } from "../pledges/amount-text.ts";
import type { Scan } from "./scan-line.ts";

const asText: Candidate = { value: "", label: "Text" };
const noStance: Candidate = { value: "", label: "No stance" };
const stanceCandidates: readonly Candidate[] = stanceSchema.options.map((stance) => ({
  value: stance,
  label: stanceDisplay[stance].name,
}));

/** The chips of a line, by place: what was given, then what the plain words propose. */
export function chipsOf(
  line: string,
  scan: Scan,
  resolved: Resolved,
  context: LogContext,
  choices: Choices,
): readonly Chip[] {
  const chips = [
    ...scan.marks.flatMap((mark) => chipOf(mark, resolved, context, choices)),
    ...scan.quotes.map(({ start, end }) => plain("quote", { start, end }, line.slice(start + 1, end - 1))),
    ...(resolved.verb ? [verbChip(resolved.verb)] : []),
    ...(resolved.offer ? [offerChip(resolved.offer)] : []),
    ...proposals(resolved, context, choices),
  ];
  return chips.sort((a, b) => a.start - b.start || a.end - b.end);
}

function chipOf(mark: Mark, resolved: Resolved, context: LogContext, choices: Choices): readonly Chip[] {
  switch (mark.kind) {
    case "escape":
      return [];
    case "continues":
      return [plain("continues", mark, "Continues")];
    case "chair":
      return [plain("chair", mark, "Chair")];
    case "party":
    case "jointly":
    case "on-behalf": {
      const candidates = mark.match.candidates.map((id) => partyCandidate(id, context));
      return [chosenChip(mark.kind, mark, mark.match.typed, [...candidates, asText], choices)];
    }
    case "speaker": {
      const people = matchSpeaker(mark.typed, context.people, resolved);
      const names = (people.length > 0 ? people : [mark.typed]).map((name) => ({ value: name, label: name }));
      return [chosenChip("speaker", mark, mark.typed, [...names, asText], choices)];
    }
    case "item": {
      const items = mark.candidates.map((key) => ({ value: key, label: `Item ${itemNumber(key, context)}` }));
      return [chosenChip("item", mark, mark.typed, [...items, asText], choices)];
    }
    case "time":
      return [
        plain("time", mark, `${mark.date === undefined ? "" : `${mark.date} `}${mark.time.slice(0, 5)}`),
      ];
    case "issue":
      return issueChips(mark, resolved, context, choices);
    case "pledge": {
      const { of } = mark.pledge;
      const name = of ? `${partyCandidate(of.candidates[0] ?? "", context).label} ` : "";
      return [plain("pledge", mark, `${name}${pledgeLabel(mark.pledge)}`)];
    }
    case "decision":
      return [plain("decision", mark, decisionLabel(mark.decision))];
    case "action": {
      const { owner, task, due, dueWords } = mark.action;
      const parts = [owner, task, due ? `by ${due}` : dueWords].filter((part) => part !== undefined);
      return [plain("action", mark, parts.length > 0 ? `Action: ${parts.join(", ")}` : "Action")];
    }
  }
}

function issueChips(
  mark: Extract<Mark, { kind: "issue" }>,
  resolved: Resolved,
  context: LogContext,
  choices: Choices,
): readonly Chip[] {
  const found = resolved.issues.find((one) => one.mark === mark);
  const names = mark.candidates.map((id) => ({ value: id, label: issueName(id, context) }));
  const chip = chosenChip("stance", mark, mark.typed, [...names, asText], choices, "issue");
  if (!found) return [chip];
  return [
    {
      ...chip,
      label: `${found.stance ? stanceDisplay[found.stance].symbol : "·"} ${issueName(found.issue, context)}`,
      ...(found.stance ? { stance: found.stance } : {}),
    },
  ];
}

function chosenChip(
  kind: Chip["kind"],
  { start, end }: Mark,
  typed: string,
  candidates: readonly Candidate[],
  choices: Choices,
  choiceKind: string = kind,
): Chip {
  const choice = choiceKey(choiceKind, typed);
  const wanted = choices.get(choice);
  const chosen = candidates.find(({ value }) => value === wanted) ?? candidates[0] ?? asText;
  const state = chosen.value === "" ? "proposed" : "given";
  return { kind, start, end, label: chosen.label, state, choice, candidates, chosen: chosen.value };
}

const plain = (
  kind: Chip["kind"],
  { start, end }: { readonly start: number; readonly end: number },
  label: string,
): Chip => ({ kind, start, end, label, state: "given", candidates: [], chosen: label });

const verbChip = ({ verb, start, end }: NonNullable<Resolved["verb"]>): Chip => ({
  kind: "verb",
  start,
  end,
  label: verb.past,
  state: "given",
  choice: "verb",
  candidates: [{ value: verb.key, label: verb.past }, asText],
  chosen: verb.key,
});

const pledgeLabel = ({ amount, currency, status, purpose, term, isEach }: PledgeRead): string => {
  const money = amount === undefined ? currency : amountText(amount, currency);
  const parts = [money, isEach && "each", status];
  const aim = aimText({ purpose, term });
  return `${parts.filter((part) => part !== undefined).join(" ")}${aim === "" ? "" : `: ${aim}`}`;
};

/** A pledge in plain words: recorded only when a person takes it. */
function offerChip({ start, end, pledge, choice, isTaken }: Offer): Chip {
  const label = pledgeLabel(pledge);
  const candidates = [
    { value: "", label: "No pledge" },
    { value: "pledge", label },
  ];
  const state = isTaken ? "given" : "proposed";
  return { kind: "pledge", start, end, label, state, choice, candidates, chosen: isTaken ? "pledge" : "" };
}

/** Issues named in plain words, with the stance the verb proposes: recorded only when a person takes it. */
function proposals(resolved: Resolved, context: LogContext, choices: Choices): readonly Chip[] {
  const known = new Set(resolved.issues.map(({ issue }) => issue));
  return resolved.mentions.flatMap(({ issue, start, end }) => {
    const proposed = resolved.verb?.verb.stance ?? undefined;
    const taken = stanceChosen(choices, issue) ?? "";
    if (known.has(issue) || (proposed === undefined && taken === "")) return [];
    return [proposal({ issue, start, end }, proposed, taken, context)];
  });
}

function proposal(
  { issue, start, end }: { readonly issue: IssueId; readonly start: number; readonly end: number },
  proposed: Stance | undefined,
  taken: Stance | "",
  context: LogContext,
): Chip {
  const shown = taken === "" ? proposed : taken;
  const first = stanceCandidates.filter(({ value }) => value === proposed);
  const others = stanceCandidates.filter(({ value }) => value !== proposed);
  return {
    kind: "stance",
    start,
    end,
    label: `${shown ? stanceDisplay[shown].symbol : "·"} ${issueName(issue, context)}`,
    state: taken === "" ? "proposed" : "given",
    ...(shown ? { stance: shown } : {}),
    choice: choiceKey("stance", issue),
    candidates: [noStance, ...first, ...others],
    chosen: taken,
  };
}

const partyCandidate = (id: PartyId, { parties }: LogContext): Candidate => ({
  value: id,
  label: parties.names.get(id) ?? id,
});
const issueName = (id: IssueId, { issues }: LogContext): string =>
  issues.find((issue) => issue.id === id)?.name ?? id;
const itemNumber = (key: string, { items }: LogContext): string =>
  items.find((item) => item.key === key)?.number ?? "";
