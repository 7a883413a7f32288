/** Verbs that say what is to be done, in their base form: “send”, in “INL send the study to X”. */
export const taskVerbs: ReadonlySet<string> = new Set(
  `agree appoint appraise approve arrange ask assess assist attend begin bring build choose circulate clarify clear
collect come compile conclude confirm consider consult continue convene convey convince coordinate create decide define
deliver deploy describe develop discuss distribute draw edit enable encourage engage ensure establish evaluate examine
expand explain explore extend facilitate finalise finalize find finish follow forward gather get give hand help hold
identify implement include inform insert insist instruct introduce invest investigate invite join keep learn maintain
make meet negotiate nominate notify obtain organise organize oversee participate pay persuade prepare produce propose
provide publish pursue put raise read receive recirculate recommend reconvene redraft reduce refer reissue remind
remove replace reply represent resend resolve resubmit revert revise rewrite secure seek select sell send set settle
share show sign solicit speak specify submit suggest summarise summarize take tell thank translate transmit travel
undertake upload urge use verify wait warn watch write`.split(/\s+/),
);

/** The same, of words that are as often a noun: only after the name of a party, and at the beginning. */
export const taskVerbsAlsoNouns: ReadonlySet<string> = new Set(
  `answer approach brief call chair check comment contact demand draft email fund host lobby look monitor move note
offer open phone pilot plan post press print question record register release report request reserve return review
schedule second staff state study support table talk test train transfer update visit vote work`.split(/\s+/),
);

/** What follows such a noun where it is one: “contact group”, “host country”, “liaison office”. */
export const afterTaskNoun: ReadonlySet<string> = new Set(
  `agency body centre center chair coordinator committee country countries desk expert experts force group groups lead
leader members mission office officer officers organisation organization panel party parties person programme section
secretariat side staff states team teams unit units`.split(/\s+/),
);
