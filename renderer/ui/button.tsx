import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import styles from "./button.module.css";

interface Props {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly look?: "primary" | "quiet";
  readonly shortcut?: string;
  readonly label?: string; // for screen readers, where the content is only a sign
  readonly isDisabled?: boolean;
  readonly isSubmit?: boolean; // sends the form it stands in
}

export function Button({
  children,
  onPress,
  look,
  shortcut,
  label,
  isDisabled = false,
  isSubmit = false,
}: Props) {
  const extra = look === undefined ? "" : styles[look];
  return (
    <AriaButton
      className={`${styles["button"]} ${extra}`}
      {...(onPress === undefined ? {} : { onPress })}
      type={isSubmit ? "submit" : "button"}
      isDisabled={isDisabled}
      {...(label === undefined ? {} : { "aria-label": label })}
    >
      {children}
      {shortcut !== undefined && <kbd>{shortcut}</kbd>}
    </AriaButton>
  );
}
