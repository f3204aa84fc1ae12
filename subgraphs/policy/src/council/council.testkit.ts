import { randomUUID } from "node:crypto";
import type { Actor } from "@hub/auth";
import { coordinator, type PolicyHub } from "../testing/policy.testkit.js";

const RECEIPT = "receipt { id contentHash position publishedAt }";
const FINDINGS = "findings { rule severity path message { da en } }";
const CYCLE = "cycle { year state closedAt reportFrozenAt budgetAdoption { id } }";
const REPORT = `report { id } ${CYCLE} ${RECEIPT} ${FINDINGS}`;

const BUDGET = `budget { id } ${CYCLE} ${RECEIPT} ${FINDINGS}`;

const COMMANDS = {
  freeze: ["FreezeInput", REPORT],
  publishErratum: ["PublishErratumInput", REPORT],
  advance: ["AdvanceInput", REPORT],
  recordBudgetAdoption: ["RecordBudgetAdoptionInput", BUDGET],
} as const;

export interface CouncilAnswer {
  report: { id: string } | null;
  budget: { id: string } | null;
  cycle: {
    year: number;
    state: string;
    closedAt: string | null;
    reportFrozenAt: string | null;
    budgetAdoption: { id: string } | null;
  };
  receipt: { id: string; contentHash: string; position: string; publishedAt: string } | null;
  findings: { rule: string; severity: string; path: string; message: { da: string; en: string } }[];
}

export interface CouncilOutcome {
  done: CouncilAnswer | null;
  code: unknown;
  rule: unknown;
  message: string;
}

/** Sends one of the commands on what comes before the council. */
export async function councilCommand(
  hub: PolicyHub,
  name: keyof typeof COMMANDS,
  variables: Record<string, unknown>,
  { as = coordinator, key = randomUUID() }: { as?: Actor; key?: string } = {},
): Promise<CouncilOutcome> {
  const [input, selection] = COMMANDS[name];
  const answer = await hub.query<{ report: Record<string, CouncilAnswer | null> | null }>(
    `mutation ($input: ${input}!) { report { ${name}(input: $input) { ${selection} } } }`,
    { input: { ...variables, idempotencyKey: key } },
    as,
  );
  return {
    done: answer.data.report?.[name] ?? null,
    code: answer.codes[0],
    rule: answer.rules[0],
    message: answer.messages[0] ?? "",
  };
}

/** The recorded events of some types, oldest first. */
export function recordedEvents(
  hub: PolicyHub,
  ...types: string[]
): Promise<{ type: string; data: Record<string, never>; at: Date }[]> {
  return hub.asAdministrator((database) =>
    database.query(
      `SELECT type, payload->'data' AS data, recorded_at AS at FROM policy.outbox WHERE type = ANY ($1) ORDER BY position`,
      [types],
    ),
  );
}
