import type { Revision } from "../committee.js";

/** A goal's priority in each revision; undefined where it is not in the plan. */
export interface Rank {
  readonly goal: Revision["commitments"][number]["goal"];
  readonly priorities: readonly (number | undefined)[];
}

/** Goals by their priority in the newest revision that has them. */
export function ranksOf(revisions: readonly Revision[]): readonly Rank[] {
  const goals = new Map(
    revisions.flatMap(({ commitments }) => commitments.map(({ goal }) => [goal.code, goal] as const)),
  );
  const ranks = [...goals.values()].map((goal) => ({
    goal,
    priorities: revisions.map(({ commitments }) => commitments.find((each) => each.goal.code === goal.code)?.priority),
  }));
  const last = ({ priorities }: Rank) => priorities.at(-1) ?? Number.POSITIVE_INFINITY;
  return ranks.sort((one, other) => last(one) - last(other) || one.goal.ordinal - other.goal.ordinal);
}

/** How many places a priority takes. */
export function depthOf(ranks: readonly Rank[]): number {
  return Math.max(...ranks.flatMap(({ priorities }) => priorities.map((each) => each ?? 0)), ranks.length);
}
