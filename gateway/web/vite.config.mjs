import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const WEB = dirname(fileURLToPath(import.meta.url));

/** The pages, from this folder to `dist`. Everything they load is in it: no address but the hub's own. */
export default {
  root: WEB,
  logLevel: "warn",
  clearScreen: false,
  // The rules name their set by a hash, with Node's cryptography at the hub.
  resolve: { alias: { "node:crypto": join(WEB, "src/pages/publish/judge/node-crypto.ts") } },
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
