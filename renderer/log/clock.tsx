import { useEffect, useState } from "react";
import styles from "./log.module.css";

/** The time in the meeting's zone, whatever the laptop's. */
export function Clock({ timeZone }: { readonly timeZone: string }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  const text = now.toLocaleTimeString("en-GB", { timeZone });
  return (
    <span className={styles["clock"]} title={timeZone}>
      {text}
    </span>
  );
}
