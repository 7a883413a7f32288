import type { CableHeader } from "./cable.ts";

export type Addressee = CableHeader["to"][number];

const addresseePattern =
  /^(?:([A-Z]{4,8}) ?\/ ?)?(.*?)(?: ((?:NIACT )?(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE)))?(?: (\d{1,6}))?$/;

/** Takes `RUEHC/SECSTATE WASHDC PRIORITY 0381` apart. A line that names nobody gives null. */
export function parseAddressee(text: string): Addressee | null {
  const [, routingIndicator, name, precedence, number] = addresseePattern.exec(text) ?? [];
  if (!name) return null;
  return {
    routingIndicator: routingIndicator ?? null,
    name,
    precedence: precedence ?? null,
    number: number ?? null,
  };
}

export function formatAddressee(addressee: Addressee): string {
  const name = addressee.routingIndicator
    ? `${addressee.routingIndicator}/${addressee.name}`
    : addressee.name;
  return [name, addressee.precedence, addressee.number].filter(Boolean).join(" ");
}
