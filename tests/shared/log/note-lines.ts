/**
 * Lines as note-takers type them, each with what it should be read as; written by hand before the parser.
 * The meeting is that of `note-meeting.ts`: Vienna, 27 November 2009, 11:42 by the clock on the wall.
 */
export interface Reading {
  readonly party?: string; // "RU" for country:RU, else the whole id
  readonly for?: string;
  readonly chair?: true;
  readonly speaker?: string;
  readonly item?: string; // number on the agenda
  readonly at?: string; // instant
  readonly stances?: string; // "precursors++ border-security--"
  readonly verb?: string;
  readonly pledges?: readonly string[]; // "200000 USD announced", "FR: 200000 USD anticipated"
  readonly decision?: string; // its status
  readonly actions?: readonly string[]; // "owner > task > due"
  readonly continues?: true;
  readonly quotes?: readonly string[];
}

type Row = readonly [line: string, text: string, reading: Reading];

/** Who speaks: names, codes, prefixes, demonyms, in any case and without accents. */
const parties: readonly Row[] = [
  ["Russia supports the plan", "supports the plan", { party: "RU", verb: "support" }],
  ["russia supports the plan", "supports the plan", { party: "RU", verb: "support" }],
  ["RUSSIA SUPPORTS THE PLAN", "SUPPORTS THE PLAN", { party: "RU", verb: "support" }],
  ["rus supports the plan", "supports the plan", { party: "RU", verb: "support" }],
  ["RU supports the plan", "supports the plan", { party: "RU", verb: "support" }],
  ["ru supports the plan", "supports the plan", { party: "RU", verb: "support" }],
  ["russian del asks for dates", "del asks for dates", { party: "RU", verb: "ask" }],
  ["Russian Federation: has nothing to add", "has nothing to add", { party: "RU" }],
  ["Russia: yes", "yes", { party: "RU" }],
  ["Russia, yes", "yes", { party: "RU" }],
  [
    "iranian delegation questions the cost",
    "delegation questions the cost",
    { party: "IR", verb: "question" },
  ],
  ["Islamic Republic of Iran wants expert talks", "wants expert talks", { party: "IR", verb: "want" }],
  ["ira wants expert talks", "wants expert talks", { party: "IR", verb: "want" }],
  ["irn wants expert talks", "wants expert talks", { party: "IR", verb: "want" }],
  ["fra backs it", "backs it", { party: "FR", verb: "back" }],
  ["french rep backs it", "rep backs it", { party: "FR", verb: "back" }],
  ["fr backs it", "backs it", { party: "FR", verb: "back" }],
  ["ind asks who pays", "asks who pays", { party: "IN", verb: "ask" }],
  ["IN asks who pays", "asks who pays", { party: "IN", verb: "ask" }],
  ["indo asks who pays", "asks who pays", { party: "ID", verb: "ask" }],
  ["canada agrees", "agrees", { party: "CA", verb: "agree" }],
  ["ca agrees", "agrees", { party: "CA", verb: "agree" }],
  ["can agrees", "agrees", { party: "CA", verb: "agree" }],
  ["can sees no agenda for it", "sees no agenda for it", { party: "CA", verb: "see" }],
  ["can !pledge 10k USD", "", { party: "CA", pledges: ["10000 USD announced"] }],
  ["can we go on", "can we go on", {}],
  ["nor asks for balance", "asks for balance", { party: "NO", verb: "ask" }],
  ["nor is there a date", "nor is there a date", {}],
  ["den has no view yet", "has no view yet", { party: "DK" }],
  ["fin the same", "the same", { party: "FI" }],
  ["pol aligns", "aligns", { party: "PL", verb: "align" }],
  ["CAN agrees", "agrees", { party: "CA", verb: "agree" }],
  ["afg thanks partners", "thanks partners", { party: "AF", verb: "thank" }],
  ["Afghan side thanks partners", "side thanks partners", { party: "AF", verb: "thank" }],
  ["us praises TARCET", "praises TARCET", { party: "US", verb: "praise" }],
  ["US praises TARCET", "praises TARCET", { party: "US", verb: "praise" }],
  ["usa asks for EU support", "asks for EU support", { party: "US", verb: "ask" }],
  ["U.S. asks for time", "asks for time", { party: "US", verb: "ask" }],
  ["USDEL asks for time", "asks for time", { party: "US", verb: "ask" }],
  ["united states asks for time", "asks for time", { party: "US", verb: "ask" }],
  ["The United States asks for time", "asks for time", { party: "US", verb: "ask" }],
  ["united kingdom reserves its position", "reserves its position", { party: "GB", verb: "reserve" }],
  ["UK reserves its position", "reserves its position", { party: "GB", verb: "reserve" }],
  ["uk reserves its position", "reserves its position", { party: "GB", verb: "reserve" }],
  ["british del reserves its position", "del reserves its position", { party: "GB", verb: "reserve" }],
  ["south korea is ready to help", "is ready to help", { party: "KR" }],
  ["rok is ready to help", "is ready to help", { party: "KR" }],
  ["DPRK / ROK", "/ ROK", { party: "KP" }],
  ["DPRK/ROK both silent", "/ROK both silent", { party: "KP" }],
  ["south africa joins consensus", "joins consensus", { party: "ZA", verb: "join-consensus" }],
  ["Côte d'Ivoire thanks UNODC", "thanks UNODC", { party: "CI", verb: "thank" }],
  ["cote d'ivoire thanks UNODC", "thanks UNODC", { party: "CI", verb: "thank" }],
  ["Côte d’Ivoire thanks UNODC", "thanks UNODC", { party: "CI", verb: "thank" }],
  ["co\u0302te d'ivoire thanks UNODC", "thanks UNODC", { party: "CI", verb: "thank" }],
  ["ivory coast thanks UNODC", "thanks UNODC", { party: "CI", verb: "thank" }],
  ["saudi urges caution", "urges caution", { party: "SA", verb: "urge" }],
  ["saudi arabia urges caution", "urges caution", { party: "SA", verb: "urge" }],
  ["ksa urges caution", "urges caution", { party: "SA", verb: "urge" }],
  ["uae urges caution", "urges caution", { party: "AE", verb: "urge" }],
  ["türkiye hosts in May", "hosts in May", { party: "TR" }],
  ["turkey hosts in May", "hosts in May", { party: "TR" }],
  ["czechs host in May", "host in May", { party: "CZ" }],
  ["Timor-Leste joins", "joins", { party: "TL" }],
  ["guinea-bissau reports seizures", "reports seizures", { party: "GW", verb: "report" }],
  ["guinea reports seizures", "reports seizures", { party: "GN", verb: "report" }],
  ["niger reports seizures", "reports seizures", { party: "NE", verb: "report" }],
  ["the netherlands reports seizures", "reports seizures", { party: "NL", verb: "report" }],
  ["dutch report", "report", { party: "NL" }],
  ["holy see deplores the toll", "deplores the toll", { party: "VA", verb: "deplore" }],
  ["bosnia and herzegovina joins", "joins", { party: "BA" }],
  ["burma is absent", "is absent", { party: "MM" }],
  ["UNODC presents its paper", "presents its paper", { party: "org:UNODC", verb: "present" }],
  ["unodc presents its paper", "presents its paper", { party: "org:UNODC", verb: "present" }],
  ["INCB recalls its report", "recalls its report", { party: "org:INCB", verb: "recall" }],
  ["interpol offers training", "offers training", { party: "org:INTERPOL", verb: "offer" }],
  ["WHO offers training", "offers training", { party: "org:WHO", verb: "offer" }],
  ["caricc confirms", "confirms", { party: "org:CARICC", verb: "confirm" }],
  ["European Commission offers training", "offers training", { party: "org:EC", verb: "offer" }],
  ["EU calls for data", "calls for data", { party: "group:EU", verb: "call-for" }],
  ["eu calls for data", "calls for data", { party: "group:EU", verb: "call-for" }],
  ["G77 calls for data", "calls for data", { party: "group:G-77", verb: "call-for" }],
  ["g-77 and china call for data", "call for data", { party: "group:G-77", verb: "call-for" }],
  ["african group call for data", "call for data", { party: "group:African-Group", verb: "call-for" }],
  ["grulac insists on balance", "insists on balance", { party: "group:GRULAC", verb: "insist" }],
  ["nam insists on balance", "insists on balance", { party: "group:NAM", verb: "insist" }],
  ["own:host-city welcomes all", "welcomes all", { party: "own:host-city", verb: "welcome" }],
  ["host city welcomes all", "welcomes all", { party: "own:host-city", verb: "welcome" }],
];

