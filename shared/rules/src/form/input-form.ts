import { putOwn } from "../rule/own-field.js";

/**
 * Where the input of a document differs from what is stored of it. What is stored is what is hashed and never changes its form; the
 * input follows the graph: money is an object, and no name is a reserved word of a client's language.
 */
export interface Form {
  /** By the stored name of a field, where the input has it: under one name, or as a part of an object. */
  readonly fields?: Readonly<Record<string, InputPlace>>;
  /** Objects whose parts stand beside each other in the input: by the stored name and part, the name in the input. */
  readonly parts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The forms of the members of lists, which have one name in both. */
  readonly lists?: Readonly<Record<string, Form>>;
}

export type InputPlace = readonly [name: string] | readonly [name: string, part: string];

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The stored value in the form of the input. */
export function toInput(value: unknown, form: Form): unknown {
  if (Array.isArray(value)) return value.map((member) => toInput(member, form));
  return isFields(value) ? inputFields(value, form) : value;
}

/** The input's value in the form that is stored. Parts that nothing is stored of, such as the currency, are left out. */
export function toStored(value: unknown, form: Form): unknown {
  if (Array.isArray(value)) return value.map((member) => toStored(member, form));
  if (!isFields(value)) return value;
  const stored: Record<string, unknown> = {};
  for (const name of Object.keys(value)) putStored(stored, name, value[name], form);
  return stored;
}

function inputFields(value: Fields, form: Form): Fields {
  const input: Record<string, unknown> = {};
  for (const [name, stored] of Object.entries(apart(value, form))) {
    const [place, part] = form.fields?.[name] ?? [name];
    if (part === undefined) input[place] = memberIn(form, name, stored, toInput);
    else input[place] = { ...(input[place] as Fields | undefined), [part]: stored };
  }
  for (const [place, part] of Object.values(form.fields ?? {})) {
    if (part !== undefined && place in input) input[place] = orNull(input[place]);
  }
  return input;
}

/** The parts of objects that the input has beside each other. */
function apart(value: Fields, { parts = {} }: Form): Fields {
  const fields = Object.entries(value).flatMap(([name, stored]) => {
    const places = parts[name];
    if (!places || !isFields(stored)) return [[name, stored]];
    return Object.entries(places).map(([part, place]) => [place, stored[part]]);
  });
  return Object.fromEntries(fields);
}

/** No amount is null, and not an object whose amount is null. */
const orNull = (whole: unknown): unknown =>
  isFields(whole) && Object.values(whole).every((part) => part === null) ? null : whole;

type StoredPart = readonly [stored: string, part: string];
const partsByPlace = new WeakMap<Form, ReadonlyMap<string, readonly StoredPart[]>>();

/** By the name of a field in the input, the stored fields that are in it. */
function storedPartsOf(form: Form): ReadonlyMap<string, readonly StoredPart[]> {
  const known = partsByPlace.get(form);
  if (known) return known;
  const parts = new Map<string, StoredPart[]>();
  for (const [stored, [place, part = ""]] of Object.entries(form.fields ?? {})) {
    parts.set(place, [...(parts.get(place) ?? []), [stored, part]]);
  }
  partsByPlace.set(form, parts);
  return parts;
}

/** Puts what is stored of one field of an input. */
function putStored(stored: Record<string, unknown>, name: string, given: unknown, form: Form): void {
  const here = storedPartsOf(form).get(name);
  if (!here) putOwn(stored, name, memberIn(form, name, given, toStored));
  else if (!isFields(given)) putOwn(stored, here[0]?.[0] ?? name, given);
  else for (const [of, part] of here) if (part in given) putOwn(stored, of, given[part]);
}

function memberIn(form: Form, name: string, value: unknown, change: (value: unknown, form: Form) => unknown): unknown {
  const members = form.lists?.[name];
  return members ? change(value, members) : value;
}
