import type { GraphQLSchema } from "graphql";

/** Where each version of the graph's schema has a section, the newest first; its newest one is the version that is composed. */
export const SCHEMA_CHANGELOG = "docs/changelog.md";

const SECTION = /^## (\d+)\.(\d+)\.(\d+)(?=\s|$)/m;
const STATED = /^Schema version (\d+)\.(\d+)\.(\d+)\.$/m;

/** A semantic version: major, minor, patch. */
export type SchemaVersion = readonly [number, number, number];

/** The version of the changelog's first section; undefined where it has none. */
export const versionOfChangelog = (changelog: string): SchemaVersion | undefined => versionIn(SECTION, changelog);

/** Whether the changelog's first section says that its version is not released yet: what it adds is gathered under one number. */
export const isUnreleased = (changelog: string): boolean =>
  /^## \d.*$/m.exec(changelog)?.[0].endsWith("not released yet") ?? false;

/** The version that a composed graph states; undefined of one from before there were versions. */
export const versionOfSchema = ({ description }: GraphQLSchema): SchemaVersion | undefined =>
  versionIn(STATED, description ?? "");

export const versionText = (version: SchemaVersion): string => version.join(".");

/** Positive where the first is the newer one. */
export function compareVersions(one: SchemaVersion, other: SchemaVersion): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

/** What the supergraph says of itself; the gateway reads the version from it. */
export function schemaDescription(version: SchemaVersion): string {
  return `The graph of the city's integration policy hub.

Schema version ${versionText(version)}.

The rules of the contract are in docs/contract.md, what each version changed in ${SCHEMA_CHANGELOG}.`;
}

function versionIn(form: RegExp, text: string): SchemaVersion | undefined {
  const [, major, minor, patch] = form.exec(text) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}
