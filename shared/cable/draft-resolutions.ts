import { all, type Dossier } from "../dossier/dossier.ts";
import { voteText, type DraftResolution } from "../dossier/draft-resolution.ts";
import type { Names } from "./draft-names.ts";
import { statement, type Statement } from "./draft-text.ts";
import { listOf, sentence } from "./sentence.ts";

/** What became of the draft resolutions whose agenda item `isOf` accepts, a sentence each, in their order. */
export const resolutionStatements = (
  dossier: Dossier,
  names: Names,
  isOf: (item: string | undefined) => boolean,
): readonly Statement[] =>
  all(dossier, "draft-resolution")
    .filter(({ body }) => isOf(body.agendaItem))
    .map(({ kind, key, body }) => statement(sentence(resolutionText(body, names)), { kind, key }));

function resolutionText(body: DraftResolution, names: Names): string {
  const { title, symbol, sponsor, coSponsors, status } = body;
  const name = `the draft resolution "${title}"${symbol === undefined ? "" : ` (${symbol})`}`;
  const others = coSponsors.length === 0 ? "" : `co-sponsored by ${listOf(coSponsors.map(names.of))}`;
  if (status === "tabled") {
    const by = others === "" ? "" : `, ${others}`;
    return sponsor === undefined
      ? `${name}${by && `${by},`} was tabled`
      : `${names.of(sponsor)} tabled ${name}${by}`;
  }
  const tabled = sponsor === undefined ? "" : `tabled by ${names.of(sponsor)}`;
  const sponsored = [tabled, others].filter((part) => part !== "").join(" and ");
  const subject = sponsored === "" ? name : `${name}, ${sponsored},`;
  const vote = voteText(body);
  if (status === "voted") return `${subject} was put to the vote${vote === null ? "" : ` (${vote})`}`;
  return `${subject} was ${status === "adopted" ? "adopted without a vote" : "withdrawn"}`;
}
