import type { PartyId } from "../../dossier/identity.ts";
import { partiesIn, partyPattern } from "./named-parties.ts";
import type { Delegate, Proposal, Sentence } from "./proposal.ts";

const name = "(\\p{Lu}[\\p{L}'.-]+(?: \\p{Lu}[\\p{L}'.-]*){1,3})";
const head = new RegExp(
  `^(?:The )?(?:U\\.S\\. |our )?(?:delegation was (?:led|headed) by )?${name}, (.+?),? (?:served as|was|acted as) (?:the )?head of (?:the )?delegation`,
  "u",
);
const ledBy = new RegExp(`delegation (?:was )?(?:led|headed) by ${name}(?:, ([^,.;]+))?`, "u");
const others = /(?:following (?:officials|persons|members)|other members)[^:]*:\s*(.+?)\.?$/u;
const chair = new RegExp(`\\b[Tt]he (${partyPattern}) chair \\((?:(.+), )?${name}\\)`, "u");

/**
 * Who a sentence says was in our delegation, with office and who heads it; and the chair of the meeting, where named. An
 * office is the acronym before a name (“INL Ann Smith”) or in the title (“Director of INL's Office”).
 */
export function delegatesIn(said: Sentence, ours: PartyId): readonly Proposal[] {
  return [...headIn(said.sentence, ours), ...membersIn(said.sentence, ours), ...chairIn(said.sentence)].map(
    (body): Proposal => ({ kind: "delegate", body, sentence: said.sentence, paragraph: said.paragraph }),
  );
}

function headIn(text: string, party: PartyId): readonly Delegate[] {
  const [, who, title] = head.exec(text) ?? ledBy.exec(text) ?? [];
  if (who === undefined) return [];
  const office = title === undefined ? undefined : /\b([A-Z]{2,8})\b(?:'s)?/.exec(title)?.[1];
  const bare = title?.replace(` of ${office}'s `, ", "); // the office stands beside it
  return [{ name: who, ...optional({ office, title: bare }), party, role: "head" }];
}

function membersIn(text: string, party: PartyId): readonly Delegate[] {
  const [, list = ""] = others.exec(text) ?? [];
  const entry = new RegExp(`^(?:(\\p{Lu}[\\p{Lu}/-]{1,9}) )?${name}(?:, (.+))?$`, "u");
  return list.split(/,? and |, |; /).flatMap((part): readonly Delegate[] => {
    const [, office, who] = entry.exec(part.trim()) ?? [];
    return who === undefined ? [] : [{ name: who, ...optional({ office }), party, role: "member" }];
  });
}

function chairIn(text: string): readonly Delegate[] {
  const [, organisation = "", title, who] = chair.exec(text) ?? [];
  const [party] = partiesIn(organisation);
  if (who === undefined || party === undefined) return [];
  return [{ name: who, ...optional({ title }), party, role: "head", seat: "Chair" }];
}

const optional = (fields: {
  readonly office?: string | undefined;
  readonly title?: string | undefined;
}): Pick<Delegate, "office" | "title"> => ({
  ...(fields.office === undefined ? {} : { office: fields.office }),
  ...(fields.title === undefined ? {} : { title: fields.title }),
});
