import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { matrixKeys } from "../positions/matrix-keys.ts";
import { rowKeys } from "../ui/row-keys.ts";
import { keyText, useCommands } from "./commands.ts";
import { resultKeys } from "./result-keys.ts";
import styles from "./shell.module.css";

/** Keys that work inside lists and fields, where no command of their own stands for them. */
const inLists = [
  { keys: "Enter", title: "Save a field" },
  { keys: "$mod+Enter", title: "Save a field of several lines" },
  { keys: "Escape", title: "Take back what is typed in a field" },
  ...rowKeys,
  { title: "Move a point to another agenda item: the list of items in its row" },
];

const entryKeys = [
  { keys: "ArrowUp", title: "To the entry above" },
  { keys: "ArrowDown", title: "To the entry below" },
  { keys: "Home", title: "To the first entry" },
  { keys: "End", title: "To the last entry" },
  { keys: "Enter", title: "Open the entry beside the log" },
  { keys: "Escape", title: "Back to the line" },
];

const foundKeys = [...resultKeys, { keys: "Enter", title: "Go to it" }];

/** Every command there is on this page, with its key, and the keys of lists: read from the bindings themselves. */
export function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  const groups = Map.groupBy(useCommands(), (command) => command.group);
  return (
    <Dialog title="Keyboard" onClose={onClose} isWide>
      <p>Everything here is also found by its name: {keyText("$mod+k")}.</p>
      <div className={styles["keys"]}>
        {[...groups].map(([group, commands]) => (
          <Keys key={group} title={group} keys={commands} />
        ))}
        <Keys title="In lists and fields" keys={inLists} />
        <Keys title="In the entries of the log" keys={entryKeys} />
        <Keys title="In the matrix of positions" keys={matrixKeys} />
        <Keys title="In what was found" keys={foundKeys} />
      </div>
      <Actions>
        <Button look="primary" onPress={onClose}>
          Close
        </Button>
      </Actions>
    </Dialog>
  );
}

interface KeysProps {
  readonly title: string;
  readonly keys: readonly { readonly id?: string; readonly keys?: string; readonly title: string }[];
}

const Keys = ({ title, keys: all }: KeysProps) => (
  <div>
    <h3>{title}</h3>
    <ul>
      {all.map(({ id, keys, title: does }) => (
        <li key={does} data-command={id}>
          <span>{does}</span>
          {keys !== undefined && <kbd>{keyText(keys)}</kbd>}
        </li>
      ))}
    </ul>
  </div>
);
