import { create } from "zustand";

export type DialogName =
  | "about"
  | "post"
  | "new-dossier"
  | "settings"
  | "palette"
  | "search"
  | "keyboard-help"
  | "review"
  | "merge"
  | "export"
  | "import-cable"
  | "backups"
  | "passphrase"
  | "plain-backups"
  | "house-style"
  | "unsaved";

/** Which dialog is open: one at a time. */
export const useDialog = create<{ readonly open: DialogName | null }>(() => ({ open: null }));
export const openDialog = (open: DialogName): void => useDialog.setState({ open });
export const closeDialog = (): void => useDialog.setState({ open: null });
