import type { GroupMembership } from "../dossier/group-membership.ts";
import type { PartyId } from "../dossier/identity.ts";

/** A group of parties that speaks with one voice. */
interface Group {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly tag: string | null;
  readonly members: string; // ISO codes; `HR:2013-07-01` joined then, `GB:..2020-01-31` was a member until then
}

/**
 * Groups with their membership as it was at each date. Sources: the treaties of accession (EU), the UN's regional
 * groups, and the groups' own public lists. A country that joined before 1990 has no date.
 */
export const groups: readonly Group[] = [
  {
    key: "EU",
    name: "European Union",
    aliases: ["EU", "European Union"],
    tag: "EUN",
    members: `BE DE FR IT LU NL DK IE GB:..2020-01-31 GR ES PT AT:1995-01-01 FI:1995-01-01 SE:1995-01-01 CY:2004-05-01
      CZ:2004-05-01 EE:2004-05-01 HU:2004-05-01 LT:2004-05-01 LV:2004-05-01 MT:2004-05-01 PL:2004-05-01 SI:2004-05-01
      SK:2004-05-01 BG:2007-01-01 RO:2007-01-01 HR:2013-07-01`,
  },
  {
    key: "NATO",
    name: "NATO",
    aliases: ["NATO"],
    tag: "NATO",
    members: `US CA GB FR DE IT ES PT BE NL LU DK NO IS GR TR CZ:1999-03-12 HU:1999-03-12 PL:1999-03-12 BG:2004-03-29
      EE:2004-03-29 LV:2004-03-29 LT:2004-03-29 RO:2004-03-29 SK:2004-03-29 SI:2004-03-29 AL:2009-04-01 HR:2009-04-01
      ME:2017-06-05 MK:2020-03-27 FI:2023-04-04 SE:2024-03-07`,
  },
  {
    key: "ASEAN",
    name: "ASEAN",
    aliases: ["ASEAN"],
    tag: "ASEAN",
    members: "BN ID MY PH SG TH VN:1995-07-28 LA:1997-07-23 MM:1997-07-23 KH:1999-04-30",
  },
  {
    key: "CIS",
    name: "CIS",
    aliases: ["CIS", "Commonwealth of Independent States"],
    tag: null,
    members: "AM AZ BY KZ KG MD RU TJ UZ GE:1993-12-03..2009-08-17",
  },
  {
    key: "GUAM",
    name: "GUAM",
    aliases: ["GUAM"],
    tag: null,
    members: "GE UA AZ MD",
  },
  {
    key: "GCC",
    name: "Gulf Cooperation Council",
    aliases: ["GCC"],
    tag: "GCC",
    members: "BH KW OM QA SA AE",
  },
  {
    key: "Arab-Group",
    name: "Arab Group",
    aliases: ["Arab Group", "Arab League", "League of Arab States", "Arabs"],
    tag: null,
    members: "DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE",
  },
  {
    key: "African-Group",
    name: "African Group",
    aliases: ["African Group", "Africans"],
    tag: null,
    members: `DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU MA MZ
      NA NE NG RW ST SN SC SL SO ZA SS:2011-07-14 SD TZ TG TN UG ZM ZW`,
  },
  {
    key: "GRULAC",
    name: "GRULAC",
    aliases: ["GRULAC", "Latin American and Caribbean Group"],
    tag: null,
    members: `AG AR BS BB BZ BO BR CL CO CR CU DM DO EC SV GD GT GY HT HN JM MX NI PA PY PE KN LC VC SR TT UY VE`,
  },
  {
    key: "WEOG",
    name: "WEOG",
    aliases: ["WEOG", "Western European and Others Group"],
    tag: null,
    members: `AD AU AT BE CA DK FI FR DE GR IS IE IL IT LI LU MT MC NL NZ NO PT SM ES SE CH TR GB US`,
  },
  {
    key: "EEG",
    name: "Eastern European Group",
    aliases: ["EEG", "Eastern European Group"],
    tag: null,
    members: "AL AM AZ BY BA BG HR CZ EE GE HU LV LT ME MK MD PL RO RU RS SK SI UA",
  },
  {
    key: "G-77",
    name: "G-77 and China",
    aliases: ["G77", "G-77", "G-77 and China", "Group of 77"],
    tag: null,
    members: `AF DZ AG AO AR BS BH BD BB BZ BJ BT BO BW BR BN BF BI KH CM CV CF TD CL CN CO KM CG CR CI CU KP CD DJ DM DO EC EG
      SV GQ ER ET FJ GA GM GH GD GT GN GW GY HT HN IN ID IR IQ JM JO KE KW LA LB LS LR LY MG MW MY MV ML MH MR MU FM MN MA MZ
      MM NA NP NI NE NG OM PK PS PA PG PY PE PH QA RW KN LC VC WS ST SA SN SC SL SG SB SO ZA LK SD SR SZ SY TZ TH TL TG TO TT
      TN TM UG AE UY VU VE VN YE ZM ZW`,
  },
  {
    key: "JUSCANZ",
    name: "JUSCANZ",
    aliases: ["JUSCANZ"],
    tag: null,
    members: "JP US CA AU NZ CH NO",
  },
];

interface Membership {
  readonly member: PartyId;
  readonly from: string;
  readonly to: string;
}
const always = { from: "0000-01-01", to: "9999-12-31" };

const memberships: ReadonlyMap<PartyId, readonly Membership[]> = new Map(
  groups.map((group) => [`group:${group.key}`, group.members.trim().split(/\s+/).map(readMember)]),
);

function readMember(text: string): Membership {
  const [code = "", dates = ""] = text.split(/:(.*)/s);
  const [from = "", to = ""] = dates.includes("..") ? dates.split("..") : [dates];
  return { member: `country:${code}`, from: from || always.from, to: to || always.to };
}

/**
 * The members of a group on a date, with what a dossier adds to the reference list.
 * A group nobody knows has none. The date is `YYYY-MM-DD`; first and last day of a membership both count.
 */
export function membersOf(
  group: PartyId,
  on: string,
  extra: readonly GroupMembership[] = [],
): readonly PartyId[] {
  const own = extra
    .filter((membership) => membership.group === group)
    .map(({ member, from, to }) => ({ member, from: from ?? always.from, to: to ?? always.to }));
  const current = [...(memberships.get(group) ?? []), ...own].filter(
    ({ from, to }) => from <= on && on <= to,
  );
  return [...new Set(current.map(({ member }) => member))];
}
