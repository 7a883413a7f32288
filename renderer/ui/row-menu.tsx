import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import popover from "./popover.module.css";
import styles from "./rows.module.css";

interface Props {
  readonly onUp?: () => void;
  readonly onDown?: () => void;
  readonly onLeft?: () => void;
  readonly onRight?: () => void;
  readonly onDelete?: () => void;
}

/** What can be done with a row, for the mouse: the keys do the same, so Tab passes it by. */
export function RowMenu({ onUp, onDown, onLeft, onRight, onDelete }: Props) {
  const items = [
    { id: "up", name: "Move up", run: onUp },
    { id: "down", name: "Move down", run: onDown },
    { id: "left", name: "Move to the left", run: onLeft },
    { id: "right", name: "Move to the right", run: onRight },
    { id: "delete", name: "Delete", run: onDelete },
  ].filter(({ run }) => run !== undefined);
  return (
    <MenuTrigger>
      <Button aria-label="Row" excludeFromTabOrder className={styles["rowMenu"] ?? ""}>
        ⋮
      </Button>
      <Popover className={popover["popover"] ?? ""} placement="bottom start">
        <Menu items={items} aria-label="Row">
          {({ id, name, run }) => (
            <MenuItem id={id} className={popover["option"] ?? ""} onAction={() => run?.()}>
              {name}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
