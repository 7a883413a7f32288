import { useEffect, useState } from "react";
import styles from "./log.module.css";

/** The time now, anew every second. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The time in the meeting's zone, whatever the laptop's. */
export function Clock({ timeZone }: { readonly timeZone: string }) {
  return (
    <span className={styles["clock"]} title={timeZone}>
      {useNow().toLocaleTimeString("en-GB", { timeZone })}
    </span>
  );
}
