import { useRef, useState } from "react";
import { all, find, type Dossier } from "../../shared/dossier/dossier.ts";
import { meetingKey } from "../../shared/dossier/meeting.ts";
import { agendaItemName } from "../../shared/dossier/names.ts";
import { portionMark } from "../../shared/marking/schemes.ts";
import { addLast } from "../app/edit.ts";
import { useApp } from "../app/store.ts";
import { useOtherDossier } from "../app/use-previous.ts";
import { useMeeting } from "../app/use-dossier.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Choice } from "../ui/field.tsx";
import { WordChanges } from "../ui/word-changes.tsx";
import controls from "../ui/field.module.css";
import screen from "../ui/screen.module.css";
import styles from "./points.module.css";
import { pointsOfItem, type Point } from "../../shared/points/points.ts";
import { lanes } from "./lanes.ts";
import { reusedPoint } from "./reused-point.ts";

interface Props {
  readonly dossier: Dossier;
  readonly item: string | null; // where a reused point goes
  readonly onClose: () => void;
}

/** Points of another dossier, to take over one by one. */
export function ReuseDialog({ dossier, item, onClose }: Props) {
  const others = useApp((state) => state.dossiers).filter(({ id }) => id !== dossier.id);
  const { previous } = useMeeting();
  const [from, setFrom] = useState(others.find(({ id }) => id === previous)?.id ?? others[0]?.id ?? "");
  const [query, setQuery] = useState("");
  const search = useRef<HTMLInputElement>(null);
  const other = useOtherDossier(from === "" ? undefined : from);
  const found = other ? all(other, "talking-point").filter((point) => isFound(point, query)) : [];
  return (
    <Dialog title="Reuse a point" onClose={onClose} isWide>
      <Choice
        label="From"
        value={from}
        options={others.map(({ id, title }) => ({ value: id, name: title }))}
        onCommit={setFrom}
      />
      <input
        autoFocus
        ref={search}
        aria-label="Words of the point"
        placeholder="Words of the point…"
        className={controls["input"]}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {other && found.length === 0 && (
        <p className={screen["note"]}>
          {query === "" ? "This dossier has no points." : "No point has these words. Try fewer of them."}
        </p>
      )}
      <ul className={styles["found"]}>
        {other &&
          found.map((point) => (
            <Found
              key={point.key}
              dossier={dossier}
              other={other}
              point={point}
              item={item}
              onTaken={() => search.current?.focus()}
            />
          ))}
      </ul>
      <Actions>
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      </Actions>
    </Dialog>
  );
}

const isFound = ({ body }: Point, query: string): boolean => {
  const text = `${body.trigger ?? ""} ${body.text}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

interface FoundProps {
  readonly dossier: Dossier;
  readonly other: Dossier;
  readonly point: Point;
  readonly item: string | null;
  readonly onTaken: () => void; // its button goes, and with it the focus
}

function Found({ dossier, other, point, item, onTaken }: FoundProps) {
  const { body } = point;
  const reused = reusedPoint(point, other, dossier, item);
  const here = all(dossier, "talking-point");
  const taken = here.find(({ body: { reusedFrom: of } }) => of?.dossier === other.id && of.key === point.key);
  const isHere = taken !== undefined || here.some((one) => one.body.text === body.text);
  const isChanged = taken !== undefined && taken.body.text !== body.text;
  const take = (): void => {
    if (!reused.ok) return;
    const list = pointsOfItem(dossier, item).filter((one) => one.body.lane === body.lane);
    addLast("talking-point", list, reused.value);
    onTaken();
  };
  const lane = lanes.find((one) => one.lane === body.lane)?.title ?? "";
  const marking = body.marking ?? find(other, "meeting", meetingKey)?.defaultMarking;
  return (
    <li>
      <div>
        <p>
          {marking && `${portionMark(marking)} `}
          {!isChanged && body.text}
        </p>
        {isChanged && <WordChanges before={body.text} after={taken.body.text} />}
        <p className={screen["note"]}>
          {[lane, agendaItemName(other, body.agendaItem)].filter(Boolean).join(", ")}
          {!reused.ok && `. ${reused.error}`}
        </p>
      </div>
      {isHere ? (
        <span className={screen["note"]}>{isChanged ? "Here, changed since" : "Here already"}</span>
      ) : (
        <Button onPress={take} isDisabled={!reused.ok}>
          Reuse
        </Button>
      )}
    </li>
  );
}
