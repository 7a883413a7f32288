import { wordDifference } from "../../shared/brief/word-difference.ts";
import styles from "./word-changes.module.css";

interface Props {
  readonly before: string;
  readonly after: string;
}

/** What changed between two texts, word by word: what came underlined, what went struck out. */
export const WordChanges = ({ before, after }: Props) => (
  <p className={styles["wordChanges"]}>
    {wordDifference(before, after).map(({ text, change }, index) => {
      if (change === "added") return <ins key={index}>{text}</ins>;
      return change === "removed" ? <del key={index}>{text}</del> : <span key={index}>{text}</span>;
    })}
  </p>
);
