import { ActionPlan, Initiative, IntegrationStatement } from "@hub/documents";
import { connectionOf } from "../context/connection.types.js";

export const InitiativeConnection = connectionOf("Initiative", Initiative, "A page of initiatives.");
export const ActionPlanConnection = connectionOf("ActionPlan", ActionPlan, "A page of action plans.");

export const IntegrationStatementConnection = connectionOf(
  "IntegrationStatement",
  IntegrationStatement,
  "A page of integration statements.",
);
