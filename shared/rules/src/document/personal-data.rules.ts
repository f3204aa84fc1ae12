import { NO_PERSONAL_DATA, personalDataOf } from "../rule/personal-data.js";
import { planRule } from "./action-plan.document.js";
import { statementRule } from "./integration-statement.document.js";

/** Not even a draft is stored with it. */
const NOT_STORED = { ...NO_PERSONAL_DATA, refusesDrafts: true };

export const plansNameNobody = planRule("I43", "FATAL", NOT_STORED, (plan) => personalDataOf(plan));

export const statementsNameNobody = statementRule("I43", "FATAL", NOT_STORED, (statement) => personalDataOf(statement));
