import { create } from "zustand";

const most = 6;

/** The pages one was on since the window opened, the newest first. */
export const useRecentPlaces = create<{ readonly paths: readonly string[] }>(() => ({ paths: [] }));

export const notePlace = (path: string): void =>
  useRecentPlaces.setState(({ paths }) => ({
    paths: [path, ...paths.filter((one) => one !== path)].slice(0, most + 1), // with the one that one is on
  }));
