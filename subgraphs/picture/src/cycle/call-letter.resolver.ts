import {
  BarometerRelease,
  CallLetter,
  CallLetterState,
  Challenge,
  Observation,
  presentObservation,
  presentReleased,
} from "@hub/cycle";
import { DateTime } from "@hub/subgraph-kit";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { RecordArgs } from "../context/basis.types.js";
import { AsOfArg, isBy } from "../context/instant.js";
import { askedInstant, barometerOf, type PictureRequest, reportInstant } from "../context/picture.context.js";
import { acknowledgedBy, letterOfId, letterStateAt, presentLetter } from "./call-letter.loader.js";

/** Which letters of a year are asked for. */
@ArgsType()
export class LetterArgs extends RecordArgs {
  @Field(() => [CallLetterState], { nullable: true, description: "Where they stand; default: anywhere." })
  state?: CallLetterState[] | null;
}

@ArgsType()
export class LettersArgs extends LetterArgs {
  @Field(() => Int, { description: "The year of the cycle." })
  year!: number;
}

@ArgsType()
class EveryonesLettersArgs extends LettersArgs {
  @Field(() => [ID], { nullable: true, description: "To whom, by code." })
  committee?: string[] | null;
}

/** The letters of a year, to one committee or to all. */
export async function lettersOf(context: PictureRequest, args: LettersArgs, ...committees: string[]) {
  const { year, state, ...record } = args;
  const instant = askedInstant(context, record, () => reportInstant(context, year));
  const letters = context.cycle.letters(year).filter(({ issuedAt }) => isBy(issuedAt, instant));
  const asked = committees.length > 0 ? letters.filter((each) => committees.includes(each.committee)) : letters;
  const presented = asked.map((letter) => presentLetter(context, letter));
  if (!state) return presented;
  const states = await Promise.all(presented.map((letter) => letterStateAt(context, letter, instant ?? null)));
  return presented.filter((_, index) => state.includes(states[index] as CallLetterState));
}

/** The letters that the coordinator has issued, with what has become of them. */
@Resolver(() => CallLetter)
export class CallLetterResolver {
  @Query(() => [CallLetter], {
    nullable: true,
    description: "The call letters of a year that were issued (opfordringsskrivelser), in the order of issue.",
  })
  callLetters(@Args(() => EveryonesLettersArgs) args: EveryonesLettersArgs, @Ctx() context: PictureRequest) {
    const { committee, ...which } = args;
    return committee?.length === 0 ? [] : lettersOf(context, which, ...(committee ?? []));
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
    description: "The barometer's vintage that it was issued against.",
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
