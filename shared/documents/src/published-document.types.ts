import { Committee, Node } from "@hub/frame";
import { DateTime, JsonValue } from "@hub/subgraph-kit";
import { Field, ID, Int, InterfaceType } from "type-graphql";
import { graphTypeOf } from "./graph-type-names.js";
import { Correction } from "./value.types.js";

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
      "The whole document in the form of its input, without `basedOn`: what `contentHash` covers. Saved as a draft again it has the same hash. Null where its text is redacted.",
  })
  readonly content?: unknown;
  @Field(() => Boolean, { description: "Demo data, not the city's." })
  synthetic!: boolean;
  @Field(() => Correction, { nullable: true, description: "What it corrects, if it is a correction." })
  correction!: Correction | null;
}
