import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Choice, Field } from "../ui/field.tsx";
import { PartyPicker } from "../ui/party-picker.tsx";
import styles from "./shell.module.css";
import { openDialog } from "./dialogs.ts";
import { changeSettings } from "./opening.ts";
import { useApp } from "./store.ts";

interface Props {
  readonly onClose: () => void;
  readonly isFirstRun?: boolean;
}

/** Who I am, whom I serve, how it looks. At the first run it is asked, and can be left for later. */
export function SettingsDialog({ onClose, isFirstRun = false }: Props) {
  const settings = useApp((state) => state.settings);
  const hasDossier = useApp((state) => state.open !== null);
  return (
    <Dialog title={isFirstRun ? "Welcome. Who are you?" : "Settings"} onClose={onClose}>
      <div className={styles["form"]}>
        <Field
          label="Your name"
          value={settings?.author ?? ""}
          onCommit={(author) => void (author === "" || changeSettings({ author }))}
          autoFocus
        />
        <PartyPicker
          label="The party you serve"
          value={settings?.ourParty ?? null}
          onCommit={(ourParty) => void changeSettings({ ourParty })}
        />
        <Choice
          label="Appearance"
          value={settings?.theme ?? "system"}
          onCommit={(theme) => void changeSettings({ theme })}
          options={[
            { value: "system", name: "As the system" },
            { value: "light", name: "Light" },
            { value: "dark", name: "Dark" },
            { value: "contrast", name: "High contrast" },
          ]}
        />
      </div>
      <Actions>
        {!isFirstRun && <Button onPress={() => openDialog("house-style")}>Word styles and logo…</Button>}
        {!isFirstRun && hasDossier && <Button onPress={() => openDialog("post")}>My post…</Button>}
        {!isFirstRun && <Button onPress={() => openDialog("passphrase")}>Passphrase…</Button>}
        {!isFirstRun && <Button onPress={() => openDialog("backups")}>Backups…</Button>}
        <Button look="primary" onPress={onClose}>
          {isFirstRun ? "Go on" : "Done"}
        </Button>
      </Actions>
    </Dialog>
  );
}
