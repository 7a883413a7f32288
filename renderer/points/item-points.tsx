import { durationText } from "../../shared/dossier/dates.ts";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import { addLast, deleteItem, moveItem } from "../app/edit.ts";
import { useMeeting } from "../app/use-dossier.ts";
import { AddLine } from "../ui/add-line.tsx";
import { useRowDrop } from "../ui/row-drag.tsx";
import { Rows } from "../ui/rows.tsx";
import { Section } from "../ui/section.tsx";
import screen from "../ui/screen.module.css";
import { movePoint } from "./move-point.ts";
import { PointRow } from "./point-row.tsx";
import styles from "./points.module.css";
import {
  floorLimit,
  pointsOfItem,
  pointsOfLane,
  secondsToDeliver,
  type Point,
} from "../../shared/points/points.ts";
import { lanes, type ShownLane } from "./lanes.ts";

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
        {lanes.map((shown) => (
          <Lane key={shown.lane} {...shown} dossier={dossier} item={item} itemTitle={title} />
        ))}
      </div>
    </Section>
  );
}

interface LaneProps extends ShownLane {
  readonly dossier: Dossier;
  readonly item: string | null;
  readonly itemTitle: string;
}

/** One lane: its points are moved by keys, by the menu beside each, or dragged, also to another lane or item. */
function Lane({ dossier, item, itemTitle, lane, title, add }: LaneProps) {
  const drop = useRowDrop((key, before) => void movePoint(dossier, key, { item, lane }, before));
  const points = pointsOfLane(dossier, { item, lane });
  const aside = (by: -1 | 1) => {
    const beside = lanes[lanes.findIndex((one) => one.lane === lane) + by]?.lane;
    if (beside === undefined) return undefined;
    return ({ key }: Point) => void movePoint(dossier, key, { item, lane: beside }, null);
  };
  const [onLeft, onRight] = [aside(-1), aside(1)];
  return (
    <div className={styles["lane"]} {...drop.area}>
      <h3 className={styles["laneTitle"]}>{title}</h3>
      <Rows
        isDragged
        label={`${title}: ${itemTitle}`}
        items={points}
        keyOf={(point) => point.key}
        onMove={(point, by) => moveItem("talking-point", points, point.key, by)}
        {...(onLeft ? { onLeft } : {})}
        {...(onRight ? { onRight } : {})}
        onDelete={(point) => deleteItem("talking-point", point)}
        render={(point) => <PointRow dossier={dossier} point={point} />}
      />
      <AddLine
        isMultiline
        label={add}
        to={itemTitle}
        onAdd={(text) =>
          void addLast("talking-point", points, {
            lane,
            ...(item === null ? {} : { agendaItem: item }),
            text,
          })
        }
      />
      {drop.line}
    </div>
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
