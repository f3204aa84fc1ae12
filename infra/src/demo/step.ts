import type { DemoCity } from "./demo-city.client.js";

/** One thing that somebody does in the demo's story, by commands through the gateway; done again, it changes nothing. */
export interface Step {
  /** Who does it: the coordinator, or a committee by its folder. */
  readonly by: string;
  /** In a few words, for who follows the story. */
  readonly summary: string;
  readonly run: (city: DemoCity) => Promise<void>;
}

/** A moment of the story, and what happens at it. */
export interface Day {
  /** The instant, in UTC. */
  readonly on: string;
  readonly steps: readonly Step[];
}

export const day = (on: string, ...steps: readonly Step[]): Day => ({ on, steps });

/** The steps of one moment: those of one actor in their order, those of different actors at the same time. */
export async function runSteps(steps: readonly Step[], work: (step: Step) => Promise<void>): Promise<void> {
  const actors = [...new Set(steps.map(({ by }) => by))];
  await Promise.all(
    actors.map(async (actor) => {
      for (const step of steps.filter(({ by }) => by === actor)) await work(step);
    }),
  );
}
