import { useEffect } from "react";
import { redo, undo } from "./committing.ts";
import { isTypingText, searchKeys, useProvide, type Command } from "./commands.ts";
import { openDialog } from "./dialogs.ts";
import { lock, openSamples } from "./opening.ts";
import { say, useApp } from "./store.ts";
import { tabs } from "./tabs.ts";

/** What can be done anywhere in the window, and its keys. */
export function useShellCommands(id: string, go: (path: string) => void): void {
  const hasPassphrase = useApp((state) => state.status?.hasPassphrase ?? false);
  const toTabs = tabs.map((tab, index): Command => ({
    id: `go-${tab.id}`,
    title: `Go to ${tab.name}`,
    keys: `$mod+${index + 1}`,
    group: "Go",
    run: () => {
      if (id === "") return;
      say(null);
      go(`/${id}/${tab.id}`);
    },
  }));
  useProvide([
    ...(id === "" ? [] : toTabs),
    {
      id: "palette",
      title: "Find anything",
      keys: "$mod+k",
      group: "General",
      run: () => openDialog("palette"),
    },
    {
      id: "search",
      title: "Search every dossier",
      keys: searchKeys,
      group: "General",
      run: () => openDialog("search"),
    },
    {
      id: "new-dossier",
      title: "New dossier",
      keys: "$mod+n",
      group: "General",
      run: () => openDialog("new-dossier"),
    },
    {
      id: "merge-file",
      title: "Merge a dossier file",
      keys: "$mod+o",
      group: "General",
      run: () => openDialog("merge"),
    },
    {
      id: "export-dossier",
      title: "Export this dossier",
      keys: "$mod+Shift+e",
      group: "General",
      run: () => (id === "" ? say("Open a dossier first.") : openDialog("export")),
    },
    {
      id: "post",
      title: "My post: what heads every cable",
      group: "General",
      run: () => (id === "" ? say("Open a dossier first.") : openDialog("post")),
    },
    {
      id: "about",
      title: "About Aide-Mémoire: versions and licences",
      group: "General",
      run: () => openDialog("about"),
    },
    {
      id: "import-cable",
      title: "Import a cable",
      keys: "$mod+Shift+o",
      group: "General",
      run: () => openDialog("import-cable"),
    },
    { id: "sample", title: "Look at the sample", group: "Go", run: () => void openSamples(go) },
    { id: "welcome", title: "Go to the welcome page", group: "Go", run: () => go("/") },
    { id: "back", title: "Back", keys: "Alt+ArrowLeft", group: "Go", run: () => window.history.back() },
    {
      id: "forward",
      title: "Forward",
      keys: "Alt+ArrowRight",
      group: "Go",
      run: () => window.history.forward(),
    },
    {
      id: "add",
      title: "Add to this page",
      keys: "Insert",
      group: "Go",
      run: () => document.querySelector<HTMLElement>("main [data-add-line]")?.focus(),
    },
    {
      id: "settings",
      title: "Settings",
      keys: "$mod+,",
      group: "General",
      run: () => openDialog("settings"),
    },
    { id: "passphrase", title: "Passphrase", group: "General", run: () => openDialog("passphrase") },
    ...(hasPassphrase
      ? [{ id: "lock", title: "Lock", keys: "$mod+l", group: "General", run: () => void lock() }]
      : []),
    {
      id: "house-style",
      title: "Word styles and logo",
      group: "General",
      run: () => openDialog("house-style"),
    },
    { id: "backups", title: "Backups", group: "General", run: () => openDialog("backups") },
    { id: "review", title: "Review conflicts", group: "General", run: () => openDialog("review") },
    {
      id: "keyboard-help",
      title: "Keyboard help",
      keys: "F1",
      group: "General",
      run: () => openDialog("keyboard-help"),
    },
  ]);
  useUndoKeys();
}

/** Ctrl+Z takes back typing while a field has text of its own to take back, else the last commit. */
function useUndoKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || isTypingText()) return;
      const key = event.key.toLowerCase();
      if (key === "z" && !event.shiftKey) {
        event.preventDefault();
        void undo();
      } else if (key === "y" || (key === "z" && event.shiftKey)) {
        event.preventDefault();
        void redo();
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  useProvide([
    { id: "undo", title: "Undo", keys: "$mod+z", isBound: false, group: "General", run: () => void undo() },
    { id: "redo", title: "Redo", keys: "$mod+y", isBound: false, group: "General", run: () => void redo() },
  ]);
}
