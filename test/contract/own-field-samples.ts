import type { CommitteeEntry } from "@hub/registry";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import type { IssuedHub } from "../testkit/hub/issued-hub.js";

const SAMPLES: Readonly<Record<string, unknown>> = {
  String: "Ældre på Østerbro",
  "[String]": ["Ældre", "på Østerbro"],
  Int: 42,
  Boolean: true,
};

/** A value for each field that a committee's initiatives alone have, as the schema names them. */
export async function ownFieldsOf({ graphName }: CommitteeEntry, hub: IssuedHub): Promise<Record<string, unknown>> {
  const { input, every } = await hub.demand(
    null,
    `{ input: __type(name: "${graphName}InitiativeInput") { inputFields { name type { name ofType { name ofType { name } } } } }
       every: __type(name: "Initiative") { fields { name } } }`,
  );
  const common = new Set(every.fields.map((field: GraphAnswer) => field.name));
  const own = input.inputFields.filter((field: GraphAnswer) => !common.has(field.name));
  return Object.fromEntries(own.map(({ name, type }: GraphAnswer) => [name, SAMPLES[nameOf(type)]]));
}

/** For a list, the type of its elements in brackets. */
const nameOf = (type: GraphAnswer): string => type.name ?? `[${type.ofType.name ?? type.ofType.ofType.name}]`;
