import { useEffect, useState } from "react";
import { Router, useLocation } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { api } from "../api.ts";
import { About } from "./about.tsx";
import { Backups } from "./backups.tsx";
import { runCommand } from "./commands.ts";
import { ImportCable } from "../cable/import-cable.tsx";
import { closeDialog, useDialog } from "./dialogs.ts";
import { ExportDialog } from "./export-dialog.tsx";
import { HouseStyle } from "./house-style.tsx";
import { KeyboardHelp } from "./keyboard-help.tsx";
import { dropFile, takeOpened } from "./exchange.ts";
import { onFileDrop } from "./file-drop.ts";
import { MergeDialog } from "./merge-dialog.tsx";
import { NewDossier } from "./new-dossier.tsx";
import { PassphraseDialog } from "./passphrase-dialog.tsx";
import { PlainBackups } from "./plain-backups.tsx";
import { Palette } from "./palette.tsx";
import { PostDialog } from "./post-dialog.tsx";
import { Review } from "./review.tsx";
import { SearchDialog } from "./search-dialog.tsx";
import { SettingsDialog } from "./settings-dialog.tsx";
import { Shell } from "./shell.tsx";
import { start } from "./opening.ts";
import { useApp } from "./store.ts";
import { tabs } from "./tabs.ts";
import { Unlock } from "./unlock.tsx";
import { UnsavedDialog } from "./unsaved-dialog.tsx";
import { keepTyping } from "../ui/unsaved-typing.ts";

export function App() {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    void start().then(() => setReady(true));
    window.addEventListener("pagehide", keepTyping);
    const stops = [api.on("command", ({ id }) => runCommand(id)), onFileDrop((file) => void dropFile(file))];
    return () => {
      window.removeEventListener("pagehide", keepTyping);
      for (const stop of stops) stop();
    };
  }, []);
  useTheme();
  const isLocked = useApp((state) => state.status?.state === "locked");
  if (!isReady) return null;
  if (isLocked)
    return (
      <Router hook={useHashLocation}>
        <Unlock />
      </Router>
    );
  return (
    <Router hook={useHashLocation}>
      <OpenLast />
      <Shell />
      <Dialogs />
    </Router>
  );
}

/** Goes back to the dossier one worked in last. */
function OpenLast() {
  const [location, go] = useLocation();
  const last = useApp((state) => state.settings?.lastDossier);
  const isKnown = useApp((state) => state.dossiers.some(({ id }) => id === last));
  useEffect(() => {
    if (location === "/" && last !== undefined && isKnown) go(`/${last}/${tabs[0].id}`, { replace: true });
    // Only at start: later, "/" is the welcome page, asked for.
  }, []);
  return null;
}

function Dialogs() {
  const open = useDialog((state) => state.open);
  const settings = useApp((state) => state.settings);
  const [isFirstRun, setFirstRun] = useState(
    settings?.author === undefined && settings?.lastDossier === undefined,
  );
  useEffect(() => {
    void takeOpened(); // here, where the workspace is open
    return api.on("fileOpened", () => void takeOpened());
  }, []);
  if (isFirstRun) return <SettingsDialog isFirstRun onClose={() => setFirstRun(false)} />;
  switch (open) {
    case "post":
      return <PostDialog onClose={closeDialog} />;
    case "about":
      return <About onClose={closeDialog} />;
    case "new-dossier":
      return <NewDossier onClose={closeDialog} />;
    case "settings":
      return <SettingsDialog onClose={closeDialog} />;
    case "palette":
      return <Palette onClose={closeDialog} />;
    case "search":
      return <SearchDialog onClose={closeDialog} />;
    case "keyboard-help":
      return <KeyboardHelp onClose={closeDialog} />;
    case "review":
      return <Review onClose={closeDialog} />;
    case "merge":
      return <MergeDialog onClose={closeDialog} />;
    case "export":
      return <ExportDialog onClose={closeDialog} />;
    case "passphrase":
      return <PassphraseDialog onClose={closeDialog} />;
    case "plain-backups":
      return <PlainBackups onClose={closeDialog} />;
    case "house-style":
      return <HouseStyle onClose={closeDialog} />;
    case "backups":
      return <Backups onClose={closeDialog} />;
    case "import-cable":
      return <ImportCable onClose={closeDialog} />;
    case "unsaved":
      return <UnsavedDialog onClose={closeDialog} />;
    case null:
      return null;
  }
}

/** The theme asked for, or the system's. */
function useTheme(): void {
  const theme = useApp((state) => state.settings?.theme ?? "system");
  useEffect(() => {
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    const contrast = window.matchMedia("(prefers-contrast: more)");
    const system = (): string => (contrast.matches ? "contrast" : dark.matches ? "dark" : "light");
    const apply = (): void => {
      document.documentElement.dataset["theme"] = theme === "system" ? system() : theme;
    };
    apply();
    const asked = [dark, contrast];
    for (const query of asked) query.addEventListener("change", apply);
    return () => {
      for (const query of asked) query.removeEventListener("change", apply);
    };
  }, [theme]);
}
