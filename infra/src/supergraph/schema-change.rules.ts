import {
  findBreakingChanges,
  type GraphQLSchema,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  visit,
} from "graphql";
import { deprecationProblems, earlyRemovals } from "./deprecation.rules.js";
import {
  compareVersions,
  SCHEMA_CHANGELOG,
  type SchemaVersion,
  versionOfSchema,
  versionText,
} from "./schema-version.js";

/** What would break a client, a line each. */
export function breakingChanges(before: GraphQLSchema, after: GraphQLSchema): string[] {
  return findBreakingChanges(before, after).map(({ description }) => description);
}

/** When a graph is composed, and whether its version is still gathering what it adds. */
interface Composing {
  /** A day. */
  readonly today: string;
  readonly isUnreleased?: boolean;
}

/** What the rules of versions and deprecation forbid of a change from one graph to another, a line each. */
export function refusedChanges(before: GraphQLSchema, after: GraphQLSchema, composing: Composing): string[] {
  const { today, isUnreleased = false } = composing;
  const was = versionOfSchema(before);
  if (was === undefined) return deprecationProblems(after);
  return [
    ...deprecationProblems(after),
    ...earlyRemovals(before, after, today),
    ...versionProblems(was, { before, after, isUnreleased }),
  ];
}

interface VersionChange {
  readonly before: GraphQLSchema;
  readonly after: GraphQLSchema;
  readonly isUnreleased: boolean;
}

function versionProblems(was: SchemaVersion, { before, after, isUnreleased }: VersionChange) {
  const is = versionOfSchema(after) ?? was;
  const breaking = breakingChanges(before, after);
  const [major, minor] = was;
  if (breaking.length > 0) return atLeast([major + 1, 0, 0], is, breaking);
  if (shapeOf(before) !== shapeOf(after)) {
    return atLeast([major, isUnreleased ? minor : minor + 1, 0], is, ["The graph has something new."]);
  }
  return compareVersions(is, was) < 0 ? [`${versionText(is)} is older than ${versionText(was)}.`] : [];
}

function atLeast(needed: SchemaVersion, is: SchemaVersion, why: readonly string[]): string[] {
  if (compareVersions(is, needed) >= 0) return [];
  const wanted = `This needs the schema version ${versionText(needed)} or a later one: begin its section in ${SCHEMA_CHANGELOG}.`;
  return [...why, wanted];
}

/** The graph without its descriptions. */
function shapeOf(schema: GraphQLSchema): string {
  const document = parse(printSchema(lexicographicSortSchema(schema)), { noLocation: true });
  return print(
    visit(document, { enter: (node) => ("description" in node ? { ...node, description: undefined } : undefined) }),
  );
}
