import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SubgraphDatabase } from "@hub/database";
import type { HubConfig } from "./config.js";
import { secretsOfPart } from "./hub/process-environment.js";

/** Writes each part's own secrets as a file of settings, `children.env`, readable for its owner alone; answers their names. */
export function writePartSecrets(config: HubConfig, databases: ReadonlyMap<string, SubgraphDatabase>): string[] {
  const folder = join(config.dataDir, "parts");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const parts = [...databases].map(([name, { appUrl, reportsUrl }]) => ({ name, databaseUrl: appUrl, reportsUrl }));
  return [...parts, { name: "gateway", databaseUrl: undefined }].map((part) => {
    const lines = Object.entries(secretsOfPart(config, part)).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${value}\n`],
    );
    const file = `${part.name}.env`;
    writeFileSync(join(folder, file), lines.join(""), { mode: 0o600 });
    return file;
  });
}
