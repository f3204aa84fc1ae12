/**
 * Writes `x.operations.ts` beside each `x.graphql` of the pages: what an operation takes and answers, typed from the supergraph's API schema,
 * with the id that the hub trusts it by. Run by the build where something has changed, and with `--check` by `npm run check`.
 */
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Kind, parse, print, validate, visit } from "graphql";

const WEB = dirname(fileURLToPath(import.meta.url));
const SUPERGRAPH = join(WEB, "../../infra/supergraph.graphql");

/** All operations of the pages, by the file that holds them. */
export async function readOperations() {
  const files = (await readdir(join(WEB, "src"), { recursive: true })).filter((file) => file.endsWith(".graphql"));
  return Promise.all(files.sort().map((file) => readOperationFile(join(WEB, "src", file))));
}

/** The manifest of the documents that the gateway trusts for everyone: as they are sent, and as the sandbox shows them. */
export async function documentsManifest() {
  const operations = (await readOperations()).flatMap(({ operations: each }) => each);
  const bodies = operations.flatMap(({ name, type, text, sent }) => [text, sent].map((body) => ({ name, type, body })));
  return {
    format: "apollo-persisted-query-manifest",
    version: 1,
    operations: bodies.map(({ name, type, body }) => ({ id: sha256(body), name, type, body })),
  };
}

/** Writes what differs, or with `isCheck` throws where something does. */
export async function writeOperations({ isCheck = false } = {}) {
  const { Supergraph } = await import("@apollo/federation-internals");
  const api = Supergraph.build(await readFile(SUPERGRAPH, "utf8"))
    .apiSchema()
    .toGraphQLJSSchema();
  const files = await readOperations();
  assertUniqueNames(files);
  const written = new Map([[join(WEB, SCHEMA_TYPES.replace(/\.js$/, ".ts")), await schemaTypes(files, api)]]);
  for (const file of files) written.set(file.path.replace(/\.graphql$/, ".operations.ts"), await typedFile(file, api));
  for (const [target, text] of written) {
    if ((await readFile(target, "utf8").catch(() => "")) === text) continue;
    if (isCheck) throw new Error(`${relative(WEB, target)} is not that of its operations: run node infra/build.mjs.`);
    await writeFile(target, text);
  }
}

async function readOperationFile(path) {
  const document = parse(await readFile(path, "utf8"), { noLocation: true });
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const operations = document.definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const own = { kind: Kind.DOCUMENT, definitions: [operation, ...fragmentsOf(operation, fragments)] };
      return {
        name: operation.name.value,
        type: operation.operation,
        text: print(own),
        sent: print(withTypenames(own)),
      };
    });
  return { path, document, operations };
}

/** The fragments that a definition spreads, and those that these spread. */
function fragmentsOf(definition, fragments, found = new Set()) {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.find((each) => each.name.value === name.value);
      if (!fragment || found.has(fragment)) return;
      found.add(fragment);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return [...found];
}

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/** As the cache of the pages sends it: each selection but an operation's own also asks for the type. */
function withTypenames(document) {
  return visit(document, {
    SelectionSet(set, _key, parent) {
      if (parent?.kind === Kind.OPERATION_DEFINITION) return undefined;
      if (set.selections.some((each) => each.kind === Kind.FIELD && each.name.value === "__typename" && !each.alias))
        return undefined;
      return { ...set, selections: [...set.selections, TYPENAME] };
    },
  });
}

async function typedFile({ path, document, operations }, api) {
  const errors = validate(api, document);
  if (errors.length > 0) throw new Error(`${relative(WEB, path)}: ${errors.map(({ message }) => message).join("\n")}`);
  const types = await typesOf([{ location: path, document: withTypenames(document) }], api, {
    importSchemaTypesFrom: SCHEMA_TYPES,
    namespacedImportName: "Types",
  });
  // The tool reckons the way to the schema's types from where it is run.
  const own = types.replace(/^import .*\n/gm, "").trim();
  const imports = [`import { operation } from "${wayTo(path, "src/graph/operation.js")}";`];
  if (own.includes("Types.")) imports.push(`import type * as Types from "${wayTo(path, SCHEMA_TYPES)}";`);
  return `${MADE}${imports.join("\n")}\n\n${own}\n\n${operations.map(constOf).join("\n\n")}\n`;
}

/** The enums and inputs that any operation of the pages names, once for all of them. */
async function schemaTypes(files, api) {
  const documents = files.map(({ path, document }) => ({ location: path, document: withTypenames(document) }));
  // What each value means stands in the schema.
  const types = await typesOf(documents, api, { generateOperationTypes: false, disableDescriptions: true });
  return `${MADE}${types
    .trim()
    .replace(/\n {2}\| /g, " | ")
    .replace(/ = \| /g, " = ")}\n`;
}

const SCHEMA_TYPES = "src/graph/schema-types.js";
const MADE = "// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.\n";

async function typesOf(documents, api, options) {
  const { codegen } = await import("@graphql-codegen/core");
  const plugin = await import("@graphql-codegen/typescript-operations");
  const types = await codegen({
    filename: "operations.ts",
    schema: parse("scalar Nothing"),
    schemaAst: api,
    documents,
    plugins: [{ types: {} }],
    pluginMap: { types: plugin },
    config: {
      scalars: SCALARS,
      enumType: "string-literal",
      nonOptionalTypename: true,
      skipTypeNameForRoot: true,
      useTypeImports: true,
      ...options,
    },
  });
  return types.replace(/^\/\*\* Internal type.*\n/gm, "").replace(/^export type Incremental.*\n/m, "");
}

function wayTo(path, file) {
  const way = relative(dirname(path), join(WEB, file));
  return way.startsWith(".") ? way : `./${way}`;
}

const SCALARS = {
  ID: "string",
  DateTime: "string",
  LocalDate: "string",
  SafeInt: "number",
  BigInt: "number",
  JSON: "unknown",
};

function constOf({ name, type, text, sent }) {
  const suffix = { query: "Query", mutation: "Mutation" }[type];
  const generics = `${name}${suffix}, ${name}${suffix}Variables`;
  return `export const ask${name} = operation<${generics}>({\n  name: "${name}",\n  id: "${sha256(sent)}",\n  text: ${JSON.stringify(text)},\n});`;
}

function assertUniqueNames(files) {
  const seen = new Map();
  for (const { path, operations } of files) {
    for (const { name } of operations) {
      if (seen.has(name)) throw new Error(`${relative(WEB, path)}: ${seen.get(name)} has an operation ${name} too.`);
      seen.set(name, relative(WEB, path));
    }
  }
}

function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await writeOperations({ isCheck: process.argv.includes("--check") }).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
