import { describe, expect, it } from "vitest";
import { inFull } from "../../../shared/cable/short-forms.ts";
import { partlyReported, unreportedEntries } from "../../../shared/cable/unreported.ts";
import { draftOf, toldOf, typedLog } from "./typed-log.ts";

describe("short forms of notes", () => {
  it.each([
    ["supports trng w/o delay", "supports training without delay"],
    [
      "asks for mtg w UNODC & govts b4 Feb 2011",
      "asks for meeting with UNODC and governments before February 2011",
    ],
    [
      "re borders: needs more time b/c of elections",
      "regarding borders: needs more time because of elections",
    ],
    ["wants intl grps, approx 3, incl NGOs", "wants international groups, approximately 3, including NGOs"],
    [
      "asks re para 4 of res 64/182, docs asap",
      "asks regarding paragraph 4 of resolution 64/182, documents as soon as possible",
    ],
    [">40 dels, ~30 govt's ministers", "more than 40 delegations, about 30 government's ministers"],
    ["sends text by fri, meets on mon", "sends text by Friday, meets on Monday"],
    [
      "decides in may or by june, not in mar or in oct",
      "decides in May or by June, not in mar or in October",
    ],
    ["26 nov and mar 5, in feb", "26 November and March 5, in February"],
    ["W/ Norway it could work", "With Norway it could work"],
    [
      "asked rus to wait, backs the rus text and fra",
      "asked Russia to wait, backs the Russian text and France",
    ],
    ["agrees with esp and fra, esp on text", "agrees with Spain and France, especially on text"],
    ["asks fra and esp on text; esp the date", "asks France and Spain on text; especially the date"],
    ["us w/draws text w/Norway, w/o delay", "us w/draws text with Norway, without delay"],
    ["equip for norw, neth ready", "equipment for Norway, the Netherlands ready"],
  ])("%j is %j", (typed, told) => expect(inFull(typed)).toBe(told));

  it.each([
    'says "w/o trng no mtg by fri"',
    "A/C.3/64/L.12 and E/CN.7/2010/L.3 and UNOV/DTA/res",
    "asks Mr Del Ponte, Carlos Intl and Bc. Novak",
    "the sun may set, march on and mar it",
    "to equip them, sat and wed, will be re-elected",
    "the us-led text helps us",
    "col. Smith, per se, can do",
  ])("leaves %j as it is", (text) => expect(inFull(text)).toBe(text));
});

