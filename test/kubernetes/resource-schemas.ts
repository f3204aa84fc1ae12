import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { goModule } from "./go-tools.js";

export const KUBERNETES = "1.34.4";

interface Definition {
  readonly format?: string;
  readonly properties?: Record<string, unknown>;
  readonly "x-kubernetes-group-version-kind"?: readonly { group: string; version: string; kind: string }[];
}

/** Writes a JSON schema for each kind of resource, from Kubernetes' own description of its API, as kubeconform looks for them. */
export function writeResourceSchemas(folder: string): void {
  const file = join(goModule(`k8s.io/kubernetes@v${KUBERNETES}`), "api/openapi-spec/swagger.json");
  const { definitions } = JSON.parse(readFileSync(file, "utf8")) as { definitions: Record<string, Definition> };
  const strict = Object.fromEntries(Object.entries(definitions).map(([name, each]) => [name, withoutOthers(each)]));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "definitions.json"), JSON.stringify({ definitions: strict }));
  for (const [name, definition] of Object.entries(definitions)) {
    for (const { group, version, kind } of definition["x-kubernetes-group-version-kind"] ?? []) {
      const key = [kind, ...(group ? [group.split(".")[0]] : []), version].join("-").toLowerCase();
      writeFileSync(join(folder, `${key}.json`), JSON.stringify({ $ref: `definitions.json#/definitions/${name}` }));
    }
  }
}

/** A field that the API does not know is a spelling mistake; a port or a share may be a number or a name. */
function withoutOthers(definition: Definition): object {
  if (definition.format === "int-or-string") return { type: ["integer", "string"] };
  return definition.properties === undefined ? definition : { ...definition, additionalProperties: false };
}