/** No party: ordinary words that look like one, and what only mentions one. */
const noParty: readonly Row[] = [
  ["no country offered to host", "no country offered to host", {}],
  ["No country offered to host", "No country offered to host", {}],
  ["NO COUNTRY OFFERED TO HOST", "NO COUNTRY OFFERED TO HOST", {}],
  ["it was agreed", "it was agreed", {}],
  ["It was agreed", "It was agreed", {}],
  ["in 2010 +20%", "in 2010 +20%", {}],
  ["In 2010 +20%", "In 2010 +20%", {}],
  ["10 - 12 June suits us", "10 - 12 June suits us", {}],
  ["US$200k", "US$200k", {}],
  ["US$200k is not enough", "US$200k is not enough", {}],
  ["US-led effort noted", "US-led effort noted", {}],
  ["so far nothing new", "so far nothing new", {}],
  ["is there a text?", "is there a text?", {}],
  ["as agreed yesterday", "as agreed yesterday", {}],
  ["at 10 the meeting resumes", "at 10 the meeting resumes", {}],
  ["to be confirmed", "to be confirmed", {}],
  ["be brief, says somebody", "be brief, says somebody", {}],
  ["by consensus", "by consensus", {}],
  ["my note: check the figure", "my note: check the figure", {}],
  ["am session ends", "am session ends", {}],
  ["do we have quorum", "do we have quorum", {}],
  ["go to item 4 next", "go to item 4 next", {}],
  ["me: ask UNODC about dates", "me: ask UNODC about dates", {}],
  ["and then lunch", "and then lunch", {}],
  ["are there objections?", "are there objections?", {}],
  ["can we have the text", "can we have the text", {}],
  ["per diem question again", "per diem question again", {}],
  ["who will host?", "who will host?", {}],
  ["new regions discussed in the corridor", "new regions discussed in the corridor", {}],
  ["financial flows came up twice", "financial flows came up twice", {}],
  ["south-south cooperation again", "south-south cooperation again", {}],
  ["united front of donors", "united front of donors", {}],
  ["central question is money", "central question is money", {}],
  ["order of speakers changed", "order of speakers changed", {}],
  ["para 3 deleted", "para 3 deleted", {}],
  ["cost is the problem", "cost is the problem", {}],
  ["the text is bracketed", "the text is bracketed", {}],
  ["all agree", "all agree", {}],
  ["coffee", "coffee", {}],
  ["11:40 fire alarm", "11:40 fire alarm", {}],
  ["partners agree that Russia hosts", "partners agree that Russia hosts", {}],
  ["supports both", "supports both", { verb: "support" }],
];

