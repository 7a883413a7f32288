interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  readonly input?: unknown;
  readonly minimum?: number | bigint | undefined;
  readonly maximum?: number | bigint | undefined;
  readonly origin?: string | undefined;
  readonly format?: string | undefined;
}

/**
 * What a schema found wrong with a value, as a sentence for the person who typed it. Takes an issue as zod gives it;
 * rules that bring words of their own ("ends before it starts") keep them.
 */
export function plainProblem(issue: Issue): string {
  switch (issue.code ?? "") {
    case "too_small":
      return issue.origin === "string"
        ? "This cannot be left empty."
        : `This is less than ${issue.minimum}, the least it can be.`;
    case "too_big":
      return issue.origin === "string"
        ? `This is longer than ${Number(issue.maximum).toLocaleString("en")} characters: shorten it.`
        : `This is more than ${issue.maximum}, the most it can be.`;
    case "invalid_type":
      return issue.message.endsWith("received undefined")
        ? "This cannot be left empty."
        : "This is not what belongs here.";
    case "invalid_format":
      return issue.message.startsWith("Invalid ") ? formatProblem(issue.format) : sentence(issue.message);
    case "custom":
      return sentence(issue.message);
    default:
      return "This is not what belongs here.";
  }
}

function formatProblem(format: string | undefined): string {
  if (format === "date") return "This is not a day of the calendar.";
  if (format === "datetime") return "This is not a day and time.";
  return "This has characters that cannot stand here.";
}

const sentence = (words: string): string => `This ${words}.`;
