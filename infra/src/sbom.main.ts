import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { StartError } from "@hub/database";
import { readArguments, runCommand } from "./command-line.js";
import { ROOT } from "./config.js";
import { licenceProblems } from "./licence/licence.rules.js";
import { licenceList } from "./licence/licence-list.presenter.js";
import { installedPackages } from "./licence/lock-file.store.js";

const USAGE = {
  usage: `Usage: npm run sbom
  Writes what the hub is made of: all packages as CycloneDX to dist/sbom.cdx.json, and their licences to docs/licences.md.
  It fails where a licence is one that nobody has decided about.`,
  options: {},
  positionals: [0, 0],
} as const;

const SBOM = "dist/sbom.cdx.json";
const LICENCES = "docs/licences.md";
const MAX_BYTES = 64 * 1024 * 1024;

await runCommand(async () => {
  readArguments(USAGE);
  const packages = await installedPackages();
  const problems = licenceProblems(packages);
  if (problems.length > 0) throw new StartError(problems.join("\n  ✗ "));
  const { stdout } = await promisify(execFile)("npm", ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev"], {
    cwd: ROOT,
    maxBuffer: MAX_BYTES,
  });
  await mkdir(dirname(join(ROOT, SBOM)), { recursive: true });
  await writeFile(join(ROOT, SBOM), stdout);
  await writeFile(join(ROOT, LICENCES), licenceList(packages));
  console.log(`  ✓ ${packages.length} packages: ${SBOM}, ${LICENCES}`);
});
