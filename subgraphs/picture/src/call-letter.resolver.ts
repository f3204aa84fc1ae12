import { BarometerRelease, CallLetter, Challenge, Observation, presentObservation, presentRelease } from "@hub/cycle";
import { Arg, type ClassType, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { presentLetters } from "./call-letter.loader.js";
import type { PictureDesk } from "./picture.desk.js";

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
    async callLetter(@Arg("id", () => ID, { description: "The letter's id." }) id: string) {
      return (await letterById(desk(), id)) ?? null;
    }

    @FieldResolver(() => BarometerRelease, {
      nullable: true,
      description: "The barometer's vintage that it was issued against.",
    })
    release(@Root() letter: CallLetter) {
      const { cycle, frame } = desk();
      return presentRelease(cycle, frame, letter.releaseId) ?? null;
    }
  }

  @Resolver(() => Challenge)
  class ChallengeResolver {
    @FieldResolver(() => [Observation], { description: "The released observations behind it." })
    evidence(@Root() challenge: Challenge) {
      const { cycle, frame } = desk();
      return challenge.evidenceIds.flatMap((id) => presentObservation(cycle, frame, id) ?? []);
    }
  }
  return [CallLetterResolver, ChallengeResolver];
}

/** A letter that this process has heard of. */
export async function letterById(desk: PictureDesk, id: string): Promise<CallLetter | undefined> {
  const letter = desk.cycle.letter(id);
  return letter ? (await presentLetters(desk, [letter]))[0] : undefined;
}
