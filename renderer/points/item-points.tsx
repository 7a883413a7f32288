import { durationText } from "../../shared/dossier/dates.ts";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import { addLast, deleteItem, moveItem } from "../app/edit.ts";
import { useMeeting } from "../app/use-dossier.ts";
import { AddLine } from "../ui/add-line.tsx";
import { Rows } from "../ui/rows.tsx";
import { Section } from "../ui/section.tsx";
import screen from "../ui/screen.module.css";
import { PointRow } from "./point-row.tsx";
import styles from "./points.module.css";
import { floorLimit, lanes, pointsOfItem, secondsToDeliver } from "./points-of-item.ts";

interface Props {
  readonly dossier: Dossier;
  readonly item: string | null;
  readonly title: string;
}

/** The points of one agenda item, side by side: to deliver, if raised, background. */
export function ItemPoints({ dossier, item, title }: Props) {
  const points = pointsOfItem(dossier, item);
  return (
    <Section title={title} action={<SpeakingTime seconds={secondsToDeliver(points)} />}>
      <div className={styles["lanes"]}>
        {lanes.map(({ lane, title: laneTitle, add }) => {
          const ofLane = points.filter(({ body }) => body.lane === lane);
          const body = { lane, ...(item === null ? {} : { agendaItem: item }) };
          return (
            <div key={lane} className={styles["lane"]}>
              <h3 className={styles["laneTitle"]}>{laneTitle}</h3>
              <Rows
                label={`${laneTitle}: ${title}`}
                items={ofLane}
                keyOf={(point) => point.key}
                onMove={(point, by) => moveItem("talking-point", ofLane, point.key, by)}
                onDelete={(point) => deleteItem("talking-point", point)}
                render={(point) => <PointRow dossier={dossier} point={point} />}
              />
              <AddLine
                isMultiline
                label={add}
                onAdd={(text) => void addLast("talking-point", ofLane, { ...body, text })}
              />
            </div>
          );
        })}
      </div>
    </Section>
  );
}

function SpeakingTime({ seconds }: { readonly seconds: number }) {
  const limit = floorLimit(useMeeting());
  if (seconds === 0) return null;
  const isOver = limit !== undefined && seconds > limit;
  return (
    <span className={isOver ? screen["warning"] : screen["note"]}>
      {durationText(seconds)} to deliver
      {limit !== undefined && ` of ${durationText(limit)}`}
      {isOver && `: ${durationText(seconds - limit)} over the floor limit`}
    </span>
  );
}
