/** A field that differs, as the graph tells it. */
export interface FieldChange {
  readonly path: string;
  readonly kind: "ADDED" | "REMOVED" | "CHANGED";
  readonly code: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** What matters most comes first. */
export const SORTS = ["whole", "money", "date", "state", "priority", "text", "other", "estimate"] as const;
export type Sort = (typeof SORTS)[number];

/** One thing that changed, perhaps in several years alike. */
export interface ReadableChange {
  readonly key: string;
  readonly sort: Sort;
  /** The field's name in the input's form: `amount`, `startsOn`. */
  readonly field: string;
  readonly kind: FieldChange["kind"];
  readonly years: readonly number[];
  /** The committee that pays the line that it is about. */
  readonly payer: string | undefined;
  /** What identifies the member of a list that it is about, where that is no line: `goal-6`. */
  readonly member: string | undefined;
  readonly before: unknown;
  readonly after: unknown;
}

export interface ChangeGroup {
  /** The initiative's code; undefined: the plan itself. */
  readonly code: string | undefined;
  readonly changes: readonly ReadableChange[];
}

/** Changes by what they are about: new and removed initiatives first, then the plan itself, then each initiative; in each, money, dates and states first. */
export function readable(changes: readonly FieldChange[]): readonly ChangeGroup[] {
  const groups = new Map<string, FieldChange[]>();
  for (const change of changes) {
    const code = change.code ?? "";
    groups.set(code, [...(groups.get(code) ?? []), change]);
  }
  return [...groups]
    .map(([code, own]) => ({ code: code === "" ? undefined : code, changes: merged(own.map(oneOf)) }))
    .sort((one, other) => rankOf(one) - rankOf(other));
}

function rankOf({ code, changes }: ChangeGroup): number {
  if (changes[0]?.sort === "whole") return 0;
  return code === undefined ? 1 : 2;
}

function oneOf({ path, kind, before, after }: FieldChange): ReadableChange {
  const parts = partsOf(path);
  const inner = parts[0]?.name === "initiatives" ? parts.slice(1) : parts;
  const field = fieldOf(inner);
  const member = inner.find((part) => part.member !== undefined)?.member;
  const line = /^(\d{4})(?:,([^,]*))?/.exec(member ?? "");
  return {
    key: path,
    sort: sortOf(field, inner),
    field,
    kind,
    years: line === null ? [] : [Number(line[1])],
    payer: line?.[2] || undefined,
    member: line === null ? member : undefined,
    before,
    after,
  };
}

interface PathPart {
  name: string;
  member: string | undefined;
}

/** `/initiatives[BUU-05]/startsOn` in parts; what identifies a member may itself have a slash in it. */
function partsOf(path: string): readonly PathPart[] {
  return path
    .split(/\/(?![^[]*\])/)
    .slice(1)
    .filter((part) => part !== "oere")
    .map((part) => /^([^[]+)(?:\[(.*)\])?$/.exec(part))
    .map((found) => ({ name: found?.[1] ?? "", member: found?.[2] }));
}

function fieldOf(inner: readonly PathPart[]): string {
  if (inner[0]?.name === "totals") return "totals";
  return inner.at(-1)?.name ?? "initiative";
}

const BY_FIELD: Readonly<Record<string, Sort>> = {
  initiative: "whole",
  amount: "money",
  budgetLines: "money",
  totals: "money",
  startsOn: "date",
  endsOn: "date",
  approvedOn: "date",
  state: "state",
  financing: "state",
  politicalStatus: "state",
  stateReason: "state",
  priority: "priority",
  commitments: "priority",
  title: "text",
  description: "text",
  ambition: "text",
  da: "text",
  en: "text",
  estimate: "estimate",
  estimatedOn: "estimate",
};

function sortOf(field: string, inner: readonly PathPart[]): Sort {
  const within = inner.at(-1)?.member === undefined ? undefined : inner[0]?.name;
  return BY_FIELD[field] ?? (within === undefined ? undefined : BY_FIELD[within]) ?? "other";
}

/** The same change in several years is told once. */
function merged(changes: readonly ReadableChange[]): readonly ReadableChange[] {
  const alike = new Map<string, ReadableChange>();
  for (const change of changes) {
    const { field, kind, payer, member, before, after } = change;
    const key = JSON.stringify([field, kind, payer, member, before, after]);
    const first = alike.get(key);
    alike.set(key, first === undefined ? change : { ...first, years: [...first.years, ...change.years] });
  }
  return [...alike.values()].sort((one, other) => SORTS.indexOf(one.sort) - SORTS.indexOf(other.sort));
}