/** Possessives, dashes, slashes and other marks that are only text. */
const marks: readonly Row[] = [
  ["Iran's view", "Iran's view", { party: "IR" }],
  ["Iran’s view is that flows matter", "Iran’s view is that flows matter", { party: "IR" }],
  ["france -- no announcement yet", "-- no announcement yet", { party: "FR" }],
  ["france - no announcement yet", "- no announcement yet", { party: "FR" }],
  ["france – no announcement yet", "– no announcement yet", { party: "FR" }],
  ["india + iran: same line", "+ iran: same line", { party: "IN" }],
  ["iran 0 comments", "0 comments", { party: "IR" }],
  ["russia asks for +5% a year", "asks for +5% a year", { party: "RU", verb: "ask" }],
  ["russia asks for -5 %", "asks for -5 %", { party: "RU", verb: "ask" }],
  ["canada ++ for the chair", "++ for the chair", { party: "CA" }],
  ["india says yes / no", "says yes / no", { party: "IN", verb: "say" }],
  ["india says and/or is fine", "says and/or is fine", { party: "IN", verb: "say" }],
  ["india says 24/7 hotline", "says 24/7 hotline", { party: "IN", verb: "say" }],
  ["india says it is the #1 priority", "says it is the #1 priority", { party: "IN", verb: "say" }],
  ["india says mail x@example.org", "says mail x@example.org", { party: "IN", verb: "say" }],
  ["india meets @ 10", "meets @ 10", { party: "IN" }],
  ["india expects ~200 cases", "expects ~200 cases", { party: "IN", verb: "expect" }],
  ["india says hurry!", "says hurry!", { party: "IN", verb: "say" }],
  ["india says x > y", "says x > y", { party: "IN", verb: "say" }],
  ["india says !important", "says !important", { party: "IN", verb: "say" }],
  ["india asks about #unknown++", "asks about #unknown++", { party: "IN", verb: "ask" }],
  ["india asks about # precursors", "asks about # precursors", { party: "IN", verb: "ask" }],
  ["india refers to /99", "refers to /99", { party: "IN", verb: "refer" }],
  ["india says C:\\temp", "says C:\\temp", { party: "IN", verb: "say" }],
  ["india  says   much", "says   much", { party: "IN", verb: "say" }],
  ["  india says much  ", "says much", { party: "IN", verb: "say" }],
  ["india", "", { party: "IN" }],
  ["\\india is the topic", "india is the topic", {}],
  ["\\#precursors++ is how to type it", "#precursors++ is how to type it", {}],
];

