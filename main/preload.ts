import { contextBridge, ipcRenderer, type IpcRendererEvent } from "electron";
import { callChannels, eventChannel, type EventName } from "../shared/ipc-contract.ts";

/** Forwards the contract, and has no logic of its own. */
const groups: Record<string, Record<string, unknown>> = {};
for (const { group, name, channel } of callChannels) {
  (groups[group] ??= {})[name] = (input: unknown) => ipcRenderer.invoke(channel, input);
}

contextBridge.exposeInMainWorld("api", {
  ...groups,
  on: (name: EventName, listener: (payload: unknown) => void) => {
    const channel = eventChannel(name);
    const receive = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
    ipcRenderer.on(channel, receive);
    return () => {
      ipcRenderer.removeListener(channel, receive); // which answers ipcRenderer: nothing the window may have
    };
  },
});
