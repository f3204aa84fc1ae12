import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The pages, from this folder to `dist`. Everything they load is in it: no address but the hub's own. */
export default {
  root: dirname(fileURLToPath(import.meta.url)),
  logLevel: "warn",
  clearScreen: false,
  build: {
    outDir: "dist/pages",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    // As addresses in the text they would need `data:` in the pages' policy.
    assetsInlineLimit: 0,
    license: { fileName: "licences.md" },
    rolldownOptions: { checks: { pluginTimings: false } },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
};