/** On behalf of, right after the party and nowhere else. */
const behalf: readonly Row[] = [
  ["UK for EU", "", { party: "GB", for: "group:EU" }],
  ["UK for EU welcomes the paper", "welcomes the paper", { party: "GB", for: "group:EU", verb: "welcome" }],
  ["swe for eu welcomes the paper", "welcomes the paper", { party: "SE", for: "group:EU", verb: "welcome" }],
  ["sweden for the EU: welcomes it", "welcomes it", { party: "SE", for: "group:EU", verb: "welcome" }],
  ["sudan for g77 asks for funds", "asks for funds", { party: "SD", for: "group:G-77", verb: "ask" }],
  [
    "sudan for G-77 and China asks for funds",
    "asks for funds",
    { party: "SD", for: "group:G-77", verb: "ask" },
  ],
  ["egypt for african group agrees", "agrees", { party: "EG", for: "group:African-Group", verb: "agree" }],
  ["canada for us supports", "supports", { party: "CA", for: "country:US", verb: "support" }],
  ["canada is for EU text", "is for EU text", { party: "CA" }],
  ["canada for now silent", "for now silent", { party: "CA" }],
  ["canada for the record opposes", "for the record opposes", { party: "CA" }],
  ["for EU: see above", "for EU: see above", {}],
];

/** Who exactly speaks. */
const speakers: readonly Row[] = [
  [
    "chair @frahi notes that nobody offers to host",
    "notes that nobody offers to host",
    { chair: true, speaker: "Bernard Frahi", verb: "note" },
  ],
  ["chair opens the meeting", "opens the meeting", { chair: true, speaker: "Chair", verb: "open" }],
  ["Chair: item 3", "item 3", { chair: true, speaker: "Chair" }],
  ["the chair sums up", "sums up", { chair: true, speaker: "Chair", verb: "sum-up" }],
  ["chairs of groups met", "chairs of groups met", {}],
  [
    "us @sullivan praises TARCET",
    "praises TARCET",
    { party: "US", speaker: "John Sullivan", verb: "praise" },
  ],
  ["us @john praises TARCET", "praises TARCET", { party: "US", speaker: "John Sullivan", verb: "praise" }],
  ["us praises TARCET @sulli", "praises TARCET", { party: "US", speaker: "John Sullivan", verb: "praise" }],
  ["rus @petrov agrees", "agrees", { party: "RU", speaker: "petrov", verb: "agree" }],
  ["rus @Ivan_Petrov agrees", "agrees", { party: "RU", speaker: "Ivan Petrov", verb: "agree" }],
  ['rus @"Ivan Petrov" agrees', "agrees", { party: "RU", speaker: "Ivan Petrov", verb: "agree" }],
  ["rus @O'Neill, agrees", "agrees", { party: "RU", speaker: "O'Neill", verb: "agree" }],
];

/** The item of the agenda. */
const items: readonly Row[] = [
  ["/3 rus supports it", "supports it", { party: "RU", item: "3", verb: "support" }],
  ["rus /3 supports it", "supports it", { party: "RU", item: "3", verb: "support" }],
  ["rus supports it /3", "supports it", { party: "RU", item: "3", verb: "support" }],
  ["rus supports it /ministerial", "supports it", { party: "RU", item: "6", verb: "support" }],
  ["rus supports it /precursors", "supports it", { party: "RU", item: "3", verb: "support" }],
  ["rus supports it /resour", "supports it", { party: "RU", item: "5", verb: "support" }],
  ["/5", "", { item: "5" }],
  ["rus supports it /5(a)", "supports it", { party: "RU", item: "5 (a)", verb: "support" }],
  ["rus supports it /5a.", "supports it.", { party: "RU", item: "5 (a)", verb: "support" }],
  ["rus cites E/CN.7/2010/1", "cites E/CN.7/2010/1", { party: "RU", verb: "cite" }],
];

