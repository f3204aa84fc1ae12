import type { ActionPlanContent } from "./action-plan.document.js";
import { comparePaths } from "./finding.path.js";
import { actionPlanRules, ruleSetVersion } from "./rule.catalogue.js";
import type { Finding, PlanContext } from "./rule.definition.js";

export interface ValidationReport {
  /** No FATAL and no ERROR: it may be published. */
  readonly valid: boolean;
  /** The `ruleSetVersion` that judged. */
  readonly ruleSet: string;
  /** By rule in the catalogue's order, then by path. */
  readonly findings: readonly Finding[];
}

/** Judges a plan by every rule; the same plan and context give the same report, always. */
export function validateActionPlan(plan: ActionPlanContent, context: PlanContext): ValidationReport {
  const findings = actionPlanRules.flatMap((rule) =>
    [...rule.findings(plan, context)].sort((one, other) => comparePaths(one.path, other.path)),
  );
  const valid = findings.every(({ severity }) => severity !== "FATAL" && severity !== "ERROR");
  return { valid, ruleSet: ruleSetVersion, findings };
}
