import { BarometerRelease, CallLetter, Challenge, Observation, presentObservation, presentReleased } from "@hub/cycle";
import type { RequestContext } from "@hub/subgraph-kit";
import { Arg, type ClassType, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { PictureDesk } from "../context/picture.context.js";
import { letterLoader, presentLetters } from "./call-letter.loader.js";

/** The letters that the coordinator has issued, with what has become of them. */
export function callLetterResolverOf(desk: () => PictureDesk): ClassType[] {
  @Resolver(() => CallLetter)
  class CallLetterResolver {
    @Query(() => [CallLetter], {
      nullable: true,
      description: "The call letters of a year that were issued (opfordringsskrivelser), in the order of issue.",
    })
    callLetters(
      @Arg("year", () => Int, { description: "The year of the cycle." }) year: number,
      @Arg("committee", () => [ID], { nullable: true, description: "To whom, by code." }) committee: string[] | null,
    ) {
      const letters = desk().cycle.letters(year);
      return presentLetters(desk(), committee ? letters.filter((each) => committee.includes(each.committee)) : letters);
    }

    @Query(() => CallLetter, { nullable: true, description: "One letter that was issued; null where there is none." })
    callLetter(@Arg("id", () => ID, { description: "The letter's id." }) id: string, @Ctx() context: RequestContext) {
      return letterLoader(desk(), context).load(id);
    }

    @FieldResolver(() => BarometerRelease, {
      nullable: true,
      description: "The barometer's vintage that it was issued against.",
    })
    release(@Root() letter: CallLetter) {
      const { cycle: record, frame } = desk();
      const release = record.release(letter.releaseId);
      return release ? presentReleased(release, { record, frame }) : null;
    }
  }

  @Resolver(() => Challenge)
  class ChallengeResolver {
    @FieldResolver(() => [Observation], { description: "The released observations behind it." })
    evidence(@Root() challenge: Challenge) {
      const { cycle: record, frame } = desk();
      const observed = challenge.evidenceIds.flatMap((id) => record.observation(id) ?? []);
      return observed.map((facts) => presentObservation(facts, { record, frame }));
    }
  }
  return [CallLetterResolver, ChallengeResolver];
}
