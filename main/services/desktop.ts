export interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** What the handlers need of the desktop: its dialogs, and opening what was written. */
export interface Desktop {
  /** The path a person chose to save at; null when they closed the dialog. */
  readonly chooseSave: (defaultName: string, filters: readonly FileFilter[]) => Promise<string | null>;
  readonly chooseOpen: (filters: readonly FileFilter[]) => Promise<string | null>;
  readonly chooseFolder: () => Promise<string | null>;
  /** Opens a file in its program; answers what went wrong, or nothing. */
  readonly openFile: (path: string) => Promise<string>;
  readonly showInFolder: (path: string) => void;
  /** The dossier file by which the desktop opened the app, once; null where there is none. */
  readonly takeOpened: () => string | null;
}
