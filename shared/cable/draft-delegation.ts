import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import type { Names } from "./draft-names.ts";
import { statement, type DraftSection } from "./draft-text.ts";
import { listOf, sentence } from "./sentence.ts";

/** Who sat for us: the head with title and office, the others with their offices, in their order. */
export function delegationSection(dossier: Dossier, names: Names): DraftSection | null {
  const roles = all(dossier, "role").filter(({ body }) => body.party === names.ours);
  const members = roles.flatMap(({ key, body }) => {
    const person = find(dossier, "person", body.person);
    const refs: readonly RecordRef[] = [
      { kind: "role", key },
      { kind: "person", key: body.person },
    ];
    return person ? [{ person, role: body.role, refs }] : [];
  });
  if (members.length === 0) return null;
  const heads = members.filter(({ role }) => role === "head");
  const others = members.filter(({ role }) => role !== "head");
  const statements = heads.map(({ person, refs }) =>
    statement(
      sentence(
        `${[person.name, person.title, person.office].filter(Boolean).join(", ")}, headed ${names.us === "USDEL" ? "the U.S. delegation (USDEL)" : "the delegation"}`,
      ),
      ...refs,
    ),
  );
  const named = others.map(({ person }) =>
    person.office ? `${person.name} (${person.office})` : person.name,
  );
  const opening =
    heads.length === 0
      ? "The delegation consisted of"
      : others.length === 1
        ? "The other member was"
        : "The other members were";
  if (named.length > 0)
    statements.push(
      statement(sentence(`${opening} ${listOf(named)}`), ...others.flatMap(({ refs }) => refs)),
    );
  const heading = names.us === "USDEL" ? "COMPOSITION OF USDEL" : "COMPOSITION OF THE DELEGATION";
  return { heading, rests: [], paragraphs: [{ statements }] };
}
