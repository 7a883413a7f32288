import { registerHooks } from "node:module";

/** Resolves `electron` to the stand-in, wherever it is imported from. */
const standIn = new URL("./electron.ts", import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron"
      ? { url: standIn, format: "module-typescript", shortCircuit: true }
      : next(specifier, context),
});
