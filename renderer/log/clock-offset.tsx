import { memo, useState } from "react";
import type { Entry } from "../../shared/log/filter-entries.ts";
import { offsetProposals, type ClockOffsets, type OffsetProposal } from "../../shared/log/two-logs.ts";
import { useProvide } from "../app/commands.ts";
import { changeSettings } from "../app/opening.ts";
import { say, useApp } from "../app/store.ts";
import { Button } from "../ui/button.tsx";
import { minutesText } from "./minutes.ts";
import styles from "./log.module.css";

interface Props {
  readonly entries: readonly Entry[];
  readonly offsets: ClockOffsets;
}

/** Asks, never by itself, whether to show another laptop's times by this clock. What is recorded stays as it is. */
export const ClockOffset = memo(function ClockOffset({ entries, offsets }: Props) {
  const device = useApp((state) => state.settings?.device);
  const others = entries.filter(({ made }) => made.device !== device).length;
  useProvide(
    Object.keys(offsets).length === 0
      ? []
      : [
          {
            id: "times-as-recorded",
            title: "Show times as each laptop recorded them",
            group: "Log",
            run: () => void changeSettings({ clockOffsets: {} }).then(() => say("Times are as recorded.")),
          },
        ],
  );
  if (device === undefined || others === 0) return null;
  return (
    <Offers
      key={`${others} ${JSON.stringify(offsets)}`}
      device={device}
      entries={entries}
      offsets={offsets}
    />
  );
});

/** Made anew when entries of others come in, not with each of ours. */
function Offers({ device, entries, offsets }: Props & { readonly device: string }) {
  const [open, setOpen] = useState(() => offsetProposals(entries, device, offsets));
  return open.map((proposal) => (
    <div key={proposal.device} className={styles["offer"]} role="status">
      <span>{offsetText(proposal)}</span>
      <Button
        onPress={() =>
          void changeSettings({ clockOffsets: { ...offsets, [proposal.device]: proposal.seconds } })
        }
      >
        Show {proposal.author}’s times by this clock
      </Button>
      <Button look="quiet" onPress={() => setOpen(open.filter((one) => one !== proposal))}>
        Leave them
      </Button>
    </div>
  ));
}

const offsetText = ({ author, seconds, pairs }: OffsetProposal): string =>
  `${author}’s clock seems ${minutesText(seconds)} min ${seconds > 0 ? "ahead of" : "behind"} this one, from ${pairs} statements you both logged.`;
