import { type PolicyFrame, type Text, text } from "@hub/frame";
import { accounts, type BilingualText, type CodeList, districts, enumLabel, targetGroups } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import type { DimensionName } from "./breakdown.store.js";
import { BreakdownKey } from "./breakdown.types.js";

type Naming = (frame: PolicyFrame, code: string) => Text | undefined;

const editorial = (words: BilingualText | undefined): Text | undefined =>
  words && text({ ...words, enSource: "EDITORIAL" });
const inList =
  ({ items }: CodeList): Naming =>
  (_frame, code) =>
    editorial(items.find((item) => item.code === code)?.label);
const inEnum =
  (name: string): Naming =>
  (_frame, code) =>
    editorial(enumLabel(name, code));
const committee: Naming = (frame, code) => frame.committee(code)?.name;

/** Where the names of a dimension's codes stand. */
const NAMING: Readonly<Record<DimensionName, Naming>> = {
  COMMITTEE: committee,
  PARTNER: committee,
  PAYER: committee,
  POLICY: (frame, code) => frame.policy(code)?.title,
  AREA: (frame, code) => frame.area(code)?.title,
  GOAL: (frame, code) => frame.goal(code)?.title,
  THEME: (frame, code) => frame.theme(code)?.text,
  STATE: inEnum("InitiativeState"),
  FINANCING: inEnum("FinancingState"),
  PROGRESS: inEnum("GoalProgress"),
  YEAR: (_frame, code) => editorial({ da: code, en: code }),
  DISTRICT: inList(districts),
  TARGET_GROUP: inList(targetGroups),
  ACCOUNT: inList(accounts),
};

/** A key of a row; what no list names is free text. */
export function presentKey(frame: PolicyFrame, dimension: DimensionName, code: string): BreakdownKey {
  if (code === "") return made(BreakdownKey, { dimension, code: null, label: null });
  return made(BreakdownKey, { dimension, code, label: NAMING[dimension](frame, code) ?? text({ da: code }) });
}
