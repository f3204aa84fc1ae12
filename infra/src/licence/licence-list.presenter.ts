import { isPermissive, isPreRelease, OTHER_LICENCES, PRE_RELEASES } from "./licence.rules.js";
import type { InstalledPackage } from "./lock-file.store.js";

/** docs/licences.md: which licences there are, and each package that needs a word. */
export function licenceList(packages: readonly InstalledPackage[]): string {
  const permissive = [
    ...new Set(packages.flatMap(({ licence = "" }) => (isPermissive(licence) ? [licence] : []))),
  ].sort();
  const others = packages.filter(({ name }) => OTHER_LICENCES[name]);
  const early = packages.filter(({ version }) => isPreRelease(version));
  return `# Licences

Written by \`npm run sbom\`, which puts the list of all packages with version, licence and checksum, as CycloneDX, into \`dist/sbom.cdx.json\`. A test fails where a package comes in under a licence that nobody has decided about, or in a version before a release without
a reason (\`infra/src/licence/licence.rules.ts\`). It is about what is installed in production; the hub's own code is UNLICENSED.

Permissive, so that only their notices have to be kept: ${permissive.join("; ")}.

## Other licences

| package | licence | what it is here for |
|---|---|---|
${others.map(({ name }) => `| \`${name}\` | ${OTHER_LICENCES[name]?.licence} | ${OTHER_LICENCES[name]?.why} |`).join("\n")}

**What Elastic License 2.0 means for a city.** It may use, change and pass on these packages, without a fee, for its own hub and that of others who run one themselves. It may not offer them to others as a hosted or managed service that gives them the packages'
own features: a supplier that runs hubs for many cities should ask its lawyer whether that is one. Licence keys may not be circumvented (there are none in these packages), and notices stay. It is not an open source licence by the OSI's definition,
so a tender that asks for open source alone has to name the exception. The way out is one setting: the same supergraph runs on Hive Router or Hive Gateway (MIT), as [\`npm run test:routers\`](gateway.md) shows; \`@apollo/server\` and \`@apollo/subgraph\` are MIT.

## Versions before a release

| package | version | why |
|---|---|---|
${early.map(({ name, version }) => `| \`${name}\` | ${version} | ${PRE_RELEASES[name]} |`).join("\n")}
`;
}
