import { BarometerRelease, CallLetter, Challenge, Observation, presentObservation, presentReleased } from "@hub/cycle";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { PictureRequest } from "../context/picture.context.js";
import { letterLoader, presentLetters } from "./call-letter.loader.js";

/** The letters that the coordinator has issued, with what has become of them. */
@Resolver(() => CallLetter)
export class CallLetterResolver {
  @Query(() => [CallLetter], {
    nullable: true,
    description: "The call letters of a year that were issued (opfordringsskrivelser), in the order of issue.",
  })
  callLetters(
    @Arg("year", () => Int, { description: "The year of the cycle." }) year: number,
    @Arg("committee", () => [ID], { nullable: true, description: "To whom, by code." }) committee: string[] | null,
    @Ctx() context: PictureRequest,
  ) {
    const letters = context.cycle.letters(year);
    return presentLetters(context, committee ? letters.filter((each) => committee.includes(each.committee)) : letters);
  }

  @Query(() => CallLetter, { nullable: true, description: "One letter that was issued; null where there is none." })
  callLetter(@Arg("id", () => ID, { description: "The letter's id." }) id: string, @Ctx() context: PictureRequest) {
    return letterLoader(context).load(id);
  }

  @FieldResolver(() => BarometerRelease, {
    nullable: true,
    description: "The barometer's vintage that it was issued against.",
  })
  release(@Root() letter: CallLetter, @Ctx() context: PictureRequest) {
    const { cycle: record, frame } = context;
    const release = record.release(letter.releaseId);
    return release ? presentReleased(release, { record, frame }) : null;
  }
}

@Resolver(() => Challenge)
export class ChallengeResolver {
  @FieldResolver(() => [Observation], { description: "The released observations behind it." })
  evidence(@Root() challenge: Challenge, @Ctx() context: PictureRequest) {
    const { cycle: record, frame } = context;
    const observed = challenge.evidenceIds.flatMap((id) => record.observation(id) ?? []);
    return observed.map((facts) => presentObservation(facts, { record, frame }));
  }
}
