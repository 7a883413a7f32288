import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { rowKeys } from "../ui/row-keys.ts";
import { keyText, useCommands } from "./commands.ts";
import styles from "./shell.module.css";

/** Keys that work inside lists and fields, where no command of their own stands for them. */
const inLists = [
  { keys: "Enter", title: "Save a field" },
  { keys: "$mod+Enter", title: "Save a field of several lines" },
  { keys: "Escape", title: "Take back what is typed in a field" },
  ...rowKeys,
  { keys: "$mod+z", title: "Undo" },
  { keys: "$mod+y", title: "Redo" },
];

/** Every key there is, read from the bindings themselves. */
export function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  const bound = useCommands().filter((command) => command.keys !== undefined);
  const groups = Map.groupBy(bound, (command) => command.group);
  return (
    <Dialog title="Keyboard" onClose={onClose} isWide>
      <div className={styles["keys"]}>
        {[...groups].map(([group, commands]) => (
          <div key={group}>
            <h3>{group}</h3>
            <ul>
              {commands.map(({ id, title, keys = "" }) => (
                <li key={id}>
                  {title} <kbd>{keyText(keys)}</kbd>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <div>
          <h3>In lists and fields</h3>
          <ul>
            {inLists.map(({ keys, title }) => (
              <li key={keys}>
                {title} <kbd>{keyText(keys)}</kbd>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <Actions>
        <Button look="primary" onPress={onClose}>
          Close
        </Button>
      </Actions>
    </Dialog>
  );
}
