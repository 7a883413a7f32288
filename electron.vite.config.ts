import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { licences } from "./main/licences.ts";

export default defineConfig({
  main: {
    build: {
      outDir: "out/main",
      rollupOptions: {
        input: {
          index: "main/index.ts",
          "document-worker": "main/documents/document-worker.ts",
          "workbook-worker": "main/intake/workbook-worker.ts",
        },
        output: { format: "es", entryFileNames: "[name].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      externalizeDeps: false, // a sandboxed preload can require nothing but Electron
      rollupOptions: {
        input: { index: "main/preload.ts" },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "renderer",
    plugins: [react(), licences()],
    build: {
      outDir: "out/renderer",
      rollupOptions: { input: "renderer/index.html" },
      assetsInlineLimit: 0, // data: URLs have no place under our content security policy
    },
  },
});
