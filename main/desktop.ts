import { join } from "node:path";
import {
  app,
  dialog,
  shell,
  type BrowserWindow,
  type FileFilter as DialogFilter,
  type OpenDialogOptions,
} from "electron";
import type { Desktop, FileFilter } from "./services/desktop.ts";

const asDialogFilters = (filters: readonly FileFilter[]): DialogFilter[] =>
  filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));

/** The desktop's own dialogs and programs, over the window they belong to. */
export function createDesktop(
  window: () => BrowserWindow | null,
  takeOpened: Desktop["takeOpened"],
): Desktop {
  const choose = async (options: OpenDialogOptions): Promise<string | null> => {
    const parent = window();
    const { canceled, filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options);
    return canceled ? null : (filePaths[0] ?? null);
  };
  return {
    chooseSave: async (defaultName, filters) => {
      const options = {
        defaultPath: join(app.getPath("documents"), defaultName),
        filters: asDialogFilters(filters),
      };
      const parent = window();
      const { canceled, filePath } = parent
        ? await dialog.showSaveDialog(parent, options)
        : await dialog.showSaveDialog(options);
      return canceled || filePath === "" ? null : filePath;
    },
    chooseOpen: (filters) => choose({ filters: asDialogFilters(filters), properties: ["openFile"] }),
    chooseFolder: () => choose({ properties: ["openDirectory", "createDirectory"] }),
    openFile: (path) => shell.openPath(path),
    showInFolder: (path) => shell.showItemInFolder(path),
    takeOpened,
  };
}
