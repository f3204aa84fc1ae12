import type { NewCommittee } from "./committee-answers.rules.js";

export const CHANGELOG_FILE = "docs/changelog.md";

const NEWEST = /^## (\d+)\.(\d+)\.\d+/m;

/** The changelog of the graph's schema with a section for a new committee: what it adds needs a new minor version. */
export function withSection(changelog: string, { code, root, graphName }: NewCommittee, day: string): string {
  const newest = NEWEST.exec(changelog);
  if (!newest) throw new Error(`${CHANGELOG_FILE} has no section of a version, such as "## 1.0.0".`);
  const [, major, minor] = newest;
  const section = `## ${major}.${Number(minor) + 1}.0 – ${day}

The committee ${code} publishes.

### Additions
- \`Query.${root}\`, \`Mutation.${root}\`, and the types whose names begin with \`${graphName}\`.

`;
  return `${changelog.slice(0, newest.index)}${section}${changelog.slice(newest.index)}`;
}
