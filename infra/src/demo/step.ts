import type { DemoCity } from "./demo-city.client.js";

/** One thing that somebody does in the demo's story, by commands through the gateway; done again, it changes nothing. */
export interface Deed {
  /** Who does it: the coordinator, or a committee by its folder. */
  readonly by: string;
  /** In a few words, for who follows the story. */
  readonly tells: string;
  readonly carryOut: (city: DemoCity) => Promise<void>;
}

/** A moment of the story, and what happens at it. */
export interface Day {
  /** The instant, in UTC. */
  readonly on: string;
  readonly deeds: readonly Deed[];
}

export const day = (on: string, ...deeds: readonly Deed[]): Day => ({ on, deeds });

/** What is done at one moment: those of one actor in their order, those of different actors beside each other. */
export async function carryOut(deeds: readonly Deed[], work: (deed: Deed) => Promise<void>): Promise<void> {
  const actors = [...new Set(deeds.map(({ by }) => by))];
  await Promise.all(
    actors.map(async (actor) => {
      for (const deed of deeds.filter(({ by }) => by === actor)) await work(deed);
    }),
  );
}