/** Stances: glued to their issue. */
const stances: readonly Row[] = [
  ["rus supports it #precursors++", "supports it", { party: "RU", verb: "support", stances: "precursors++" }],
  ["rus is lukewarm #precursors+", "is lukewarm", { party: "RU", stances: "precursors+" }],
  ["rus is lukewarm #precursors0", "is lukewarm", { party: "RU", stances: "precursors0" }],
  ["rus is lukewarm #precursors-", "is lukewarm", { party: "RU", stances: "precursors-" }],
  ["rus is lukewarm #precursors--", "is lukewarm", { party: "RU", stances: "precursors--" }],
  ["rus says nothing #precursors?", "says nothing", { party: "RU", verb: "say", stances: "precursors?" }],
  ["rus: #prec++", "", { party: "RU", stances: "precursors++" }],
  ["rus #AA++", "", { party: "RU", stances: "precursors++" }],
  ["rus #aa++", "", { party: "RU", stances: "precursors++" }],
  ["rus #borders++ #flows-", "", { party: "RU", stances: "border-security++ financial-flows-" }],
  ["rus #border-security--", "", { party: "RU", stances: "border-security--" }],
  ["rus #border-sec-", "", { party: "RU", stances: "border-security-" }],
  ["rus #Balkans++ please", "please", { party: "RU", stances: "regional-roundtables++" }],
  [
    "rus supports #precursors++ and #borders++, not #flows--",
    "supports precursors and borders, not flows",
    { party: "RU", verb: "support", stances: "precursors++ border-security++ financial-flows--" },
  ],
  [
    "rus is for it #precursors++, asks for dates",
    "is for it, asks for dates",
    { party: "RU", stances: "precursors++" },
  ],
  [
    "rus supports #precursors",
    "supports precursors",
    { party: "RU", verb: "support", stances: "precursors++" },
  ],
  ["rus opposes #flows", "opposes flows", { party: "RU", verb: "oppose", stances: "financial-flows--" }],
  ["rus asks about #flows", "asks about flows", { party: "RU", verb: "ask" }],
  ["rus supports #flows-", "supports flows", { party: "RU", verb: "support", stances: "financial-flows-" }],
  [
    "rus cannot support #flows",
    "cannot support flows",
    { party: "RU", verb: "not-support", stances: "financial-flows--" },
  ],
  ["rus does not insist on #flows", "does not insist on flows", { party: "RU" }],
  ["rus #flows-- changes its mind #flows+", "changes its mind", { party: "RU", stances: "financial-flows+" }],
  ["rus #flows +", "#flows +", { party: "RU" }],
  ["rus #flows+++", "#flows+++", { party: "RU" }],
  ["(rus) #flows++", "(rus)", { stances: "financial-flows++" }],
  ["rus backs it (#precursors++)", "backs it ()", { party: "RU", verb: "back", stances: "precursors++" }],
];

/** Verbs that report, past and present, after a word or two that may come before. */
const verbs: readonly Row[] = [
  ["iran supported it", "supported it", { party: "IR", verb: "support" }],
  ["iran supporting it", "supporting it", { party: "IR", verb: "support" }],
  ["iran also supports it", "also supports it", { party: "IR", verb: "support" }],
  ["iran strongly supports it", "strongly supports it", { party: "IR", verb: "support" }],
  [
    "iran likewise interested in talks",
    "likewise interested in talks",
    { party: "IR", verb: "be-interested" },
  ],
  ["iran is interested in talks", "is interested in talks", { party: "IR", verb: "be-interested" }],
  ["iran expresses interest in talks", "expresses interest in talks", { party: "IR", verb: "be-interested" }],
  ["iran expresses concern", "expresses concern", { party: "IR", verb: "express-concern" }],
  ["iran is in favour of talks", "is in favour of talks", { party: "IR", verb: "favor" }],
  ["iran favours talks", "favours talks", { party: "IR", verb: "favor" }],
  ["iran has reservations", "has reservations", { party: "IR", verb: "have-reservations" }],
  ["iran is against it", "is against it", { party: "IR", verb: "oppose" }],
  ["iran takes note", "takes note", { party: "IR", verb: "take-note" }],
  ["iran takes the floor", "takes the floor", { party: "IR" }],
  ["iran can live with it", "can live with it", { party: "IR", verb: "can-live-with" }],
  ["iran aligns itself with russia", "aligns itself with russia", { party: "IR", verb: "align" }],
  ["iran remains silent", "remains silent", { party: "IR", verb: "be-silent" }],
  ["iran does not oppose", "does not oppose", { party: "IR", verb: "not-oppose" }],
  ["iran doesn't agree", "doesn't agree", { party: "IR", verb: "not-agree" }],
  ["iran will not pay", "will not pay", { party: "IR" }],
  ["iran support for this is unclear", "support for this is unclear", { party: "IR" }],
  ["nordics support it", "support it", { party: "group:Nordics", verb: "support" }],
  ["iran prefers talks", "prefers talks", { party: "IR", verb: "prefer" }],
  ["iran emphasises transit", "emphasises transit", { party: "IR", verb: "emphasize" }],
  ["iran emphasizes transit", "emphasizes transit", { party: "IR", verb: "emphasize" }],
  ["iran stressed transit", "stressed transit", { party: "IR", verb: "stress" }],
  ["iran urged restraint", "urged restraint", { party: "IR", verb: "urge" }],
];

