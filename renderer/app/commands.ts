import { useEffect, useRef } from "react";
import { create } from "zustand";
import { tinykeys } from "tinykeys";
import { keepTyping } from "../ui/unsaved-typing.ts";

/** Something the app can do: known to the keyboard, the palette and the keyboard help alike. */
export interface Command {
  readonly id: string;
  readonly title: string;
  readonly keys?: string; // as tinykeys writes them: "$mod+K"
  readonly isBound?: false; // its key is answered elsewhere, since it is not always ours
  readonly run: () => void;
  readonly group: string;
}

const useRegistry = create<{ readonly commands: readonly Command[] }>(() => ({ commands: [] }));

export const useCommands = (): readonly Command[] => useRegistry((state) => state.commands);

/** Offers commands while a component is shown. */
export function useProvide(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const signature = commands.map(({ id, title, keys }) => `${id} ${title} ${keys ?? ""}`).join("\n");
  useEffect(() => {
    const provided = latest.current.map((command): Command => ({
      ...command,
      run: () => {
        keepTyping(); // what is half typed in a field belongs to what the command sees
        latest.current.find(({ id }) => id === command.id)?.run();
      },
    }));
    useRegistry.setState(({ commands: others }) => ({ commands: [...others, ...provided] }));
    const stop = tinykeys(window, bindings(provided), { ignore: isTakenAlready }); // they work in text fields too
    return () => {
      stop();
      useRegistry.setState(({ commands: all }) => ({
        commands: all.filter((one) => !provided.includes(one)),
      }));
    };
  }, [signature]);
}

/** A key held down, or one that a field or a row has answered. */
const isTakenAlready = (event: KeyboardEvent): boolean => event.repeat || event.defaultPrevented;

const bindings = (commands: readonly Command[]): Record<string, (event: KeyboardEvent) => void> =>
  Object.fromEntries(
    commands.flatMap(({ keys, isBound = true, run }) =>
      keys === undefined || !isBound
        ? []
        : [
            [
              keys,
              (event: KeyboardEvent) => {
                if (isDialogOpen() && !keys.includes("F1")) return; // keys meant for a dialog stay there
                event.preventDefault();
                run();
              },
            ],
          ],
    ),
  );

const isDialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** The key of the search, which the palette answers too: with the words typed there. */
export const searchKeys = "$mod+Shift+f";

/** Runs a command by its id: what a menu item sends. */
export function runCommand(id: string): void {
  useRegistry
    .getState()
    .commands.find((command) => command.id === id)
    ?.run();
}

const mod = /Mac/.test(globalThis.navigator?.platform ?? "") ? "⌘" : "Ctrl";

/** "Ctrl+K" of "$mod+K", as a person reads it. */
export const keyText = (keys: string): string =>
  keys
    .replace("$mod", mod)
    .replace("ArrowUp", "↑")
    .replace("ArrowDown", "↓")
    .replace("ArrowLeft", "←")
    .replace("ArrowRight", "→")
    .replace(/\+([a-z])$/, (_whole, key: string) => `+${key.toUpperCase()}`);

/** Whether typing goes to a text field that has something to take back itself. */
export function isTypingText(): boolean {
  const element = document.activeElement;
  return (
    (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
    element.value !== "" &&
    element.dataset["undo"] !== "app"
  );
}
