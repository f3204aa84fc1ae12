/**
 * For `npm run dev`: builds the pages anew whenever one of their sources is saved, without making them small. A gateway that runs takes
 * them up at the next visit.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { documentsManifest, writeOperations } from "./operations.mjs";

const WEB = dirname(fileURLToPath(import.meta.url));
const DIST = join(WEB, "dist");

/** Resolves when the pages are built for the first time; `onBuilt` hears of each later time, and of what cannot be built. */
export async function watchPages(onBuilt) {
  await mkdir(DIST, { recursive: true });
  await takeDocuments();
  const watcher = await build({
    configFile: join(WEB, "vite.config.mjs"),
    logLevel: "silent",
    build: { watch: {}, minify: false, cssMinify: false, license: false },
  });
  let isFirst = true;
  return new Promise((resolve) => {
    watcher.on("event", async (event) => {
      if (event.code === "ERROR") onBuilt(event.error);
      if (event.code !== "END") return;
      await tellGateway();
      if (!isFirst) onBuilt();
      isFirst = false;
      resolve({ close: () => watcher.close() });
    });
  });
}

/** What the pages ask, typed and trusted; the gateway reads it when it starts. */
export async function takeDocuments() {
  await writeOperations();
  await writeFile(join(DIST, "documents.json"), JSON.stringify(await documentsManifest()));
}

/** It looks whether this has been written. It names no sources, so that the next build is a whole one. */
const tellGateway = () => writeFile(join(DIST, "build.json"), `dev ${Date.now()}`);
