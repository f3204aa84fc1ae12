import { codeLists, FINANCING_STATES, labelledEnums } from "@hub/rules";
import { ownCodes } from "./table/own-code-lists.js";

/** The name of a code, as the table `hub.code_name` has it. */
export interface CodeName {
  readonly list: string;
  readonly code: string;
  readonly place: number;
  readonly label_da: string;
  readonly label_en: string;
  readonly definition_da: string | null;
  readonly definition_en: string | null;
}

interface Named {
  readonly code: string;
  readonly label: { da: string; en: string };
  readonly description?: { da: string; en: string };
}

const namesOf = (list: string, items: readonly Named[]): CodeName[] =>
  items.map(({ code, label, description }, place) => ({
    list,
    code,
    place,
    label_da: label.da,
    label_en: label.en,
    definition_da: description?.da ?? null,
    definition_en: description?.en ?? null,
  }));

/** The states of financing are in the order in which money is more and more settled. */
const inOrder = (list: string, items: readonly Named[]): readonly Named[] =>
  list === "FinancingState"
    ? FINANCING_STATES.flatMap((state) => items.find(({ code }) => code === state) ?? [])
    : items;

/** All codes that the program names: those that documents take, the graph's enums, and those of the tables alone. */
export function codeNames(): CodeName[] {
  const own = [...new Set(ownCodes.map(({ list }) => list))].flatMap((list) =>
    namesOf(
      list,
      ownCodes
        .filter((each) => each.list === list)
        .map(({ code, label, definition }) => ({ code, label, description: definition })),
    ),
  );
  return [
    ...codeLists.flatMap(({ id, items }) => namesOf(id, items)),
    ...labelledEnums.flatMap(({ name, values }) => namesOf(name, inOrder(name, values))),
    ...own,
  ];
}
