import { Committee, Node } from "@hub/frame";
import { DateTime, JsonValue } from "@hub/subgraph-kit";
import { Directive, Field, ID, Int, InterfaceType, ObjectType } from "type-graphql";
import { CorrectionKind } from "./document.types.js";
import { graphTypeOf } from "./graph-type-names.js";

@InterfaceType("PublishedDocument", {
  implements: Node,
  autoRegisterImplementations: false,
  // Types implement it through another interface, which type-graphql does not follow.
  resolveType: graphTypeOf,
  description: "A revision of a document that a committee has published (offentliggørelse). It never changes.",
})
export abstract class PublishedDocument {
  @Field(() => ID, { description: "UUIDv7; belongs to this revision alone." })
  id!: string;
  @Field(() => Committee, { description: "The owner, who alone can publish it." })
  committee!: Committee;
  @Field(() => Int, { description: "1 for the first; gapless." })
  revision!: number;
  @Field(() => DateTime, { description: "When it went on record." })
  publishedAt!: Date;
  @Field(() => String, { description: "SHA-256, hex, over the RFC 8785 canonical JSON of the published input." })
  contentHash!: string;
  @Field(() => JsonValue, {
    nullable: true,
    description:
      "The whole document as it is stored: what `contentHash` covers, by the RFC 8785 canonical JSON of it. null where its text is redacted.",
  })
  readonly content?: unknown;
  @Field(() => JsonValue, {
    nullable: true,
    description:
      "The same in the form of the input, following this revision: it can be sent back as it is, and saved as a draft it has the same hash. null where its text is redacted.",
  })
  readonly asInput?: unknown;
  @Field(() => Boolean, { description: "Demo data, not the city's." })
  synthetic!: boolean;
  @Field(() => Correction, { nullable: true, description: "What it corrects; null where it is no correction." })
  correction!: Correction | null;
}

@Directive("@shareable")
@ObjectType("Correction", { description: "What kind of correction a revision is, and of which one (rettelse)." })
export class Correction {
  @Field(() => CorrectionKind, { description: "What kind." })
  kind!: CorrectionKind;
  @Field(() => PublishedDocument, {
    nullable: true,
    description:
      "The revision that it corrects; null where more than its id is asked for and that could not be reached.",
  })
  of!: PublishedDocument | null;
  @Field(() => String, { description: "Why, in the owner's words." })
  reason!: string;
}
