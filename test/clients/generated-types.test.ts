import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { minifyIntrospection, outputIntrospectionFile } from "gql.tada/internal";
import { parse } from "graphql";
import { ROOT } from "../testkit/hub/running-hub.js";
import { sandboxOperations } from "./client-operations.js";
import { introspection, schema, sdl } from "./client-schema.js";

const SCALARS = { DateTime: "string", LocalDate: "string", JSON: "unknown", SafeInt: "number", Currency: "string" };
const PICTURE = `query Picture($year: Int!) {
  policyPicture(year: $year) { totals { initiatives financed { oere currency } } cells { goal { title { da } } state } }
}`;

/** A client's code: the compiler has to accept what is right, and to refuse what is not. */
const use = (answer: string) => `
export function financed(picture: ${answer}): number {
  const [cell] = picture.policyPicture?.cells ?? [];
  const title: string | null | undefined = cell?.goal.title.da;
  // @ts-expect-error: there is no such field
  const nothing = picture.policyPicture?.totals.nothing;
  // @ts-expect-error: it may be null, since another part of the hub may be out of reach
  const oere: number = picture.policyPicture.totals.financed.oere;
  return (picture.policyPicture?.totals.financed.oere ?? 0) + (title ? 1 : oere) + Number(nothing);
}
`;

let folder: string;
beforeAll(async () => {
  // Below the project, so that the compiler finds the packages.
  const cache = join(ROOT, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, "generated-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

/** What TypeScript's strict compiler says of the files of a folder. */
async function complaintsIn(of: string): Promise<string> {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module: "esnext",
    moduleResolution: "bundler",
    target: "es2022",
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
  };
  await write(`${of}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ["**/*.ts"] }));
  const compiler = join(ROOT, "node_modules/typescript7/bin/tsc");
  return spawnSync(process.execPath, [compiler, "-p", join(folder, of)], { encoding: "utf8" }).stdout;
}

const documents = [...sandboxOperations, { place: "picture.graphql", source: PICTURE }].map(({ place, source }) => ({
  location: place,
  rawSDL: source,
  document: parse(source),
}));

test("graphql-codegen's client preset makes types of every operation, which the compiler accepts", async () => {
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: "codegen/",
    schema: parse(sdl),
    schemaAst: schema,
    documents,
    config: { useTypeImports: true, enumsAsTypes: true, strictScalars: true, scalars: SCALARS },
    presetConfig: { fragmentMasking: false },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
  });
  for (const output of outputs) await write(output.filename, await codegen(output));
  await write("codegen/use.ts", `import type { PictureQuery } from "./graphql";\n${use("PictureQuery")}`);
  expect(await complaintsIn("codegen")).toBe("");
});

test("gql.tada knows every operation by the schema alone, and the compiler accepts it", async () => {
  const env = outputIntrospectionFile(minifyIntrospection(introspection as never), {
    fileType: ".d.ts",
    shouldPreprocess: true,
  });
  await write("tada/graphql-env.d.ts", env);
  const scalars = Object.entries(SCALARS).map(([name, type]) => `${name}: ${type};`);
  const questions = documents.map(
    ({ rawSDL }, index) =>
      `const question${index} = graphql(\`${rawSDL.replaceAll("`", "'")}\`);\nexport type Answer${index} = ResultOf<typeof question${index}>;`,
  );
  const head = [
    'import { initGraphQLTada, type ResultOf } from "gql.tada";',
    'import type { introspection } from "./graphql-env.d.ts";',
    `const graphql = initGraphQLTada<{ introspection: introspection; scalars: { ${scalars.join(" ")} } }>();`,
  ];
  await write("tada/use.ts", [...head, ...questions, use(`Answer${documents.length - 1}`)].join("\n"));
  expect(await complaintsIn("tada")).toBe("");
});
