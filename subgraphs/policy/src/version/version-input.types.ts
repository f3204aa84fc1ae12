import { Direction, TextInput, wordsOf } from "@hub/frame";
import { asStored, type PolicyVersionContent } from "@hub/rules";
import { LocalDate, refuseOver } from "@hub/subgraph-kit";
import { Field, ID, InputType } from "type-graphql";

const LIST_LENGTH = { name: "POLICY_LIST_LENGTH", most: 200 };
const TEXT_LENGTH = { name: "POLICY_TEXT_LENGTH", most: 5_000 };

type Period = Pick<PolicyVersionContent, "from" | "to">;

/** The version's content. Omitted fields become null or empty, so that equal inputs have equal hashes. */
export function contentOfVersion(input: PolicyVersionInput): PolicyVersionContent {
  const { policy, title, aliases, vision, principles, concepts, areas, goals, synthetic } = input;
  return {
    policy,
    ...asStored<Period>("POLICY_VERSION", { startsOn: input.startsOn, endsOn: input.endsOn }),
    title: words(title),
    aliases: list(aliases).map(words),
    vision: vision ? words(vision) : null,
    principles: list(principles).map(({ code: id, text }) => ({ id, text: words(text) })),
    concepts: list(concepts).map(({ code: id, term, definition, altLabels }) => ({
      id,
      term: words(term),
      definition: definition ? words(definition) : null,
      altLabels: list(altLabels).map(words),
    })),
    areas: list(areas).map(({ code: id, title: name, themes }) => ({
      id,
      title: words(name),
      themes: list(themes).map(({ code: theme, text }) => ({ id: theme, text: words(text) })),
    })),
    goals: list(goals).map(({ code: id, area, title: name, direction }) => ({
      id,
      area,
      title: words(name),
      direction,
    })),
    synthetic: synthetic ?? false,
  };
}

function list<T>(items: readonly T[] | null | undefined): readonly T[] {
  refuseOver(LIST_LENGTH, items?.length ?? 0, "Entries of a list of the policy");
  return items ?? [];
}

function words(text: TextInput) {
  refuseOver(TEXT_LENGTH, Math.max(text.da.length, text.en?.length ?? 0), "Characters of a text");
  return wordsOf(text);
}

@InputType("PrincipleInput", { description: "A basic principle (grundprincip)." })
export class PrincipleInput {
  @Field(() => ID, { description: "Its code, given for good." })
  code!: string;
  @Field(() => TextInput, { description: "The principle." })
  text!: TextInput;
}

@InputType("ConceptInput", { description: "A concept that the policy defines (centralt begreb)." })
export class ConceptInput {
  @Field(() => ID, { description: "Its code, given for good." })
  code!: string;
  @Field(() => TextInput, { description: "The term." })
  term!: TextInput;
  @Field(() => TextInput, { nullable: true, description: "Its definition." })
  definition?: TextInput | null;
  @Field(() => [TextInput], { nullable: true, description: "Other words for it; default: none." })
  altLabels?: TextInput[] | null;
}

@InputType("EffortThemeInput", { description: "An effort that the policy names within an area (indsats)." })
export class EffortThemeInput {
  @Field(() => ID, { description: "Its code, given for good." })
  code!: string;
  @Field(() => TextInput, { description: "The effort." })
  text!: TextInput;
}

@InputType("PriorityAreaInput", { description: "A priority area (prioriteret indsatsområde)." })
export class PriorityAreaInput {
  @Field(() => ID, { description: "Its code, given for good." })
  code!: string;
  @Field(() => TextInput, { description: "Its name." })
  title!: TextInput;
  @Field(() => [EffortThemeInput], { nullable: true, description: "The efforts in it; default: none." })
  themes?: EffortThemeInput[] | null;
}

@InputType("GoalInput", { description: "A goal (mål)." })
export class GoalInput {
  @Field(() => ID, { description: "Its code, given for good; the same in the policy's next version is the same goal." })
  code!: string;
  @Field(() => ID, { description: "The area that it stands in: one of this version's (I1)." })
  area!: string;
  @Field(() => TextInput, { description: "The goal in words." })
  title!: TextInput;
  @Field(() => Direction, { description: "Whether it is more or fewer of what it names." })
  direction!: Direction;
}

@InputType("PolicyVersionInput", {
  description: "The text of a version of a policy. Lists are in the policy's order; codes are never used again (I3).",
})
export class PolicyVersionInput {
  @Field(() => ID, {
    description: "The policy's code: a new one, or one on record, of which this is the next version.",
  })
  policy!: string;
  @Field(() => TextInput, { description: "Its name." })
  title!: TextInput;
  @Field(() => [TextInput], { nullable: true, description: "Other names in official use; default: none." })
  aliases?: TextInput[] | null;
  @Field(() => LocalDate, { description: "First day of its period." })
  startsOn!: string;
  @Field(() => LocalDate, { description: "The day after its period (half-open)." })
  endsOn!: string;
  @Field(() => TextInput, { nullable: true, description: "Its vision." })
  vision?: TextInput | null;
  @Field(() => [PrincipleInput], { nullable: true, description: "Its basic principles; default: none." })
  principles?: PrincipleInput[] | null;
  @Field(() => [ConceptInput], { nullable: true, description: "The concepts that it defines; default: none." })
  concepts?: ConceptInput[] | null;
  @Field(() => [PriorityAreaInput], { description: "Its priority areas: at least one (I1)." })
  areas!: PriorityAreaInput[];
  @Field(() => [GoalInput], { description: "Its goals, each in one area (I1)." })
  goals!: GoalInput[];
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "Demo data, not the city's." })
  synthetic?: boolean | null;
}
