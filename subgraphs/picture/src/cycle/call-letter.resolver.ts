import {
  BarometerRelease,
  CallLetter,
  CallLetterState,
  Challenge,
  type IssuedLetter,
  Observation,
  presentObservation,
  presentReleased,
} from "@hub/cycle";
import { connectionTypesAt, DateTime, type ListOrder, pageOfList } from "@hub/subgraph-kit";
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { RecordPageArgs } from "../context/basis.types.js";
import { AsOfArg, isBy } from "../context/instant.js";
import { askedInstant, barometerOf, onlyOne, type PictureRequest, reportInstant } from "../context/picture.context.js";
import { type EdgeAt, pageAt, presentPageOf } from "../paging/page.store.js";
import { acknowledgedBy, letterOfId, letterStateAt, presentLetter } from "./call-letter.loader.js";

@InputType("CallLetterFilter", { description: "Fields combine by AND, the values of a list by OR." })
class CallLetterFilter {
  @Field(() => [Int], { nullable: true, description: "The years of their cycles." })
  year?: number[] | null;
  @Field(() => [ID], { nullable: true, description: "To whom, by code." })
  committee?: string[] | null;
  @Field(() => [CallLetterState], { nullable: true, description: "Where they stand; default: anywhere." })
  state?: CallLetterState[] | null;
}

@ArgsType()
export class LettersArgs extends RecordPageArgs {
  @Field(() => CallLetterFilter, { nullable: true, description: "Which." })
  filter?: CallLetterFilter | null;
}

export const { Connection: CallLetterConnection, Edge: CallLetterEdge } = connectionTypesAt<CallLetter>({
  name: "CallLetter",
  node: CallLetter,
  description: "A page of call letters.",
});

const byIssue: ListOrder<CallLetter> = {
  name: "callLetters",
  // What the picture has is issued.
  placeOf: ({ issuedAt, id }) => [issuedAt?.toISOString() ?? "", id],
};

/** Those of the letters that stand so at an instant; null means now. */
async function standing(
  context: PictureRequest,
  letters: readonly CallLetter[],
  { state, asOf }: { state: readonly CallLetterState[]; asOf: Date | null },
): Promise<CallLetter[]> {
  const states = await Promise.all(letters.map((letter) => letterStateAt(context, letter, asOf)));
  return letters.filter((_, index) => state.includes(states[index] as CallLetterState));
}

/** A page of letters; with `within` of those alone. */
export async function letterPage(
  context: PictureRequest,
  args: LettersArgs,
  within: { committee?: string; year?: number } = {},
) {
  const { year, committee, state } = args.filter ?? {};
  const instant = askedInstant(context, args, () => reportInstant(context, within.year ?? onlyOne(year)));
  const letters = context.cycle.lettersOf(year ?? undefined).filter(({ issuedAt }) => isBy(issuedAt, instant));
  const asked = letters.filter(
    (letter) =>
      (committee?.includes(letter.committee) ?? true) &&
      letter.committee === (within.committee ?? letter.committee) &&
      letter.year === (within.year ?? letter.year),
  );
  const letterOf = (letter: IssuedLetter) => presentLetter(context, letter);
  const stand = state
    ? await standing(context, asked.map(letterOf), { state, asOf: instant ?? null })
    : asked.map(letterOf);
  const page = pageAt(pageOfList(stand, byIssue, args), instant ?? context.clock.now());
  return presentPageOf(CallLetterConnection, page);
}

/** What changes with a letter, at the instant of the page that has it. */
@Resolver(() => CallLetterEdge)
export class CallLetterEdgeResolver {
  @FieldResolver(() => CallLetterState, { description: "Where it stands at the page's instant." })
  state(@Root() { node, asOf }: EdgeAt<CallLetter>, @Ctx() context: PictureRequest) {
    return letterStateAt(context, node, asOf);
  }
}

/** The letters that the coordinator has issued, with what has become of them. */
@Resolver(() => CallLetter)
export class CallLetterResolver {
  @Query(() => CallLetterConnection, {
    nullable: true,
    description: "The call letters that were issued (opfordringsskrivelser), in the order of issue.",
  })
  callLetters(@Args(() => LettersArgs) args: LettersArgs, @Ctx() context: PictureRequest) {
    return letterPage(context, args);
  }

  @Query(() => CallLetter, { nullable: true, description: "One letter that was issued; null where there is none." })
  callLetter(@Arg("id", () => ID, { description: "The letter's id." }) id: string, @Ctx() context: PictureRequest) {
    return letterOfId(context, id);
  }

  @FieldResolver(() => CallLetterState, { description: "Where it stands; before its issue ISSUED." })
  state(@Root() letter: CallLetter, @AsOfArg() asOf: Date | null, @Ctx() context: PictureRequest) {
    return letterStateAt(context, letter, asOf);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "When the committee acknowledged it; null while it has not.",
  })
  acknowledgedAt(@Root() { id }: CallLetter, @Ctx() context: PictureRequest) {
    return acknowledgedBy(context, id, null);
  }

  @FieldResolver()
  succeeds(@Root() { succession }: CallLetter, @Ctx() context: PictureRequest) {
    return succession.succeeds === null ? null : letterOfId(context, succession.succeeds);
  }

  @FieldResolver()
  succeededBy(@Root() { succession }: CallLetter, @Ctx() context: PictureRequest) {
    return succession.succeededBy === null ? null : letterOfId(context, succession.succeededBy);
  }

  @FieldResolver(() => BarometerRelease, {
    nullable: true,
    description:
      "The barometer's vintage that it was issued against; null while it is a draft, and where `picture` could not be reached.",
  })
  release(@Root() { releaseId }: CallLetter, @Ctx() context: PictureRequest) {
    const sources = barometerOf(context);
    const release = sources.record.release(releaseId);
    return release ? presentReleased(release, sources) : null;
  }
}

@Resolver(() => Challenge)
export class ChallengeResolver {
  @FieldResolver(() => [Observation], { description: "The released observations behind it." })
  evidence(@Root() { evidenceIds }: Challenge, @Ctx() context: PictureRequest) {
    const sources = barometerOf(context);
    const observed = evidenceIds.flatMap((id) => sources.record.observation(id) ?? []);
    return observed.map((facts) => presentObservation(facts, sources));
  }
}
