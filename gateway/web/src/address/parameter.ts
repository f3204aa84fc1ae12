/** One part of a page's state as it stands in the address; what it does not know it reads as absent. */
export interface Parameter<Value> {
  readonly name: string;
  read(text: string | null): Value;
  /** The change of the address that gives it this value. */
  is(value: Value): Change;
}

/** A parameter's new text; without one it leaves the address. */
export interface Change {
  readonly name: string;
  readonly text: string | undefined;
}

interface Codec<Value> {
  read(text: string | null): Value;
  write(value: Value): string | undefined;
}

/** Any text. */
export function text(name: string): Parameter<string | undefined> {
  return parameter(name, { read: (written) => written ?? undefined, write: (value) => value || undefined });
}

/** A whole number. */
export function whole(name: string): Parameter<number | undefined> {
  return parameter(name, {
    read: (written) => (written !== null && /^\d{1,9}$/.test(written) ? Number(written) : undefined),
    write: (value) => value?.toString(),
  });
}

/** Set or not, as `?gaps=1`. */
export function flag(name: string): Parameter<boolean> {
  return parameter(name, { read: (written) => written === "1", write: (value) => (value ? "1" : undefined) });
}

/** One of some words; the fallback is not written. */
export function oneOf<Word extends string, Fallback extends Word | undefined>(
  name: string,
  words: readonly Word[],
  fallback: Fallback,
): Parameter<Word | Fallback> {
  return parameter<Word | Fallback>(name, {
    read: (written) => words.find((each) => each === written) ?? fallback,
    write: (value) => (value === fallback ? undefined : value),
  });
}

/** Several words, in their order. */
export function list(name: string): Parameter<readonly string[]> {
  return parameter<readonly string[]>(name, {
    read: (written) => (written === null || written === "" ? [] : written.split(",")),
    write: (values) => (values.length === 0 ? undefined : values.join(",")),
  });
}

/** A parameter of another form, e.g. a table's columns and their order. */
export function parameter<Value>(name: string, { read, write }: Codec<Value>): Parameter<Value> {
  return { name, read, is: (value) => ({ name, text: write(value) }) };
}
