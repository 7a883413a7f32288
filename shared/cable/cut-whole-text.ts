import { classificationPhrase } from "./classification-line.ts";

/** Labels that each begin a line of a cable; two of them on one line mean that its lines were run together. */
const labels: readonly RegExp[] = [
  /(?:^| )E\.?O\.? ?\d{5} ?:/,
  /(?:^| )TAGS ?:/,
  /(?:^| )SUBJ(?:ECT)? ?:/,
  /(?:^| )DE R[A-Z]{3,7} #\d{4}/,
  /(?:^| )ZN[RY] [A-Z]{5} ZZH /,
  /(?:^| )[ZOPR] \d{6}Z [A-Z]{3} \d{2} /,
];

export const isWholeText = (text: string): boolean =>
  (text.length > 150 || /^(?:E\.?O|TAGS?\b)/.test(text)) &&
  !text.startsWith("SUBJ") &&
  labels.filter((label) => label.test(text)).length >= 2;

const headerAnchors =
  / (?=VZCZ[A-Z]+\d|(?:ZZ|OO|PP|RR) R[A-Z]{4,7}\b|DE R[A-Z]{3,7} #\d{4}|ZN[RY] [A-Z]{5}\b|[ZOPR] (?:[ZOPR] )?\d{6}Z |FM [A-Z]|TO [A-Z]|INFO [A-Z]|XMT [A-Z]|BT(?: |$))|(?<!\b(?:TO|INFO|XMT)) (?=[A-Z]{4,8}\/[A-Z])/;
const frontAnchors =
  / (?=SIPDIS\b|SENSITIVE\b|NOFORN\b|LIMDIS\b|EXDIS\b|NODIS\b|E\.?O\.? ?\d{5} ?:|TAGS? ?[:;]|SUBJ(?:ECT)? ?:|REFS? ?:|REFTEL|CLASSIFIED BY\b|Classified By\b)|(?<=\b(?:SIPDIS|SENSITIVE|NOFORN|LIMDIS|EXDIS|NODIS)) /;

/**
 * Cuts a line that holds a whole cable, or most of one, into the lines it once had, as far as labels, numbers
 * and rules tell. An empty piece stands for a blank line.
 */
export function cutWholeText(text: string): readonly string[] {
  return text.split(/ (?=VZCZ[A-Z]+\d)|(?<= NNNN) /).flatMap(cutOneCable);
}

function cutOneCable(text: string): readonly string[] {
  const class1 = classificationPhrase().exec(text);
  const frontAt = class1?.index ?? firstIndex(text, / (?:E\.?O\.? ?\d{5}|TAGS?) ?[:;]/);
  const header = text.slice(0, frontAt).trim();
  const rest = text.slice(frontAt).trim();
  const bodyAt = startOfBody(rest);
  const { body, trailer } = cutTrailer(rest.slice(bodyAt));
  return [
    ...header.split(headerAnchors),
    ...cutFront(rest.slice(0, bodyAt).trim()),
    "",
    ...cutBody(body),
    ...trailer,
  ];
}

function cutFront(front: string): readonly string[] {
  const serial = /^.{0,100}? \d{6}(?= |$)/.exec(front);
  if (!serial) return front.split(frontAnchors);
  const [phrase] = serial;
  return [phrase, "", ...front.slice(phrase.length).trim().split(frontAnchors)];
}

/** The body begins with paragraph 1 or a rule after the subject. */
function startOfBody(text: string): number {
  const subject = Math.max(0, firstIndex(text, /\bSUBJ(?:ECT)? ?:/, 0));
  const found = / (?:¶ ?|\()?1[.)]+ ?(?=[("'A-Z])| [-=_]{5,} /.exec(text.slice(subject));
  return found ? subject + found.index : text.length;
}

function firstIndex(text: string, pattern: RegExp, otherwise = text.length): number {
  const found = pattern.exec(text);
  return found ? found.index : otherwise;
}

/** A signer, BT, the serial and NNNN at the very end. */
function cutTrailer(body: string): { body: string; trailer: readonly string[] } {
  const tail = body.slice(-120);
  const found = /(?:(?<=[.)"!?]) ([A-Z][A-Z' -]{1,40}))? BT( #\d{4})?( NNNN)? ?$/.exec(tail);
  if (!found) return { body, trailer: [] };
  const [whole, signer, serial, end] = found;
  const lines = [signer, "BT", serial?.trim(), end?.trim()].filter((line) => line !== undefined);
  return { body: body.slice(0, body.length - whole.length), trailer: ["", ...lines] };
}

const bodyAnchor =
  /(?:^| )(¶ ?)?(?:\((\d{1,3})\)|(\d{1,3})[.)])(?= ?[("'A-Z])|(?:^| )([-=_]{5,}(?: [-=_]{2,})*)(?= |$)|(?:^| )([A-Z][A-Z .]{1,11} \d{8} {1,2}\d{3} OF \d{3})(?= |$)/g;

/** Numbers are followed in sequence, so that "Phase 2. The" in paragraph 3 begins nothing. */
function cutBody(body: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  let expected = 1;
  let needsPilcrow = false;
  for (const found of body.matchAll(bodyAnchor)) {
    const [whole, pilcrow, bracketed, plain, rule, marker] = found;
    const number = Number(bracketed ?? plain ?? 0);
    const isNumber = number > 0;
    if (isNumber && (number !== expected || (needsPilcrow && !pilcrow))) continue;
    pieces.push(body.slice(from, found.index).trim(), ...(isNumber ? [""] : []));
    from = found.index;
    if (isNumber) {
      needsPilcrow = expected === 1 ? pilcrow !== undefined : needsPilcrow;
      expected += 1;
    } else {
      pieces.push((rule ?? marker ?? "").trim());
      from += whole.length;
    }
  }
  pieces.push(body.slice(from).trim());
  return pieces.filter((piece, index) => piece !== "" || pieces[index - 1] !== "");
}