describe("a cable of hurried lines", () => {
  it.each([
    [
      "jpn supports trng & asks for mtg w/ UNODC by fri",
      "Japan supported training and asked for meeting with UNODC by Friday.",
    ],
    ['jpn says "no trng w/o govt"', 'Japan said "no trng w/o govt".'],
    [
      "jpn supports #precursors++ and #borders++, asks for dates",
      "Japan supported working groups on precursor chemicals and border security, and asked for dates.",
    ],
    ["kaz offers Almaty for grp on #borders++", "Kazakhstan offered Almaty for group on border security."],
    ["mex backs the #precursors group #precursors++", "Mexico backed the precursors group."],
    ["nor asks UNODC about #flows", "Norway asked UNODC about a working group on financial flows."],
    ["nor prefers #hawala", "Norway preferred a working group on financial flows."],
    ["rus wants ministers and offers Moscow", "Russia wanted ministers and offered Moscow."],
    [
      "rus supports the text but wants it shorter and needs time",
      "Russia supported the text but wanted it shorter and needed time.",
    ],
    [
      "fra welcomes proposals and requests from members",
      "France welcomed proposals and requests from members.",
    ],
    [
      "fra backs it and offers two experts, requests more time",
      "France backed it and offered two experts, and requested more time.",
    ],
    ["afg and appeals for more training", "Afghanistan appealed for more training."],
    ["lao del: first time here", "Laos said: first time here."],
    ["afg for the record: regrets the reservation", "For the record, Afghanistan regretted the reservation."],
    [
      "unodc presents the two proposals #roundtables",
      "On roundtables on new regions, UNODC presented the two proposals.",
    ],
    [
      "unodc needs 2.9m for the phase #funding",
      "On funding of the third phase, UNODC needed 2.9 million for the phase.",
    ],
    [
      "iran on borders: only with consent #borders+",
      "Iran supported, with conditions, a working group on border security: only with consent.",
    ],
    ["ind questions what ministers would decide #ministers", "India questioned what ministers would decide."],
    ["rus backs small groups | can pay the room", "Russia backed small groups. It could also pay the room."],
    ["jpn lends support to it", "Japan lent support to it."],
    ["can confirms it answered, asks that all do", "Canada confirmed it answered, and asked that all do."],
    ["nld takes the same view as US", "The Netherlands took the same view as the United States."],
    ["rus: 700k to start in June", "Russia said: 700,000 to start in June."],
    [
      "ind ++ but wants tech assistance #precursors+",
      "India supported, with conditions, a working group on precursor chemicals. It wanted technical assistance.",
    ],
    [
      "chair back from informals, contd fri",
      "The chair (Bernard Frahi) said: back from informals, continued Friday.",
    ],
    [
      "iran says supports Russia, requests that this be noted",
      "Iran said it supported Russia, and requested that this be noted.",
    ],
    ["arg asks for time, lacks data", "Argentina asked for time, and lacked data."],
    ["fra says 12 MS already have controls", "France said 12 Member States already have controls."],
    ["fra support for the text is broad", "France said: support for the text is broad."],
    ["jpn, kor same #precursors++", "South Korea"],
    ["jpn !pledge 300k USD announced for lab trng", "Japan announced a pledge of $300,000 for lab training."],
    ["cn says needs more time", "China said it needed more time."],
    ["ger notes will reply and is ready to pay", "Germany noted it would reply and was ready to pay."],
    ['fra says "we wait, and supports nothing"', 'France said "we wait, and supports nothing".'],
    [
      "chair opens mtg, adopts agenda",
      "The chair (Bernard Frahi) opened the meeting, and adopted the agenda.",
    ],
    ["jpn: !action UNODC to send docs by fri", "UNODC is to send documents"],
  ])("tells %j as %j", (line, said) => expect(toldOf([line]).body).toContain(said));

  it("tells decisions in full words", () => {
    const { body } = toldOf([
      "chair adopts agenda w/o changes !decision adopted",
      "chair no consensus, deferred to autumn !decision deferred",
      "chair closes mtg, next session mar 2011 in vienna !decision agreed",
      "chair: two groups approved, flows later !decision adopted",
      "chair work plan adopted with two reservations !decision adopted",
      "chair concludes: deadline for answers 30 April !decision agreed",
      "chair keeps the order as printed !decision adopted",
      "chair: 3 precursors go to the vote in march !decision agreed",
      "chair: OP5 goes back to capitals !decision deferred",
      "!action all partners by 30 April",
    ]);
    expect(body).toContain("3 precursors are to go to the vote in March.");
    expect(body).toContain("OP5 is to go back to capitals.");
    expect(body).toContain("Two groups were approved, flows later.");
    expect(body).toContain("The work plan was adopted with two reservations.");
    expect(body).toContain("The meeting agreed on deadline for answers 30 April.");
    expect(body).toContain("The meeting kept the order as printed.");
    expect(body).toContain("By April 30, 2010, all partners are to act.");
    expect(body).toContain("The meeting adopted the agenda without changes.");
    expect(body).toContain("There was no consensus; the matter was deferred to autumn.");
    expect(body).toContain("The meeting closed; the next session is to be in March 2011 in Vienna.");
  });

  it("leaves the opening of an item to its heading, and names the matter of a decision in the summary", () => {
    const lines = [
      "chair opens 3 /3",
      "chair welcomes all",
      "chair opens 4 /4",
      "fra thanks all",
      "chair no consensus, deferred to autumn !decision deferred",
    ];
    const { summary, body } = toldOf(lines);
    expect(body).toContain(
      "The chair (Bernard Frahi) welcomed all. France thanked all. There was no consensus; the matter was deferred to autumn.",
    );
    expect(summary).toContain(
      "There was no consensus on expert roundtables in 2010: geographic focus; the matter was deferred to autumn.",
    );
    expect(body).not.toMatch(/opened/);
    expect(toldOf(["chair opens 4 /4"]).body).toContain("opened 4.");
    const opened = typedLog(lines);
    expect(unreportedEntries([draftOf(opened)], opened)).toEqual([]);
    expect(partlyReported([draftOf(opened)], opened)).toEqual([]);
  });
});
