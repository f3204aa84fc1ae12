import { Text } from "@hub/frame";
import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("Administration", { description: "An administration of the city (forvaltning), by its abbreviation." })
export class Administration {
  @Field(() => ID, { description: "The administration's code, e.g. BIF." })
  code!: string;
  @Field(() => Text, { description: "Its name." })
  name!: Text;
  @Field(() => String, { description: "Where the name comes from." })
  source!: string;
}

@ObjectType("PolicyCase", { description: "The political case in which the policy was put forward (sag)." })
export class PolicyCase {
  @Field(() => Int, { description: "Its number on the agenda." })
  agendaItem!: number;
  @Field(() => Text, { description: "The item's title." })
  title!: Text;
  @Field(() => String, { description: "The case's number (sagsnummer)." })
  caseNumber!: string;
  @Field(() => Text, { description: "What it is about." })
  summary!: Text;
  @Field(() => Text, { description: "What it costs (økonomi)." })
  economicConsequences!: Text;
  @Field(() => Boolean, {
    description:
      "Whether the source holds the decision's text; where not, only recorded decisions say what was decided.",
  })
  decisionTextInSource!: boolean;
}

@ObjectType("SourceNote", { description: "Where something in the frame comes from, or what in it is inferred." })
export class SourceNote {
  @Field(() => String, { description: "Id or name of what it is about." })
  about!: string;
  @Field(() => String, { description: "The note, as it was made." })
  note!: string;
}
