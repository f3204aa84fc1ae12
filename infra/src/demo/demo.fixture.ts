import { readFileSync } from "node:fs";
import { committees } from "@hub/registry";
import type { ActionPlanContent, PolicyFacts } from "@hub/rules";
import { demoPlan } from "./plan-steps.js";

interface Frame {
  readonly policy: { readonly id: string };
  readonly goals: readonly { readonly id: string }[];
  readonly areas: readonly { readonly themes: readonly { readonly id: string }[] }[];
  readonly committees: readonly { readonly code: string }[];
}

const file = new URL("../../../subgraphs/policy/data/policy-frame.json", import.meta.url);
/** The policy frame that the demo's documents are about. */
export const frame = JSON.parse(readFileSync(file, "utf8")) as Frame;

export const policyFacts: PolicyFacts = {
  id: frame.policy.id,
  state: "IN_FORCE",
  goals: frame.goals.map(({ id }) => id),
  themes: frame.areas.flatMap((area) => area.themes.map(({ id }) => id)),
};

/** The four committees of the demo, as it names them. */
export const slugs = committees.map(({ slug }) => slug);

/** A plan's content as it is published, without the revision that it follows. */
export function planContent(slug: string, revision: number): ActionPlanContent {
  const { basedOn: _, ...content } = demoPlan(slug, revision);
  return content;
}
