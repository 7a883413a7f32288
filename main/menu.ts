import { Menu, type MenuItemConstructorOptions } from "electron";

const isMac = process.platform === "darwin";
const line: MenuItemConstructorOptions = { type: "separator" };

/** The application menu. Its own items are commands of the window's palette, sent by their id. */
export function setMenu(command: (id: string) => void, hasDeveloperTools: boolean): void {
  const item = (id: string, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    registerAccelerator: false, // the window handles its keys itself, so each works once
    click: () => command(id),
  });
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: "appMenu" as const }] : []),
    {
      label: "File",
      submenu: [
        item("new-dossier", "New dossier…", "CmdOrCtrl+N"),
        item("merge-file", "Merge a dossier file…", "CmdOrCtrl+O"),
        item("export-dossier", "Export this dossier…", "CmdOrCtrl+Shift+E"),
        line,
        item("settings", "Settings…", "CmdOrCtrl+,"),
        line,
        isMac ? { role: "close" } : { role: "quit" },
      ],
    },
    // On macOS, the keys for copying and pasting work only where the menu has them.
    isMac
      ? { role: "editMenu" }
      : {
          label: "Edit",
          submenu: [
            item("undo", "Undo", "CmdOrCtrl+Z"),
            item("redo", "Redo", "CmdOrCtrl+Y"),
            line,
            { role: "cut" },
            { role: "copy" },
            { role: "paste" },
            { role: "selectAll" },
          ],
        },
    {
      label: "View",
      submenu: [
        item("palette", "Find anything…", "CmdOrCtrl+K"),
        item("search", "Search every dossier…", "CmdOrCtrl+Shift+F"),
        line,
        { role: "resetZoom" },
        { role: "zoomIn" },
        { role: "zoomOut" },
        { role: "togglefullscreen" },
        ...(hasDeveloperTools ? [line, { role: "toggleDevTools" as const }] : []),
      ],
    },
    { role: "windowMenu" },
    {
      label: "Help",
      submenu: [item("keyboard-help", "Keyboard help", "F1"), item("about", "About Aide-Mémoire")],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
