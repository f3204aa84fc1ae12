/** Whether a field, or a member of a list, is only in the later document, only in the earlier one, or in both. */
export const CHANGE_KINDS = ["ADDED", "REMOVED", "CHANGED"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What kind of change a difference is. */
export const kindOfChange = ({ before, after }: Pick<FieldDifference, "before" | "after">): ChangeKind =>
  before === undefined ? "ADDED" : after === undefined ? "REMOVED" : "CHANGED";

/** The code of the initiative that a difference is about; undefined where it is about none. */
export const initiativeOfChange = ({ path }: Pick<FieldDifference, "path">): string | undefined =>
  /^\/(?:initiatives|initiativeStatuses|budgetContribution)\[([^\],]+)/.exec(path)?.[1];

/** A field that differs between two documents. `path` names the members of lists by what identifies them. */
export interface FieldDifference {
  /** E.g. `/initiatives[BUU-01]/budgetLines[2012,BUU,1]/oere`. */
  path: string;
  /** undefined where the field is only in the later document. */
  before: unknown;
  /** undefined where the field is only in the earlier document. */
  after: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** How a member of a list is identified, so that not all members of a reordered or longer list count as changed. */
const identities: readonly ((member: Fields) => string | undefined)[] = [
  ({ code }) => asText(code),
  ({ goal }) => asText(goal),
  ({ question }) => asText(question),
  ({ initiativeCode, year }) =>
    initiativeCode === undefined
      ? undefined
      : [initiativeCode, ...(year === undefined ? [] : [year])].map(String).join(","),
  ({ year, payer, account }) => (payer === undefined ? undefined : [year, payer, account ?? ""].map(String).join(",")),
  ({ year }) => asText(year),
];

const asText = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every field that differs, in the order of the earlier document. Links such as goals and partners count as fields. */
export function differenceBetween(before: unknown, after: unknown, path = ""): FieldDifference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isFields(before) && isFields(after)) return differenceOfFields(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) return differenceOfLists(before, after, path);
  return [{ path, before, after }];
}

function differenceOfFields(before: Fields, after: Fields, path: string): FieldDifference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => differenceBetween(before[name], after[name], `${path}/${name}`));
}

/** Members with an identity are compared one by one. Where only their order differs, the difference is the list. */
function differenceOfLists(before: readonly unknown[], after: readonly unknown[], path: string): FieldDifference[] {
  const was = byIdentity(before);
  const is = byIdentity(after);
  if (!was || !is) return [{ path, before, after }];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  const within = names.flatMap((name) => differenceBetween(was.get(name), is.get(name), `${path}[${name}]`));
  return within.length > 0 ? within : [{ path, before: [...was.keys()], after: [...is.keys()] }];
}

/** Members by their identity, with a number added where two have the same; undefined where one has none. */
function byIdentity(list: readonly unknown[]): Map<string, unknown> | undefined {
  const members = new Map<string, unknown>();
  const counts = new Map<string, number>();
  for (const member of list) {
    const name = isFields(member)
      ? identities.map((identify) => identify(member)).find((id) => id !== undefined)
      : undefined;
    if (name === undefined) return undefined;
    let again = (counts.get(name) ?? 0) + 1;
    while (members.has(numbered(name, again))) again++;
    counts.set(name, again);
    members.set(numbered(name, again), member);
  }
  return members;
}

const numbered = (name: string, again: number): string => (again === 1 ? name : `${name},${again}`);
