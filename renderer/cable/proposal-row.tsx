import type { Proposal } from "../../shared/cable/import/proposal.ts";
import { proposalText } from "../../shared/cable/import/proposal.ts";
import { stanceDisplay, stanceSchema } from "../../shared/dossier/stance.ts";
import { AmountField } from "../ui/amount-field.tsx";
import { Choice, Field } from "../ui/field.tsx";
import screen from "../ui/screen.module.css";
import styles from "./cable.module.css";

interface Props {
  readonly proposal: Proposal;
  readonly isAccepted: boolean;
  readonly onToggle: () => void;
  readonly onChange: (proposal: Proposal) => void;
}

/** One proposal: whether it is taken, what can be changed of it, and the sentence it rests on. */
export function ProposalRow({ proposal, isAccepted, onToggle, onChange }: Props) {
  const where = proposal.paragraph === null ? "" : `Paragraph ${proposal.paragraph}: `;
  return (
    <div className={styles["proposal"]} data-refused={!isAccepted || undefined}>
      <label>
        <input type="checkbox" checked={isAccepted} onChange={onToggle} />
        <span>{proposalText(proposal)}</span>
      </label>
      {isAccepted && <Editable proposal={proposal} onChange={onChange} />}
      <p className={screen["note"]} title={proposal.sentence}>
        {where}“{proposal.sentence}”
      </p>
    </div>
  );
}

/** What of a proposal a person is likeliest to correct. */
function Editable({ proposal, onChange }: Pick<Props, "proposal" | "onChange">) {
  switch (proposal.kind) {
    case "position":
      return (
        <div className={styles["editable"]}>
          <Choice
            label="Stance"
            isLabelHidden
            value={proposal.body.stance}
            options={stanceSchema.options.map((value) => ({ value, name: stanceDisplay[value].name }))}
            onCommit={(stance) => onChange({ ...proposal, body: { ...proposal.body, stance } })}
          />
          <Field
            label="Summary"
            isLabelHidden
            isWrapped
            value={proposal.body.summary}
            onCommit={(summary) => onChange({ ...proposal, body: { ...proposal.body, summary } })}
          />
        </div>
      );
    case "decision":
      return (
        <TextField
          value={proposal.body.text}
          onCommit={(text) => onChange({ ...proposal, body: { ...proposal.body, text } })}
        />
      );
    case "action":
      return (
        <TextField
          value={proposal.body.text}
          onCommit={(text) => onChange({ ...proposal, body: { ...proposal.body, text } })}
        />
      );
    case "watch-item":
      return (
        <TextField
          value={proposal.body.text}
          onCommit={(text) => onChange({ ...proposal, body: { ...proposal.body, text } })}
        />
      );
    case "meeting":
      return (
        <Field
          label="Title"
          isLabelHidden
          value={proposal.body.title}
          onCommit={(title) =>
            title === ""
              ? "A meeting has a title."
              : onChange({ ...proposal, body: { ...proposal.body, title } })
          }
        />
      );
    case "delegate":
      return (
        <Field
          label="Name"
          isLabelHidden
          value={proposal.body.name}
          onCommit={(name) =>
            name === "" ? "A person has a name." : onChange({ ...proposal, body: { ...proposal.body, name } })
          }
        />
      );
    case "pledge":
      return (
        <AmountField
          amount={proposal.body.amount}
          onCommit={(amount) => {
            const { amount: _before, ...body } = proposal.body;
            onChange({ ...proposal, body: amount === null ? body : { ...body, amount } });
          }}
        />
      );
  }
}

const TextField = ({
  value,
  onCommit,
}: {
  readonly value: string;
  readonly onCommit: (text: string) => void;
}) => (
  <Field
    label="Text"
    isLabelHidden
    isWrapped
    value={value}
    onCommit={(text) => (text === "" ? "Refuse it instead of emptying it." : onCommit(text))}
  />
);
