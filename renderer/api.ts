import type { Api } from "../shared/ipc-contract.ts";

declare global {
  interface Window {
    readonly api: Api; // put there by the preload script
  }
}

/** The calls to main: the only way out of the window. */
export const api: Api = window.api;