/** Words as they were said. */
const quotes: readonly Row[] = [
  [
    'fra says "we have announced nothing"',
    'says "we have announced nothing"',
    { party: "FR", verb: "say", quotes: ["we have announced nothing"] },
  ],
  [
    "fra says “nothing was announced” twice",
    "says “nothing was announced” twice",
    { party: "FR", verb: "say", quotes: ["nothing was announced"] },
  ],
  ["fra: «rien» #funding0", "«rien»", { party: "FR", quotes: ["rien"], stances: "funding0" }],
  [
    'fra says "type #flows++ or !decision here"',
    'says "type #flows++ or !decision here"',
    { party: "FR", verb: "say", quotes: ["type #flows++ or !decision here"] },
  ],
  ['fra says "we have', 'says "we have', { party: "FR", verb: "say" }],
  ['"russia supports it"', '"russia supports it"', { quotes: ["russia supports it"] }],
  ['fra wants a 5" pipe and 6" valves', 'wants a 5" pipe and 6" valves', { party: "FR", verb: "want" }],
];

/** Money. */
const pledges: readonly Row[] = [
  [
    "rus pledges !pledge 200k USD announced",
    "pledges",
    { party: "RU", verb: "pledge", pledges: ["200000 USD announced"] },
  ],
  ["rus !pledge 200k USD", "", { party: "RU", pledges: ["200000 USD announced"] }],
  ["rus !pledge USD 200,000", "", { party: "RU", pledges: ["200000 USD announced"] }],
  ["rus !pledge US$200k", "", { party: "RU", pledges: ["200000 USD announced"] }],
  ["rus !pledge $2.9m announced", "", { party: "RU", pledges: ["2900000 USD announced"] }],
  ["rus !pledge €1.5 million anticipated", "", { party: "RU", pledges: ["1500000 EUR anticipated"] }],
  ["rus !pledge 2,5m eur", "", { party: "RU", pledges: ["2500000 EUR announced"] }],
  ["rus !pledge 1bn RUB", "", { party: "RU", pledges: ["1000000000 RUB announced"] }],
  ["rus !pledge 50", "", { party: "RU", pledges: ["50 announced"] }],
  ["rus !pledge declined", "", { party: "RU", pledges: ["declined"] }],
  ["rus !pledge", "", { party: "RU", pledges: ["announced"] }],
  [
    "unodc expects more !pledge fra 200k USD anticipated",
    "expects more",
    { party: "org:UNODC", verb: "expect", pledges: ["FR: 200000 USD anticipated"] },
  ],
  [
    "unodc asks us for money !pledge us requested",
    "asks us for money",
    { party: "org:UNODC", verb: "ask", pledges: ["US: requested"] },
  ],
  [
    "rus !pledge 200k USD for the third phase",
    "for the third phase",
    { party: "RU", pledges: ["200000 USD announced"] },
  ],
  [
    "rus !pledge 200k USD now !pledge 100k USD anticipated later",
    "now later",
    { party: "RU", pledges: ["200000 USD announced", "100000 USD anticipated"] },
  ],
  ["rus says pledge 200k USD", "says pledge 200k USD", { party: "RU", verb: "say" }],
  [
    "rus pledges !pledge 200k USD announced #funding++",
    "pledges",
    { party: "RU", verb: "pledge", pledges: ["200000 USD announced"], stances: "funding++" },
  ],
];

