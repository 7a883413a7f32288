import { Combo, type ComboItem } from "./combo.tsx";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (zone: string) => void;
}

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")];

/** A time zone, by its place: "Vienna", "new york". */
export function ZonePicker({ label, value, onCommit }: Props) {
  const names = zones.includes(value) ? zones : [value, ...zones];
  const items = names.map((id): ComboItem => ({ id, name: id.replaceAll("_", " ") }));
  return <Combo label={label} items={items} value={value} onCommit={onCommit} />;
}
