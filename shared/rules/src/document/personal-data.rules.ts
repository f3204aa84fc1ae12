import { NO_PERSONAL_DATA, personalDataOf } from "../rule/personal-data.js";
import { rule, statementRule } from "./document.rule.js";

/** FATAL, so that not even a draft keeps it. */
export const plansNameNobody = rule("I43", "FATAL", NO_PERSONAL_DATA, (plan) => personalDataOf(plan));

export const statementsNameNobody = statementRule("I43", "FATAL", NO_PERSONAL_DATA, (statement) =>
  personalDataOf(statement),
);
