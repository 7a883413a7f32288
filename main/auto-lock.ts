import { powerMonitor } from "electron";

const lookEveryMs = 15_000;

/** Asks to lock when the laptop sleeps or its screen is locked, and after minutes without a key or a movement. */
export function lockWhenLeft(minutes: () => number, lock: () => void): () => void {
  const look = (): void => {
    if (powerMonitor.getSystemIdleTime() >= minutes() * 60) lock();
  };
  const timer = setInterval(look, lookEveryMs);
  powerMonitor.on("suspend", lock);
  powerMonitor.on("lock-screen", lock);
  return () => clearInterval(timer);
}