/** What was decided, and who is to do what. */
const outcomes: readonly Row[] = [
  [
    "chair concludes that two groups meet !decision",
    "concludes that two groups meet",
    { chair: true, speaker: "Chair", verb: "conclude", decision: "agreed" },
  ],
  [
    "chair concludes !decision adopted",
    "concludes",
    { chair: true, speaker: "Chair", verb: "conclude", decision: "adopted" },
  ],
  [
    "chair !decision agreed to meet in March",
    "agreed to meet in March",
    { chair: true, speaker: "Chair", verb: "agree", decision: "agreed" },
  ],
  [
    "unodc presents a questionnaire !action partners by 2010-04-30",
    "presents a questionnaire",
    { party: "org:UNODC", verb: "present", actions: ["partners > > 2010-04-30"] },
  ],
  ["!action UNODC by 30 April", "", { actions: ["UNODC > > 2010-04-30"] }],
  ["!action UNODC by April 30", "", { actions: ["UNODC > > 2010-04-30"] }],
  ["!action UNODC by 4 Dec 2009", "", { actions: ["UNODC > > 2009-12-04"] }],
  ["!action UNODC by 4 December", "", { actions: ["UNODC > > 2009-12-04"] }],
  ["!action UNODC by end of April", "", { actions: ["UNODC > > 2010-04-30"] }],
  ["!action UNODC by April 2010", "", { actions: ["UNODC > > 2010-04-30"] }],
  ["!action UNODC by tomorrow", "", { actions: ["UNODC > > 2009-11-28"] }],
  ["!action UNODC by Monday", "", { actions: ["UNODC > > 2009-11-30"] }],
  ["!action UNODC by next session", "", { actions: ["UNODC > > by next session"] }],
  ["!action UNODC to send the text by Monday", "", { actions: ["UNODC > send the text > 2009-11-30"] }],
  ["!action UNODC", "", { actions: ["UNODC > >"] }],
  ["!action ,!secretariat", "", { actions: ["secretariat > >"] }],
  ["chase the text !action", "chase the text", { actions: ["> >"] }],
  ["!action INL by 2009-12-04 and then we see", "and then we see", { actions: ["INL > > 2009-12-04"] }],
  [
    "chair concludes !decision !action all by 2010-03-01 /7",
    "concludes",
    {
      chair: true,
      speaker: "Chair",
      verb: "conclude",
      decision: "agreed",
      actions: ["all > > 2010-03-01"],
      item: "7",
    },
  ],
];

/** When, and what goes on. */
const times: readonly Row[] = [
  ["~11:31 rus supports it", "supports it", { party: "RU", verb: "support", at: "2009-11-27T10:31:00Z" }],
  ["rus supports it ~9:05", "supports it", { party: "RU", verb: "support", at: "2009-11-27T08:05:00Z" }],
  [
    "~2009-11-26 15:20 rus supports it",
    "supports it",
    { party: "RU", verb: "support", at: "2009-11-26T14:20:00Z" },
  ],
  [
    "~2009-03-11 10:31 iran asks for papers !action secretariat to circulate papers by 31 March",
    "asks for papers",
    {
      party: "IR",
      verb: "ask",
      at: "2009-03-11T09:31:00Z",
      actions: ["secretariat > circulate papers > 2009-03-31"],
    },
  ],
  ["~2009-02-30 10:31 no such day", "~2009-02-30 10:31 no such day", {}],
  ["rus supports it ~25:00", "supports it ~25:00", { party: "RU", verb: "support" }],
  ["rus supports it at 11:31", "supports it at 11:31", { party: "RU", verb: "support" }],
  ['>"as we said"', '"as we said"', { continues: true, party: "RU", quotes: ["as we said"] }],
  ["> also supports borders", "also supports borders", { continues: true, party: "RU", verb: "support" }],
  [">also supports borders", "also supports borders", { continues: true, party: "RU", verb: "support" }],
  ["> and #borders++", "and borders", { continues: true, party: "RU", stances: "border-security++" }],
  ["> france hosted in 2003", "france hosted in 2003", { continues: true, party: "RU" }],
  [">", "", { continues: true, party: "RU" }],
];

export const noteLines: readonly Row[] = [
  ...parties,
  ...noParty,
  ...marks,
  ...behalf,
  ...speakers,
  ...items,
  ...stances,
  ...verbs,
  ...quotes,
  ...pledges,
  ...outcomes,
  ...times,
];
