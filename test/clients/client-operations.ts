import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DefinitionNode, type DocumentNode, Kind, parse } from "graphql";
import { documentedPages, operationsOf } from "../documents/documented-operations.js";
import { ROOT } from "../testkit/hub/running-hub.js";

const FOLDER = join(ROOT, "gateway/sandbox/operations");

export interface ClientOperation {
  readonly place: string;
  readonly source: string;
  readonly variables: Record<string, unknown>;
  /** Who sends it; anybody where it is undefined. */
  readonly client?: string | undefined;
}

interface SandboxEntry {
  readonly file: string;
  readonly variables?: Record<string, unknown>;
  readonly as?: string;
}

/** The sandbox's ready-made operations with their variables. */
export const sandboxOperations: readonly ClientOperation[] = (
  JSON.parse(readFileSync(join(FOLDER, "index.json"), "utf8")) as { operations: SandboxEntry[] }[]
)
  .flatMap(({ operations }) => operations)
  .map(({ file, variables = {}, as }) => ({
    place: file,
    source: readFileSync(join(FOLDER, file), "utf8"),
    variables,
    client: as,
  }));

/** The operations that documents show, each by itself: a block may have several. */
export const documentedOperations: readonly ClientOperation[] = documentedPages
  .flatMap(operationsOf)
  .flatMap(({ place, source }) => {
    const { definitions } = parse(source);
    const isOperation = ({ kind }: DefinitionNode) => kind === Kind.OPERATION_DEFINITION;
    const fragments = definitions.filter((definition) => !isOperation(definition));
    return definitions.filter(isOperation).map((operation) => ({
      place,
      source: textOf([operation, ...fragments], source),
      variables: {},
    }));
  });

function textOf(definitions: readonly DefinitionNode[], source: string): string {
  return definitions.map(({ loc }) => source.slice(loc?.start, loc?.end)).join("\n");
}

/** Whether a document only asks. */
export const isQuery = ({ source }: ClientOperation): boolean => !hasMutation(parse(source));

const hasMutation = ({ definitions }: DocumentNode): boolean =>
  definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === "mutation");

/** Every file of the sandbox's folder has an entry in its index. */
export const sandboxFiles: readonly string[] = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".graphql"),
);
