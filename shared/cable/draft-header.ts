import type { PostProfile } from "../dossier/post-profile.ts";
import type { Cable, CableHeader } from "./cable.ts";
import { classificationWords, type Classification } from "./classification-line.ts";
import { dayOfYear, timeOf, toMinute } from "./date-time-group.ts";

const precedenceLetters = { FLASH: "Z", IMMEDIATE: "O", PRIORITY: "P", ROUTINE: "R" } as const;

/** The header under a post's profile. The routing line names the action addressees; relays are the network's. */
export function headerFrom(
  profile: PostProfile,
  at: string,
  serial: string,
  classification: Classification,
): CableHeader {
  const letter = precedenceLetters[profile.precedence];
  const indicators = profile.to.flatMap(({ routingIndicator }) => routingIndicator ?? []);
  const prosign = classificationWords[classification].letter;
  return {
    transmission: null,
    routing: indicators.length > 0 ? [`${letter}${letter} ${indicators.slice(0, 8).join(" ")}`] : [],
    origin: {
      routingIndicator: profile.routingIndicator,
      serial: serial.slice(-4),
      section: null,
      dayOfYear: dayOfYear(at),
      time: timeOf(at),
    },
    security: `ZN${prosign === "U" ? "R" : "Y"} ${prosign.repeat(5)} ZZH`,
    dateTimeGroup: { precedence: letter, infoPrecedence: null, at: toMinute(new Date(at)) },
    from: profile.from,
    to: profile.to,
    info: profile.info,
    xmt: [],
  };
}

/** E.O. 13526 took the place of 12958 on 27 June 2010. */
const newOrderFrom = "2010-06-27";

/** The E.O. line for a date: nothing to declassify, or ten years on. */
export function executiveOrderFor(date: string, classification: Classification): Cable["executiveOrder"] {
  const order = date >= newOrderFrom ? "13526" : "12958";
  if (classification === "UNCLASSIFIED") return { order, declassify: "N/A" };
  const [year = "", month = "", day = ""] = date.split("-");
  return { order, declassify: `${month}/${day}/${Number(year) + 10}` };
}
