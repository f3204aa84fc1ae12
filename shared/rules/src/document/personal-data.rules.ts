import { NO_PERSONAL_DATA, personalDataOf } from "../rule/personal-data.js";
import { planRule } from "./action-plan.document.js";
import { statementRule } from "./integration-statement.document.js";

/** FATAL, so that not even a draft is stored with it. */
export const plansNameNobody = planRule("I43", "FATAL", NO_PERSONAL_DATA, (plan) => personalDataOf(plan));

export const statementsNameNobody = statementRule("I43", "FATAL", NO_PERSONAL_DATA, (statement) =>
  personalDataOf(statement),
);
