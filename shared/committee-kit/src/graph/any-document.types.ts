import { DocumentKind } from "@hub/documents";
import { JsonValue } from "@hub/subgraph-kit";
import { Field, InputType } from "type-graphql";
import { EditInput, SaveInput } from "../draft/draft-input.types.js";

const KIND = { description: "ACTION_PLAN or INTEGRATION_STATEMENT." };
const CONTENT = {
  description:
    "The document in the form of its kind's input, e.g. `ChildrenActionPlanInput` or `IntegrationStatementInput`: as `prefilledActionPlan` and `prefilledIntegrationStatement` answer it.",
};

@InputType("ValidateInput", { description: "A document of any kind that is judged, and not stored." })
export class ValidateInput {
  @Field(() => DocumentKind, KIND)
  kind!: DocumentKind;
  @Field(() => JsonValue, CONTENT)
  content!: unknown;
}

@InputType("SaveDraftInput", { description: "A document of any kind to store as a draft." })
export class SaveDraftInput extends SaveInput {
  @Field(() => DocumentKind, KIND)
  kind!: DocumentKind;
  @Field(() => JsonValue, CONTENT)
  content!: unknown;
}

@InputType("PatchDraftInput", { description: "The changed parts of a draft of any kind." })
export class PatchDraftInput extends EditInput {
  @Field(() => JsonValue, {
    description:
      "The changed parts in the form of its kind's patch, e.g. `ChildrenActionPlanPatch` or `IntegrationStatementPatch`; what is left out stays.",
  })
  patch!: unknown;
}
