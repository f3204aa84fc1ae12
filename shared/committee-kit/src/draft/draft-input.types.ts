import { DocumentKind } from "@hub/documents";
import { CommandInput, JsonValue } from "@hub/subgraph-kit";
import { type ClassType, Field, ID, InputType, Int } from "type-graphql";

const READ_HASH =
  "The contentHash of the draft as you read or saved it. Where it was saved anew since, CONFLICT says by whom and what differs.";
const HASH_IF_READ = {
  nullable: true,
  description: "The draft's contentHash as you read it: CONFLICT where it was saved anew since.",
};

/** What every command takes that replaces a draft. */
@InputType()
export abstract class SaveInput extends CommandInput {
  @Field(() => ID, { nullable: true, description: "The draft to save anew; left out: a new one." })
  id?: string | null;
  @Field(() => String, {
    nullable: true,
    description: `${READ_HASH} Needed with \`id\`, so that of two editors none loses the other's work.`,
  })
  expectedHash?: string | null;
}

/** What every command takes that changes a draft which exists. */
@InputType()
export abstract class EditInput extends CommandInput {
  @Field(() => ID, { description: "The draft to change." })
  id!: string;
  @Field(() => String, { description: READ_HASH })
  expectedHash!: string;
}

@InputType("RevertDraftInput", { description: "Which draft goes back to what is published." })
export class RevertDraftInput extends EditInput {
  @Field(() => Int, { nullable: true, description: "Which revision; default: the one in force." })
  revision?: number | null;
}

@InputType("ValidateDraftInput", { description: "Which draft is validated by the rules of today." })
export class ValidateDraftInput extends CommandInput {
  @Field(() => ID, { description: "The draft to validate." })
  id!: string;
  @Field(() => String, HASH_IF_READ)
  expectedHash?: string | null;
}

@InputType("DiscardDraftInput", { description: "Which draft is removed." })
export class DiscardDraftInput extends CommandInput {
  @Field(() => ID, { description: "The draft's id." })
  id!: string;
  @Field(() => String, HASH_IF_READ)
  expectedHash?: string | null;
}

/** The inputs of the commands that take one kind of document, whole or in parts. */
export interface DocumentInputs<Input, Patch> {
  validate: ClassType<{ content: Input }>;
  save: ClassType<SaveInput & { content: Input }>;
  patch: ClassType<EditInput & { patch: Patch }>;
}

/** The inputs that hold a document of one kind, by its name: what it holds is the committee's own, the rest is shared. */
export function documentInputsOf<Input extends object, Patch extends object>(
  name: string,
  { content, patch }: { content: ClassType<Input>; patch: ClassType<Patch> },
): DocumentInputs<Input, Patch> {
  @InputType(`Validate${name}Input`, { description: "A document that is judged, and not stored." })
  class ValidateInput {
    @Field(() => content, { description: "The document." })
    content!: Input;
  }
  @InputType(`Save${name}DraftInput`, { description: "A document to store as a draft." })
  class SaveDraftInput extends SaveInput {
    @Field(() => content, { description: "The document." })
    content!: Input;
  }
  @InputType(`Patch${name}DraftInput`, { description: "The changed parts of a draft." })
  class PatchDraftInput extends EditInput {
    @Field(() => patch, { description: "The changed parts; what is left out stays." })
    patch!: Patch;
  }
  return { validate: ValidateInput, save: SaveDraftInput, patch: PatchDraftInput };
}

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
