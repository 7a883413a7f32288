import { useId, type ReactNode } from "react";
import styles from "./section.module.css";

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A part of a page under its heading. */
export function Section({ title, children, action }: SectionProps) {
  const id = useId();
  return (
    <section className={styles["section"]} aria-labelledby={id}>
      <div className={styles["sectionHead"]}>
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}

/** Where there is nothing yet: what to do next, and the button that does it. */
export const EmptyState = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles["empty"]}>{children}</div>
);
