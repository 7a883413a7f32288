import { referenceParties } from "./parties.ts";

/**
 * TAGS: the traffic analysis words by which telegrams are filed. Subjects have four letters, programs begin with K;
 * countries have two letters that are not those of ISO and stand with the parties.
 */
export interface Tag {
  readonly code: string;
  readonly name: string;
}

const table = (text: string): readonly Tag[] =>
  text
    .trim()
    .split("\n")
    .map((row) => ({ code: row.slice(0, row.indexOf(" ")), name: row.slice(row.indexOf(" ") + 1) }));

export const subjectTags: readonly Tag[] = table(`
ABLD Buildings and grounds
ABUD Budget services
ADCO Diplomatic courier operations
AEMR Emergency planning and evacuation
AFIN Financial management
AFSI Foreign Service Institute
AFSN Foreign Service nationals
AGAO General Accounting Office
AINF Information management services
AINR INR program administration
AINT Internet administration
ALOW Allowances
AMED Medical services
AMGT Management operations
ANET Communications and electronic systems
AODE Employees abroad
AORC International organizations and conferences
APCS Personal computers
APER Personnel
ASCH Overseas schools
ASEC Security
ASIG Inspector General activities
ASUP Supplies and equipment
BBSR Business services reporting
BENC Engineering and construction services
BEXP Trade expansion and promotion
BFIF Foreign investment financing
BFOL Foreign business proposals
BGLE Legal business
BMGT Business management
BPRO Business procurement
BTIO Trade and investment opportunities
CASC Assistance to citizens
CFED Federal agency services
CGEN Consular affairs general
CJAN Judicial assistance and notarial services
CLOK Visa lookout
CMGT Consular administration
CPAS Passports and citizenship
CVIS Visas
EAGR Agriculture and forestry
EAID Foreign economic assistance
EAIR Civil aviation
ECIN Economic integration and cooperation
ECON Economic conditions
ECPS Communications and postal systems
EFIN Financial and monetary affairs
EFIS Commercial fishing and fish processing
EIND Industry and manufacturing
EINT Economic and commercial internet
EINV Foreign investments
ELAB Labor sector affairs
ELTN Land transportation
EMIN Minerals and metals
ENRG Energy and power
EPET Petroleum and natural gas
ETRD Foreign trade
ETTC Trade and technology controls
EWWT Waterborne transportation
MARR Military and defense arrangements
MASS Military assistance and sales
MCAP Military capabilities
MNUC Military nuclear applications
MOPS Military operations
MPOS Military posture
MTCR Missile technology control regime
OEXC Educational and cultural exchange
OFDP Foreign diplomats and foreign missions
OIIP International information programs
OPDC Diplomatic correspondence
OPRC Public relations and correspondence
OREP U.S. Congressional travel
OSCI Science grants
OTRA Travel
OVIP Visits and travel of prominent individuals
PARM Arms controls and disarmament
PBTS National boundaries, territories and sovereignty
PGOV Internal governmental affairs
PHSA High seas affairs
PHUM Human rights
PINR Intelligence
PINS National security
PNAT National independence
PREF Refugees
PREL External political relations
PROP Propaganda and psychological operations
PTER Terrorists and terrorism
SCUL Cultural affairs
SENV Environmental affairs
SMIG Migration
SNAR Narcotics
SOCI Social conditions
TBIO Biological and medical science
TINT Internet technology
TNGD Engineering research and development
TPHY Physical sciences
TSPA Space activities
TSPL Science and technology policy
`);

export const organisationTags: readonly Tag[] = table(`
APEC Asia-Pacific Economic Cooperation
ASEAN Association of Southeast Asian Nations
EUN European Union
IAEA International Atomic Energy Agency
IBRD World Bank
ICAO International Civil Aviation Organization
ILO International Labor Organization
IMF International Monetary Fund
IMO International Maritime Organization
NATO North Atlantic Treaty Organization
OAS Organization of American States
OECD Organization for Economic Cooperation and Development
OIC Organization of Islamic Cooperation
OPCW Organization for the Prohibition of Chemical Weapons
OPEC Organization of the Petroleum Exporting Countries
OSCE Organization for Security and Cooperation in Europe
UN United Nations
UNAUS United Nations and African Union Mission in Darfur
UNCHR United Nations Commission on Human Rights
UNCND United Nations Commission on Narcotic Drugs
UNDP United Nations Development Program
UNEP United Nations Environment Program
UNESCO United Nations Educational, Scientific and Cultural Organization
UNGA United Nations General Assembly
UNHCR United Nations High Commissioner for Refugees
UNHRC United Nations Human Rights Council
UNMIK United Nations Mission in Kosovo
UNO United Nations offices
UNSC United Nations Security Council
UNVIE United Nations in Vienna
WFP World Food Program
WHO World Health Organization
WIPO World Intellectual Property Organization
WTO World Tourism Organization
WTRO World Trade Organization
CTBTO Comprehensive Test Ban Treaty Organization
FAO Food and Agriculture Organization
ITU International Telecommunication Union
UPU Universal Postal Union
ICRC International Committee of the Red Cross
INTERPOL International Criminal Police Organization
`);

export const programmeTags: readonly Tag[] = table(`
KACT Strategic arms control treaties
KAWC Atrocities and war crimes
KBIO Biological weapons
KCFE Conventional forces in Europe
KCIP Critical infrastructure protection
KCOR Corruption and anti-corruption
KCRM Criminal activity
KDEM Democratization
KDRG Decriminalization of drugs
KEDU Education
KFLO Family liaison office
KFLU Influenza
KFRD Fraud prevention
KGHG Greenhouse gas, climate change
KGIC Global issues
KHIV HIV and AIDS
KHLS Homeland security
KICC International Criminal Court
KIPR Intellectual property rights
KIRF International religious freedom
KISL Islamic issues
KJUS Administration of justice
KMCA Millennium Challenge Account
KMDR Media reaction
KNNP Nuclear non-proliferation
KOMC Export control of defense articles
KPAL Palestinian affairs
KPAO Public affairs office
KPKO Peacekeeping operations
KPRP Transition issues
KSCA Science counselors
KSTC Strategic trade controls
KSTH Strengthening health
KSUM Summit meetings
KTBT Comprehensive test ban treaty
KTER Terrorism operations
KTEX Textiles
KTFN Terrorist financing
KTIA Treaties and international agreements
KTIP Trafficking in persons
KUNR United Nations reform
KVPR Visas programs
KWBG West Bank and Gaza
KWMN Women's issues
`);

const codes = (tags: readonly Tag[]): ReadonlySet<string> => new Set(tags.map(({ code }) => code));
const subjects = codes(subjectTags);
const others = codes([...organisationTags, ...programmeTags]);
const parties: ReadonlySet<string> = new Set(referenceParties.flatMap(({ tag }) => tag ?? []));

/** Whether a TAG names a subject: every telegram needs at least one such. */
export const isSubjectTag = (code: string): boolean => subjects.has(code);

/** Whether a TAG is in the tables: a subject, an organization, a program or a place. */
export const isKnownTag = (code: string): boolean =>
  subjects.has(code) || others.has(code) || parties.has(code);
