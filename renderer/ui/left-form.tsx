import styles from "./screen.module.css";

/** Above a form that was begun before and left: it is as it was, and nothing of it is saved. */
export const LeftForm = () => (
  <p className={styles["note"]} role="status">
    As you left it. It is not saved yet; Cancel lets it go.
  </p>
);
