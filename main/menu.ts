import { Menu, type MenuItemConstructorOptions } from "electron";

/** The application menu. Its own items are commands of the window's palette, sent by their id. */
export function setMenu(command: (id: string) => void): void {
  const item = (id: string, label: string, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false, // the window handles its keys itself, so each works once
    click: () => command(id),
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === "darwin" ? [{ role: "appMenu" as const }] : []),
      {
        label: "File",
        submenu: [
          item("new-dossier", "New dossier…", "CmdOrCtrl+N"),
          item("merge-file", "Merge a dossier file…", "CmdOrCtrl+O"),
          item("export-dossier", "Export this dossier…", "CmdOrCtrl+Shift+E"),
          { type: "separator" },
          process.platform === "darwin" ? { role: "close" } : { role: "quit" },
        ],
      },
      { role: "editMenu" },
      {
        label: "View",
        submenu: [
          item("palette", "Find anything…", "CmdOrCtrl+K"),
          { type: "separator" },
          { role: "resetZoom" },
          { role: "zoomIn" },
          { role: "zoomOut" },
          { role: "togglefullscreen" },
        ],
      },
      { role: "windowMenu" },
      { label: "Help", submenu: [item("keyboard-help", "Keyboard help", "F1")] },
    ]),
  );
}
