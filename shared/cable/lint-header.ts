import type { ReadCable } from "./cable-reading.ts";
import { classificationWords } from "./classification-line.ts";
import { dayOfYear, timeOf } from "./date-time-group.ts";
import type { Problems } from "./problem.ts";

const rank: Readonly<Record<string, number>> = { R: 0, P: 1, O: 2, Z: 3 };

/** The facts a header says more than once must agree. */
export function lintHeader(cable: ReadCable, problems: Problems): void {
  const { header } = cable;
  const line = header.lines?.[0] ?? null;
  const { origin, dateTimeGroup: group, security } = header;
  if (origin && group) {
    const day = dayOfYear(group.at);
    if (origin.dayOfYear !== day) {
      problems.add(
        "day-of-year",
        line,
        `The origin line has day ${origin.dayOfYear} of the year, but the date-time group is day ${day}.`,
      );
    }
    if (origin.time !== timeOf(group.at)) {
      problems.add(
        "origin-time",
        line,
        `The origin line has the time ${origin.time}, but the date-time group has ${timeOf(group.at)}.`,
      );
    }
  }
  if (origin && cable.serial && origin.serial !== cable.serial.slice(-4)) {
    problems.add(
      "serial-mismatch",
      line,
      `The origin line has serial ${origin.serial}, but the classification line has ${cable.serial}.`,
    );
  }
  if (cable.trailer.serial && cable.serial && cable.trailer.serial.slice(-4) !== cable.serial.slice(-4)) {
    problems.add(
      "trailer-serial",
      cable.trailer.lines?.[0] ?? null,
      `The end has serial #${cable.trailer.serial}, but the classification line has ${cable.serial}.`,
    );
  }
  if (security && cable.classification && security[4] !== classificationWords[cable.classification].letter) {
    problems.add(
      "prosign",
      line,
      `The security prosign ${security} does not go with ${cable.classification}.`,
    );
  }
  lintPrecedence(cable, line, problems);
}

function lintPrecedence({ header }: ReadCable, line: number | null, problems: Problems): void {
  const { dateTimeGroup: group } = header;
  if (!group) return;
  const { precedence, infoPrecedence } = group;
  if (infoPrecedence && (rank[infoPrecedence] ?? 0) > (rank[precedence] ?? 0)) {
    problems.add(
      "info-precedence",
      line,
      `The info precedence ${infoPrecedence} is above the action precedence ${precedence}.`,
    );
  }
  const pair = header.routing[0]?.slice(0, 2);
  if (pair && pair !== precedence.repeat(2)) {
    problems.add(
      "routing-precedence",
      line,
      `The routing line begins with ${pair}, but the date-time group has precedence ${precedence}.`,
    );
  }
  if (header.to.length === 0) problems.add("missing-to", line, "The header has no action addressee (TO).");
  if (header.from === null) problems.add("missing-from", line, "The header does not say who sends it (FM).");
  for (const { routingIndicator, name } of [...header.to, ...header.info]) {
    if (/^AM(?:EMBASSY|CONSUL)/.test(name) && routingIndicator && !/^RU[A-Z]{3,6}$/.test(routingIndicator)) {
      problems.add(
        "routing-indicator",
        line,
        `${routingIndicator} does not look like the routing indicator of ${name}.`,
      );
    }
  }
}
