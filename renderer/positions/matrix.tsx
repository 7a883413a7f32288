import { memo, useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import type { PositionsMatrix } from "../../shared/positions/positions.ts";
import type { Row } from "./cells.ts";
import { placeAfter, typedSign, type CellPlace } from "./matrix-keys.ts";
import styles from "./positions.module.css";

interface Props {
  readonly issues: PositionsMatrix["issues"];
  readonly rows: readonly Row[];
  readonly onFocus: (place: CellPlace) => void;
  readonly onOpen: (place: CellPlace) => void;
  readonly onType: (place: CellPlace, sign: string) => boolean; // whether it is a stance
  readonly onPaste: (place: CellPlace, text: string) => void;
}

/** A row a party, a column an issue; one cell has the focus, which moves as in a spreadsheet. Heads stay in view. */
export function Matrix({ issues, rows, onFocus, onOpen, onType, onPaste }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [wanted, setAt] = useState<CellPlace>({ row: 0, column: 0 });
  const at = {
    row: Math.min(wanted.row, rows.length - 1),
    column: Math.min(wanted.column, issues.length - 1),
  };
  const actions = useRef({ focus: onFocus, open: onOpen });
  useEffect(() => {
    actions.current = { focus: onFocus, open: onOpen };
  });
  const cell = ({ row, column }: CellPlace): HTMLElement | null =>
    frame.current?.querySelector(`[data-cell="${row}/${column}"]`) ?? null;
  const goTo = (place: CellPlace): void => {
    cell(place)?.focus();
    cell(place)?.scrollIntoView({ block: "nearest", inline: "nearest" }); // the focus leaves it half under the heads
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const size = { rows: rows.length, columns: issues.length, page: pageOf(frame.current, cell(at)) };
    const next = placeAfter(event.nativeEvent, at, size);
    const sign = next ? null : typedSign(event.nativeEvent);
    if (next) goTo(next);
    else if (sign === null || !onType(at, sign)) return;
    event.preventDefault();
  };
  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    onPaste(at, event.clipboardData.getData("text/plain"));
  };
  return (
    <div ref={frame} className={styles["frame"]}>
      <table className={styles["matrix"]} onKeyDown={onKeyDown} onPaste={paste}>
        <caption className="visually-hidden">Positions by party and issue</caption>
        <thead>
          <tr>
            <th scope="col">Party</th>
            {issues.map(({ key, body }) => (
              <th key={key} scope="col" title={body.name}>
                <span>{body.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <PartyRow
              key={row.party}
              row={row}
              index={index}
              focused={index === at.row ? at.column : null}
              onFocus={(column) => {
                const place = { row: index, column };
                setAt(place);
                actions.current.focus(place);
              }}
              onOpen={(column) => actions.current.open({ row: index, column })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: Row;
  readonly index: number;
  readonly focused: number | null; // the column of the cell that Tab leads to
  readonly onFocus: (column: number) => void;
  readonly onOpen: (column: number) => void;
}

/** Drawn again only when it says something else: a key press touches two rows of fifty. */
const PartyRow = memo(
  function PartyRow({ row, index, focused, onFocus, onOpen }: RowProps) {
    return (
      <tr>
        <th scope="row" title={row.agreementLabel}>
          {row.name}
          {row.agreement !== null && <small> {row.agreement}</small>}
        </th>
        {row.cells.map(({ party, issue, stance, text, label, isChanged }, column) => (
          <td
            key={issue}
            data-place={`${party} ${issue}`}
            data-stance={stance ?? undefined}
            data-changed={isChanged || undefined}
          >
            <button
              type="button"
              data-cell={`${index}/${column}`}
              tabIndex={focused === column ? 0 : -1}
              aria-label={label}
              onFocus={() => onFocus(column)}
              onClick={() => onOpen(column)}
            >
              {text}
            </button>
          </td>
        ))}
      </tr>
    );
  },
  (a, b) => a.row.says === b.row.says && a.index === b.index && a.focused === b.focused,
);

/** How many rows and columns are in sight, one of them less: what was last in sight stays in sight. */
function pageOf(frame: HTMLElement | null, cell: HTMLElement | null): CellPlace {
  const head = frame?.querySelector("th");
  if (!frame || !cell || !head) return { row: 1, column: 1 };
  const room = (whole: number, taken: number, one: number): number =>
    Math.max(1, Math.floor((whole - taken) / one) - 1);
  return {
    row: room(frame.clientHeight, head.offsetHeight, cell.offsetHeight),
    column: room(frame.clientWidth, head.offsetWidth, cell.offsetWidth),
  };
}
