/** A group of parties that speaks with one voice. */
interface Group {
  readonly key: string; // as in `group:EU`
  readonly name: string; // as the cable writes it, with its article
  readonly aliases: readonly string[];
  readonly tag: string | null; // organisation TAGS; null: none we are sure of
  readonly members: string; // ISO codes; `HR:2013-07-01` from that day, `GB:..2020-01-31` until that day
}

/**
 * Groups and their members at each date. Sources: treaties and their accessions, the UN's list of regional groups, and
 * the groups' own public lists. No date: a member for as long as meetings of today's kind are held. A statement makes
 * its members' positions inferred, so what is doubtful is left out: a member too few is a blank, one too many a
 * falsehood. Left out for that reason: the United States (an observer) in WEOG, Ukraine and Turkmenistan in the CIS
 * (neither ratified its charter), Kiribati in the regional groups. Where only the year of accession is known the
 * membership begins late rather than early. Groups that are not here (AOSIS, the least developed and the landlocked
 * countries) are written into a dossier when they matter.
 */
export const groupTable: readonly Group[] = [
  {
    key: "EU",
    name: "the European Union",
    aliases: ["EU", "E.U.", "European Union"],
    tag: "EUN",
    members: `BE DE FR IT LU NL DK IE GB:..2020-01-31 GR ES PT AT:1995-01-01 FI:1995-01-01 SE:1995-01-01 CY:2004-05-01
      CZ:2004-05-01 EE:2004-05-01 HU:2004-05-01 LT:2004-05-01 LV:2004-05-01 MT:2004-05-01 PL:2004-05-01 SI:2004-05-01
      SK:2004-05-01 BG:2007-01-01 RO:2007-01-01 HR:2013-07-01`,
  },
  {
    key: "G-77",
    name: "the G-77 and China",
    aliases: ["G77", "G-77", "G77 and China", "G-77 and China", "Group of 77", "Group of 77 and China"],
    tag: null,
    members: `AF DZ AG AO AR AZ:2020-01-01 BS BH BD BB BZ BJ BT BO BA BW BR BN BF BI KH CM CV CF TD CL CN CO KM CG CR CI
      CU KP CD DJ DM DO EC EG SV GQ ER ET FJ GA GM GH GD GT GN GW GY HT HN IN ID IR IQ JM JO KE KI:2012-01-01 KW LA LB LS
      LR LY MG MW MY MV ML MH MR MU FM MN MA MZ MM NA NR:2015-01-01 NP NI NE NG OM PK PS PA PG PY PE PH QA RW KN LC VC WS
      ST SA SN SC SL SG SB SO ZA SS:2013-01-01 LK SD SR SZ SY TJ:2015-01-01 TZ TH TL TG TO TT TN TM UG AE UY VU VE VN YE ZM ZW`,
  },
  {
    key: "NAM",
    name: "the Non-Aligned Movement",
    aliases: ["NAM", "Non-Aligned", "Nonaligned Movement"],
    tag: null,
    members: `DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU MA MZ
      NA NE NG RW ST SN SC SL SO ZA SD TZ TG TN UG ZM ZW AF BH BD BT BN KH KP IN ID IR IQ JO KW LA LB MY MV MN MM NP OM PK
      PS PH QA SA SG LK SY TH TL TM AE UZ VU VN YE PG FJ:2011-06-01 AZ:2011-06-01 BY AG:2006-09-16 BS BB BZ BO CL CO CU
      DM:2006-09-16 DO EC GD GT GY HT:2006-09-16 HN JM NI PA PE KN:2006-09-16 LC VC SR TT VE`,
  },
  {
    key: "African-Group",
    name: "the African Group",
    aliases: ["African Group", "Africa Group", "Africans"],
    tag: null,
    members: `DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU MA MZ
      NA NE NG RW ST SN SC SL SO ZA SS:2011-07-14 SD TZ TG TN UG ZM ZW`,
  },
  {
    key: "Asia-Pacific-Group",
    name: "the Asia-Pacific Group",
    aliases: ["Asia-Pacific Group", "Asian Group", "Asia Pacific Group", "APG"],
    tag: null,
    members: `AF BH BD BT BN KH CN CY KP FJ IN ID IR IQ JP JO KZ KW KG LA LB MY MV MH FM MN MM NR NP OM PK PW PG PH QA KR WS
      SA SG SB LK SY TJ TH TL TO TM TV AE UZ VU VN YE`,
  },
  {
    key: "GRULAC",
    name: "GRULAC",
    aliases: ["Latin American and Caribbean Group", "Group of Latin American and Caribbean States"],
    tag: null,
    members: `AG AR BS BB BZ BO BR CL CO CR CU DM DO EC SV GD GT GY HT HN JM MX NI PA PY PE KN LC VC SR TT UY VE`,
  },
  {
    key: "WEOG",
    name: "WEOG",
    aliases: ["Western European and Others Group", "Western European and Other States Group"],
    tag: null,
    members: `AD AU AT BE CA DK FI FR DE GR IS IE IL:2014-01-01 IT LI LU MT MC NL NZ NO PT SM ES SE CH:2002-09-10 TR GB`,
  },
  {
    key: "EEG",
    name: "the Eastern European Group",
    aliases: ["EEG", "Eastern European Group"],
    tag: null,
    members: "AL AM AZ BY BA BG HR CZ EE GE HU LV LT ME:2006-06-28 MK MD PL RO RU RS SK SI UA",
  },
  {
    key: "Arab-Group",
    name: "the Arab Group",
    aliases: ["Arab Group", "Arabs"],
    tag: null,
    members: `DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY:..2011-11-15 SY:2023-05-07 TN AE YE`,
  },
  {
    key: "LAS",
    name: "the League of Arab States",
    aliases: ["LAS", "Arab League", "League of Arab States"],
    tag: null,
    members: `DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY:..2011-11-15 SY:2023-05-07 TN AE YE`,
  },
  {
    key: "OIC",
    name: "OIC",
    aliases: [
      "Organization of Islamic Cooperation",
      "Organisation of Islamic Cooperation",
      "Organization of the Islamic Conference",
    ],
    tag: "OIC",
    members: `AF AL:1992-12-02 DZ AZ BH BD BJ BN BF CM TD KM CI:2001-06-27 DJ EG GA GM GN GW GY:1998-12-31 ID IR IQ JO
      KZ:1995-12-31 KW KG LB LY MY MV ML MR MA MZ NE NG OM PK PS QA SA SN SL SO SD SR SY:..2012-08-14 SY:2025-03-08 TJ TG
      TN TR TM UG AE UZ YE`,
  },
  {
    key: "ASEAN",
    name: "ASEAN",
    aliases: ["Association of Southeast Asian Nations"],
    tag: "ASEAN",
    members: "BN ID MY PH SG TH VN:1995-07-28 LA:1997-07-23 MM:1997-07-23 KH:1999-04-30 TL:2025-10-26",
  },
  {
    key: "CIS",
    name: "the CIS",
    aliases: ["CIS", "Commonwealth of Independent States"],
    tag: null,
    members: "AM AZ BY KZ KG MD RU TJ UZ GE:1993-12-03..2009-08-17",
  },
  {
    key: "CSTO",
    name: "CSTO",
    aliases: ["Collective Security Treaty Organization"],
    tag: null,
    members: "AM:..2024-02-22 BY KZ KG RU TJ UZ:2006-08-16..2012-06-28",
  },
  {
    key: "SCO",
    name: "SCO",
    aliases: ["Shanghai Cooperation Organization", "Shanghai Cooperation Organisation"],
    tag: null,
    members: "CN KZ KG RU TJ UZ:2001-06-15 IN:2017-06-09 PK:2017-06-09 IR:2023-07-04 BY:2024-07-04",
  },
  {
    key: "GUAM",
    name: "GUAM",
    aliases: [],
    tag: null,
    members: "GE UA AZ MD UZ:1999-04-24..2005-05-04",
  },
  {
    key: "NATO",
    name: "NATO",
    aliases: ["North Atlantic Treaty Organization"],
    tag: "NATO",
    members: `US CA GB FR DE IT ES PT BE NL LU DK NO IS GR TR CZ:1999-03-12 HU:1999-03-12 PL:1999-03-12 BG:2004-03-29
      EE:2004-03-29 LV:2004-03-29 LT:2004-03-29 RO:2004-03-29 SK:2004-03-29 SI:2004-03-29 AL:2009-04-01 HR:2009-04-01
      ME:2017-06-05 MK:2020-03-27 FI:2023-04-04 SE:2024-03-07`,
  },
  {
    key: "GCC",
    name: "the Gulf Cooperation Council",
    aliases: ["GCC", "Gulf Cooperation Council"],
    tag: null,
    members: "BH KW OM QA SA AE",
  },
  {
    key: "CARICOM",
    name: "CARICOM",
    aliases: ["Caribbean Community"],
    tag: null,
    members: "AG BS BB BZ DM GD GY HT:2002-07-02 JM KN LC VC SR:1995-07-04 TT",
  },
  {
    key: "MERCOSUR",
    name: "MERCOSUR",
    aliases: ["Mercosul"],
    tag: null,
    members: "AR BR PY UY VE:2012-07-31..2016-12-01 BO:2024-07-08",
  },
  {
    key: "G8",
    name: "the G8",
    aliases: ["G-8", "Group of Eight"],
    tag: null,
    members: "CA FR DE IT JP RU:..2014-03-23 GB US",
  },
  {
    key: "G7",
    name: "the G7",
    aliases: ["G-7", "Group of Seven"],
    tag: null,
    members: "CA FR DE IT JP GB US",
  },
  { key: "CANZ", name: "CANZ", aliases: [], tag: null, members: "CA AU NZ" },
  { key: "JUSCANZ", name: "JUSCANZ", aliases: ["JUSCANNZ"], tag: null, members: "JP US CA AU NZ" },
  {
    key: "Nordics",
    name: "the Nordic countries",
    aliases: ["Nordics", "Nordic"],
    tag: null,
    members: "DK FI IS NO SE",
  },
  { key: "Baltics", name: "the Baltic states", aliases: ["Baltics"], tag: null, members: "EE LV LT" },
  { key: "Benelux", name: "Benelux", aliases: [], tag: null, members: "BE LU NL" },
  {
    key: "Visegrad",
    name: "the Visegrad Group",
    aliases: ["V4", "Visegrad"],
    tag: null,
    members: "CZ HU PL SK",
  },
];
