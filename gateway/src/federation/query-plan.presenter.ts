import { Kind, parse, print, stripIgnoredCharacters, visit } from "graphql";
import { clientName } from "../planning/path-names.js";

type Plan = Record<string, unknown>;

/** A query plan as the sandbox's explorer shows it: which subgraph gets which query, in which order, in the client's names. */
export function queryPlanView(plan: { node?: unknown }): unknown {
  return { kind: "QueryPlan", ...(isPlan(plan.node) && { node: nodeView(plan.node) }) };
}

function nodeView(node: Plan): Plan {
  switch (node.kind) {
    case "Sequence":
    case "Parallel":
      return { kind: node.kind, nodes: (node.nodes as Plan[]).map(nodeView) };
    case "Flatten":
      return { kind: "Flatten", path: (node.path as string[]).map(pathPart), node: nodeView(node.node as Plan) };
    case "Condition":
      return {
        kind: "Condition",
        condition: node.condition,
        ...(isPlan(node.ifClause) && { ifClause: nodeView(node.ifClause) }),
        ...(isPlan(node.elseClause) && { elseClause: nodeView(node.elseClause) }),
      };
    default:
      return fetchView(node);
  }
}

function fetchView({ serviceName, operationKind, operationName, operation, variableUsages, requires }: Plan): Plan {
  return {
    kind: "Fetch",
    serviceName,
    operationKind,
    operationName,
    operation: typeof operation === "string" ? inClientNames(operation) : operation,
    variableUsages,
    requires,
  };
}

/** The query without aliases that the planner or the gateway gave; `level: level` is shortened to `level`. */
function inClientNames(query: string): string {
  let hasInternalAlias = false;
  const document = visit(parse(query, { noLocation: true }), {
    Field: (field) => {
      const { alias, ...unaliased } = field;
      if (alias === undefined || clientName(alias.value) === alias.value) return undefined;
      hasInternalAlias = true;
      const value = clientName(alias.value);
      return value === field.name.value ? unaliased : { ...field, alias: { kind: Kind.NAME, value } };
    },
  });
  return hasInternalAlias ? stripIgnoredCharacters(print(document)) : query;
}

/** The planner's paths are strings, the explorer's have objects for fields; `@` is every element of a list in both. */
function pathPart(part: string): unknown {
  return part === "@" ? part : { Field: clientName(part) };
}

function isPlan(value: unknown): value is Plan {
  return typeof value === "object" && value !== null;
}
