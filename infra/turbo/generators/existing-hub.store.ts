import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse } from "graphql";
// Its source, not its package: this has to work before anything is built.
import { committees } from "../../../shared/registry/src/index.js";
import type { Body, ExistingHub } from "./committee-answers.rules.js";

const FRAME_FILE = "subgraphs/policy/data/policy-frame.json";
const SUPERGRAPH_FILE = "infra/supergraph.graphql";

/** Reads the hub in this folder. */
export function existingHubIn(root: string): ExistingHub {
  const frame = JSON.parse(readFileSync(join(root, FRAME_FILE), "utf8")) as { committees: Body[] };
  const { definitions } = parse(readFileSync(join(root, SUPERGRAPH_FILE), "utf8"), { noLocation: true });
  const fieldsOf = (type: string): string[] =>
    definitions.flatMap((node) =>
      (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) &&
      node.name.value === type
        ? (node.fields ?? []).map((field) => field.name.value)
        : [],
    );
  return {
    committees,
    bodies: frame.committees,
    rootFields: new Set([...fieldsOf("Query"), ...fieldsOf("Mutation")]),
    typeNames: new Set(definitions.flatMap((node) => ("name" in node && node.name ? [node.name.value] : []))),
    initiativeFields: new Set(fieldsOf("Initiative")),
  };
}
