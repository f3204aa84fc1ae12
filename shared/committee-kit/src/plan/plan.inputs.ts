import type { CommitteeEntry } from "@hub/registry";
import { type ClassType, Field, InputType } from "type-graphql";
import { ownFieldsOf } from "./own-field.js";
import { ActionPlanInput, InitiativeInput } from "./plan.types.js";

/** The committee's input types: the common fields, and its own as its initiative class states them. */
export function planInputOf(entry: CommitteeEntry, initiative: ClassType): ClassType<ActionPlanInput> {
  class CommitteeInitiativeInput extends InitiativeInput {}
  for (const { name, type, description } of ownFieldsOf(initiative)) {
    Field(type as never, { nullable: true, description })(CommitteeInitiativeInput.prototype, name);
  }
  InputType(`${entry.graphName}InitiativeInput`, { description: `An initiative of ${entry.code}.` })(
    CommitteeInitiativeInput,
  );
  class CommitteeActionPlanInput extends ActionPlanInput {}
  Field(() => [CommitteeInitiativeInput], { description: "Its initiatives, 500 at most." })(
    CommitteeActionPlanInput.prototype,
    "initiatives",
  );
  InputType(`${entry.graphName}ActionPlanInput`, { description: `An action plan of ${entry.code}.` })(
    CommitteeActionPlanInput,
  );
  return CommitteeActionPlanInput;
}
