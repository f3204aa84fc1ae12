import type { NewCommittee } from "./committee-answers.rules.js";

/** Where every package finds the committees. */
export const REGISTRY_FILE = "shared/registry/src/index.ts";

/** The files of a committee's folder, by their paths from the project's root. */
export function filesOf(committee: NewCommittee): ReadonlyMap<string, string> {
  const { slug } = committee;
  const folder = `subgraphs/${slug}`;
  return new Map([
    [`${folder}/package.json`, packageOf(slug)],
    [`${folder}/src/main.ts`, mainOf(committee)],
    [`${folder}/src/${slug}-initiative.ts`, initiativeOf(committee)],
  ]);
}

/** The registry's source with one more entry. */
export function withEntry(registry: string, committee: NewCommittee): string {
  const { code, slug, root, graphName, name, isInFrame } = committee;
  const entry = { code, slug, root, graphName, clientId: slug, ...(isInFrame ? {} : { name }) };
  const list = /(export const committees: readonly CommitteeEntry\[\] = \[\n[^\]]*)\];/;
  if (!list.test(registry)) throw new Error(`${REGISTRY_FILE} has no list of committees any more.`);
  return registry.replace(list, (_, head: string) => `${head}  ${literal(entry)},\n];`);
}

const literal = (value: object): string => JSON.stringify(value).replaceAll(/"(\w+)":/g, "$1: ");

const packageOf = (slug: string): string =>
  `${JSON.stringify(
    {
      name: `@hub/${slug}`,
      version: "0.1.0",
      private: true,
      type: "module",
      dependencies: { "@hub/committee-kit": "0.1.0" },
    },
    null,
    2,
  )}\n`;

const mainOf = ({
  slug,
  graphName,
}: NewCommittee): string => `import { committee, runSubgraph } from "@hub/committee-kit";
import { ${graphName}Initiative } from "./${slug}-initiative.js";

await runSubgraph(committee({ slug: "${slug}", initiative: ${graphName}Initiative }));
`;

const TYPES: Readonly<Record<string, string>> = {
  text: "string",
  texts: "string[]",
  number: "number",
  flag: "boolean",
};

function initiativeOf({ graphName, name, ownField }: NewCommittee): string {
  const description = `An initiative of the ${name.en} (indsats, ${name.da}).`;
  const own = ownField
    ? `{
  @optional.${ownField.kind}(${JSON.stringify(ownField.description)})
  ${ownField.name}?: ${TYPES[ownField.kind]};
}`
    : "{}";
  return `import { Initiative, initiativeOf${ownField ? ", optional" : ""} } from "@hub/committee-kit";

@initiativeOf("${graphName}", ${JSON.stringify(description)})
export class ${graphName}Initiative extends Initiative ${own}
`;
}
