import { type ArgumentNode, print, visit } from "graphql";
import type { NamesAtPlace } from "./planned-names.js";

/** Marks a field that its operation is planned with under another name than the client's. */
const RENAMED = "__as_asked";
/** The planner's own name for a field that it had to rename in a subgraph's request. */
const PLANNERS_ALIAS = /__alias_\d+$/;
const RENAMED_AT_END = new RegExp(`${RENAMED}(_\\d+)?$`);
/** As keys of an object of JavaScript these do not behave as others do. */
const UNSAFE_NAME = "__proto__";

/** A field as far as its value depends on it: the same one has one value for one object. */
export interface NamedField {
  responseName: string;
  name: string;
  arguments: readonly ArgumentNode[];
}

/**
 * The names of the fields at one place of the answer, whatever types the objects there have. @apollo/gateway merges what it fetches by
 * place, not by type: each name may stand for one field with one set of arguments alone.
 */
export class PathNames {
  #known = new Map<string, string>();
  readonly #below = new Map<string, { responseName: string; below: PathNames | undefined }>();

  constructor(readonly planned: NamesAtPlace) {}

  /** The name that the field is planned with. */
  nameOf(field: NamedField): string {
    const key = `${field.responseName} ${field.name} ${argumentsText(field.arguments)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const name = this.#freeName(field);
    this.#known.set(key, name);
    this.#below.set(name, { responseName: field.responseName, below: undefined });
    return name;
  }

  /** Lets go of what is needed only while names are given. */
  settle(): void {
    this.#known = new Map();
  }

  /** Says which names the fields below a field have. */
  putBelow(name: string, below: PathNames): void {
    const entry = this.#below.get(name);
    if (entry) entry.below = below;
  }

  /** A path of the plan in the client's names; where a field is only the plan's, the path ends before it. */
  clientPath(path: readonly (string | number)[]): (string | number)[] {
    let names: PathNames | undefined = this;
    const client: (string | number)[] = [];
    for (const part of path) {
      if (typeof part === "number") client.push(part);
      else {
        const entry: { responseName: string; below: PathNames | undefined } | undefined = names?.entryOf(part);
        if (!entry) return withoutIndexesAtEnd(client);
        client.push(entry.responseName);
        names = entry.below;
      }
    }
    return client;
  }

  entryOf(name: string) {
    return this.#below.get(name) ?? this.#below.get(name.replace(PLANNERS_ALIAS, ""));
  }

  #freeName({ responseName, name, arguments: args }: NamedField): string {
    const isTaken = this.planned.isTaken(responseName, { name, hasArguments: args.length > 0 });
    if (!isTaken && responseName !== UNSAFE_NAME && !this.#below.has(responseName)) return responseName;
    let free = `${responseName}${RENAMED}`;
    for (let number = 1; this.#below.has(free); number += 1) free = `${responseName}${RENAMED}_${number}`;
    return free;
  }
}

/** The client's own name of a field or variable that was renamed here or by the planner. */
export function clientName(name: string): string {
  return name.replace(PLANNERS_ALIAS, "").replace(RENAMED_AT_END, "");
}

/** Names of variables that a request to a subgraph uses itself, or that are not safe as keys. */
const RESERVED_VARIABLES = new Set(["representations", UNSAFE_NAME]);

/** The name that a client's variable has in the plan. */
export function plannedVariable(name: string): string {
  return RESERVED_VARIABLES.has(clientName(name)) ? `${name}${RENAMED}` : name;
}

/** Equal for equal arguments, in whatever order they and the fields of their objects are written. */
function argumentsText(args: readonly ArgumentNode[]): string {
  const sorted = args.map((each) =>
    visit(each, {
      ObjectValue: {
        leave: (value) => ({
          ...value,
          fields: [...value.fields].sort((a, b) => (a.name.value < b.name.value ? -1 : 1)),
        }),
      },
    }),
  );
  return sorted
    .map((each) => print(each))
    .sort()
    .join(" ");
}

function withoutIndexesAtEnd(path: (string | number)[]): (string | number)[] {
  return path.slice(0, path.findLastIndex((part) => typeof part === "string") + 1);
}
