import type { BilingualText } from "@hub/rules";

/** What a column's values are; every format makes of each what it has for it. */
export type ColumnType =
  | "text"
  | "code"
  | "id"
  | "integer"
  | "year"
  /** A whole number of øre. */
  | "oere"
  /** Kroner with two decimals. */
  | "kroner"
  | "decimal"
  | "boolean"
  /** A day in Copenhagen. */
  | "day"
  /** An instant, in UTC. */
  | "instant";

export type Language = "da" | "en";

/** A column of a table. Its name and type never change. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly label: BilingualText;
  readonly definition: BilingualText;
  /** What an empty cell means; undefined: none is empty. */
  readonly empty?: BilingualText | undefined;
  /** The code list that its codes are from. */
  readonly list?: string | undefined;
  /** The language of a name; undefined: of none. */
  readonly language?: Language | undefined;
  /** The measure that an amount is of, which is a row of its own in the long shape. */
  readonly measure?: string | undefined;
}

/** The column of the view that a column is read from: `mainGoalCode` is `main_goal_code`. */
export const viewColumn = ({ name }: Pick<Column, "name">): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `Dansk | English`. */
export function both(words: string): BilingualText {
  const [da, en] = words.split(" | ");
  if (!da || !en) throw new Error(`'${words}' is not in both languages.`);
  return { da, en };
}

/** What a column says besides its name and type. */
interface Words {
  label: string;
  definition: string;
  empty?: string;
}

export function column(name: string, type: ColumnType, words: Words & Pick<Column, "list">): Column {
  const { label, definition, empty, list } = words;
  return { name, type, label: both(label), definition: both(definition), empty: empty ? both(empty) : undefined, list };
}

const NOT_TRANSLATED = both("Ikke oversat | Not translated");

/** A code with its names in both languages: `stateCode`, `stateDa`, `stateEn`. */
export function named(name: string, words: Words & { list: string }): Column[] {
  const { da, en } = both(words.label);
  const label = `${da}, kode | ${en}, code`;
  return [column(`${name}Code`, "code", { ...words, label }), ...texts(name, words)];
}

/** A text in both languages: `titleDa`, `titleEn`. */
export function texts(name: string, words: Words): Column[] {
  const { da, en } = both(words.label);
  const definition = both(words.definition);
  const none = words.empty ? both(words.empty) : undefined;
  return [
    { name: `${name}Da`, type: "text", label: { da, en: `${en}, in Danish` }, definition, language: "da", empty: none },
    {
      name: `${name}En`,
      type: "text",
      label: { da: `${da}, på engelsk`, en },
      definition,
      language: "en",
      empty: none ?? NOT_TRANSLATED,
    },
  ];
}

/** An amount in øre and in kroner: `spentOere`, `spent`. */
export function money(name: string, words: Words): Column[] {
  const { da, en } = both(words.label);
  const definition = both(words.definition);
  const empty = words.empty ? both(words.empty) : undefined;
  return [
    {
      name: `${name}Oere`,
      type: "oere",
      label: { da: `${da} (øre)`, en: `${en} (øre)` },
      definition,
      empty,
      measure: name,
    },
    { name, type: "kroner", label: { da: `${da} (kr.)`, en: `${en} (DKK)` }, definition, empty, measure: name },
  ];
}
