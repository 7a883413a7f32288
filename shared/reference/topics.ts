import type { IssueId } from "../dossier/identity.ts";

/** A matter that drug-policy meetings keep coming back to, under the key it has in every dossier. */
export interface Topic {
  readonly issue: IssueId;
  readonly name: string;
  readonly words: RegExp; // how prose speaks of it
}

const topic = (issue: IssueId, name: string, words: string): Topic => ({
  issue,
  name,
  words: new RegExp(`\\b(?:${words})`, "i"),
});

/** Matters by which an imported cable is read where its dossier has no issues of its own. */
export const topics: readonly Topic[] = [
  topic("precursors", "Precursor control", "precursors?\\b|acetic anhydride"),
  topic(
    "border-security",
    "Border security",
    "(?:cross-)?border (?:security|control|management)|cross-border",
  ),
  topic(
    "financial-flows",
    "Financial flows",
    "(?:illicit )?financial flows|money flows|(?:alternative )?remittance|money laundering|hawala",
  ),
  topic(
    "regional-roundtables",
    "New regional roundtables",
    "(?:new )?(?:regional|geographic) (?:expert )?roundtables?|roundtables? on the",
  ),
  topic("ministerial-meeting", "Ministerial meeting", "ministerial\\b"),
  topic("alternative-development", "Alternative development", "alternative development"),
  topic(
    "demand-reduction",
    "Prevention and treatment",
    "demand reduction|drug treatment|evidence-based prevention",
  ),
  topic("harm-reduction", "Harm reduction", "harm reduction|needle exchange"),
  topic("synthetic-drugs", "Synthetic drugs", "synthetic (?:drugs|opioids)|fentanyl|methamphetamine"),
  topic("scheduling", "Scheduling of substances", "scheduling of|international scheduling"),
  topic("human-rights", "Human rights", "human rights|death penalty"),
];
