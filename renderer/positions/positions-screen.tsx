import { useEffect, useMemo, useState } from "react";
import { dateIn } from "../../shared/dossier/dates.ts";
import { positionsMatrix } from "../../shared/positions/positions.ts";
import { keyText, useProvide } from "../app/commands.ts";
import { useRevealed } from "../app/reveal.ts";
import { say, useApp } from "../app/store.ts";
import { useOtherDossier, usePrevious } from "../app/use-previous.ts";
import { useDossier, useMeeting } from "../app/use-dossier.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/section.tsx";
import screen from "../ui/screen.module.css";
import { rowsOf, type Look } from "./cells.ts";
import { History } from "./history.tsx";
import { IssuesAndParties } from "./issues-and-parties.tsx";
import { LookBar } from "./look-bar.tsx";
import { Matrix } from "./matrix.tsx";
import type { CellPlace } from "./matrix-keys.ts";
import { PasteColumn } from "./paste-column.tsx";
import { PositionLine } from "./position-line.tsx";
import styles from "./positions.module.css";
import { useTyping } from "./typed-stance.ts";

const plainLook: Look = { group: "", order: "name", compared: "", onlyChanged: false };

/** Parties by issues: where each stands, by sign and letter. A cell opens its history; a letter sets a stance. */
export function PositionsScreen() {
  const dossier = useDossier();
  const { startsOn, ourParty, timeZone } = useMeeting();
  const [today] = useState(() => dateIn(new Date().toISOString(), timeZone));
  const author = useApp((state) => state.settings?.author ?? "us");
  const [look, setLook] = useState(plainLook);
  const previous = usePrevious();
  const compared = useOtherDossier(look.compared === "" ? undefined : look.compared);
  const on = startsOn ?? today;
  const matrix = useMemo(() => positionsMatrix(dossier, on, previous), [dossier, on, previous]);
  const other = useMemo(() => (compared ? positionsMatrix(compared, on) : null), [compared, on]);
  const rows = useMemo(
    () => rowsOf({ dossier, matrix, other, ours: ourParty, on }, look),
    [dossier, matrix, other, ourParty, on, look],
  );
  const [focus, setFocus] = useState<CellPlace>({ row: 0, column: 0 });
  const [open, setOpen] = useState<CellPlace | null>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const typing = useTyping(author, today);
  useShowEverything(setLook);
  const cellAt = ({ row, column }: CellPlace) => rows[row]?.cells[column];
  const focused = cellAt(focus) ?? rows[0]?.cells[0];
  const opened = open && cellAt(open);
  const paste = (): void => (focused ? setPasted("") : say("Add the parties and the issues first."));
  const isByAgreement = look.order === "agreement";
  const order = (): void => setLook({ ...look, order: isByAgreement ? "name" : "agreement" });
  useProvide([
    { id: "paste-positions", title: "Paste a column of positions", keys: "$mod+i", group, run: paste },
    {
      id: "order-positions",
      title: isByAgreement ? "Order the parties by name" : "Order the parties by agreement with ours",
      keys: "$mod+Shift+a",
      group,
      run: order,
    },
  ]);
  if (matrix.parties.length === 0 || matrix.issues.length === 0) {
    return (
      <div className={screen["page"]}>
        <EmptyState>
          <p>
            The matrix shows what each party thinks of each issue. Press <kbd>Insert</kbd> and type the
            issues, Enter after each; then add the parties.
          </p>
        </EmptyState>
        <IssuesAndParties dossier={dossier} />
      </div>
    );
  }
  const shared = { dossier, previous, author, today };
  return (
    <div className={screen["page"]} style={{ maxWidth: "none" }}>
      <div className={styles["table"]}>
        <LookBar
          dossier={dossier}
          parties={matrix.parties}
          on={on}
          look={look}
          shown={rows.length}
          onLook={setLook}
        >
          <Button onPress={paste} shortcut={keyText("$mod+i")}>
            Paste a column
          </Button>
        </LookBar>
        {rows.length === 0 ? (
          <EmptyState>
            <p>No party stands elsewhere than at the meeting it is compared with.</p>
          </EmptyState>
        ) : (
          <Matrix
            issues={matrix.issues}
            rows={rows}
            onFocus={(place) => {
              typing.leave();
              setFocus(place);
            }}
            onOpen={setOpen}
            onType={(place, sign) => {
              const cell = cellAt(place);
              return cell !== undefined && typing.type(cell, sign);
            }}
            onPaste={(_place, text) => setPasted(text)}
          />
        )}
        {focused && (
          <PositionLine {...shared} {...focused} standing={matrix.at(focused.party, focused.issue)} />
        )}
      </div>
      <IssuesAndParties dossier={dossier} />
      {opened && (
        <History
          {...shared}
          {...opened}
          standing={matrix.at(opened.party, opened.issue)}
          onClose={() => setOpen(null)}
        />
      )}
      {pasted !== null && focused && (
        <PasteColumn
          {...shared}
          pasted={pasted}
          place={{
            issue: focused.issue,
            parties: rows
              .slice(rows.findIndex(({ party }) => party === focused.party))
              .map(({ party }) => party),
          }}
          onClose={() => setPasted(null)}
        />
      )}
    </div>
  );
}

const group = "Positions";

/** A position that somebody asked to see is not hidden by a filter. */
function useShowEverything(setLook: (look: Look) => void): void {
  const kind = useRevealed((state) => state.ref?.kind);
  useEffect(() => {
    if (kind === "position") setLook(plainLook);
  }, [kind, setLook]);
}
