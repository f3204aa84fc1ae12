import type { CommitteeEntry } from "@hub/registry";
import { type ClassType, Directive, Field, ObjectType } from "type-graphql";
import { ActionPlan, Initiative } from "./action-plan.types.js";
import { nameInGraph } from "./graph-type-names.js";
import { IntegrationStatement } from "./integration-statement.types.js";

/** A committee's concrete types. Its own subgraph has all their fields, `picture` only the common ones. */
export interface CommitteeTypes {
  entry: CommitteeEntry;
  actionPlan: ClassType<ActionPlan>;
  initiative: ClassType<Initiative>;
  statement: ClassType<IntegrationStatement>;
}

const entity = (target: Parameters<ClassDecorator>[0], name: string) => {
  nameInGraph(target, name);
  Directive('@key(fields: "id")')(target);
  Directive("@shareable")(target);
};

/** Makes a class the committee's initiative type: `@initiativeOf("Children", "…")`. */
export function initiativeOf(graphName: string, description: string): ClassDecorator {
  return (target) => {
    entity(target, `${graphName}Initiative`);
    ObjectType(`${graphName}Initiative`, { implements: Initiative, description })(target);
  };
}

/** The committee's types with the common fields only. */
export function commonTypesOf(entry: CommitteeEntry): CommitteeTypes {
  class CommonInitiative extends Initiative {}
  initiativeOf(entry.graphName, `An initiative of ${entry.code} (indsats).`)(CommonInitiative);
  return typesOf(entry, CommonInitiative);
}

/** The committee's types around its own initiative class. */
export function typesOf(entry: CommitteeEntry, initiative: ClassType<Initiative>): CommitteeTypes {
  class CommitteeActionPlan extends ActionPlan {}
  Field(() => [initiative], { description: "Its initiatives, in the plan's order." })(
    CommitteeActionPlan.prototype,
    "initiatives",
  );
  entity(CommitteeActionPlan, `${entry.graphName}ActionPlan`);
  ObjectType(`${entry.graphName}ActionPlan`, {
    implements: ActionPlan,
    description: `An action plan of ${entry.code} (handleplan), one published revision.`,
  })(CommitteeActionPlan);
  return { entry, actionPlan: CommitteeActionPlan, initiative, statement: statementOf(entry) };
}

function statementOf(entry: CommitteeEntry): ClassType<IntegrationStatement> {
  class CommitteeStatement extends IntegrationStatement {}
  entity(CommitteeStatement, `${entry.graphName}IntegrationStatement`);
  ObjectType(`${entry.graphName}IntegrationStatement`, {
    implements: IntegrationStatement,
    description: `An integration statement of ${entry.code} (integrationsredegørelse), one published revision.`,
  })(CommitteeStatement);
  return CommitteeStatement;
}
