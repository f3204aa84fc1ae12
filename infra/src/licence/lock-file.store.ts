import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "../config.js";

/** A package that is installed with the hub in production. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it; undefined where the package names none. */
  readonly licence: string | undefined;
}

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
});

const FOLDER = "node_modules/";

/** The packages of package-lock.json without the hub's own and without those that only who works on it needs, each version once. */
export async function installedPackages(): Promise<InstalledPackage[]> {
  const { packages } = lockFile.parse(JSON.parse(await readFile(join(ROOT, "package-lock.json"), "utf8")));
  const installed = Object.entries(packages).flatMap(([path, { version, license, dev, link }]) => {
    if (!path.includes(FOLDER) || dev || link || version === undefined) return [];
    return [{ name: path.slice(path.lastIndexOf(FOLDER) + FOLDER.length), version, licence: license }];
  });
  return [...new Map(installed.map((each) => [`${each.name}@${each.version}`, each])).values()].sort((a, b) =>
    a.name.localeCompare(b.name, "en"),
  );
}
