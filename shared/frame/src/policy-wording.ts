import { wordingId } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import type { PolicyVersionFacts } from "./frame.events.js";
import { EffortTheme, Goal, Policy, PriorityArea } from "./frame.types.js";
import { text } from "./text.types.js";

/** A policy and its parts in the words of one version: each has that version's id, and none leads out of the version. */
export interface PolicyWording {
  policy: Policy;
  areas: PriorityArea[];
  themes: EffortTheme[];
  goals: Goal[];
}

/** What a version words, as events and documents hold it. */
export type WordedVersion = Pick<PolicyVersionFacts, "policy" | "areas" | "goals"> & { number: number };

/** The objects of a version. They depend on the version alone, so that an id has one content for good. */
export function policyWordingOf({ policy, areas, goals, number }: WordedVersion): PolicyWording {
  const named = (code: string) => ({ id: wordingId(code, number), code });
  const ownAreas = areas.map(({ id, ordinal, title, themes }) =>
    made(PriorityArea, {
      ...named(id),
      ordinal,
      title: text(title),
      themes: themes.map((theme) => made(EffortTheme, { ...named(theme.id), text: text(theme.text) })),
      goals: [],
    }),
  );
  const ownGoals = goals.map(({ id, area, ordinal, title, direction }) => {
    const ownArea = ownAreas.find(({ code }) => code === area);
    if (!ownArea) throw new Error(`The goal ${id} stands in the area ${area}, which its version does not have.`);
    const goal = made(Goal, { ...named(id), ordinal, title: text(title), direction, area: ownArea });
    ownArea.goals.push(goal);
    return goal;
  });
  return {
    policy: made(Policy, {
      ...named(policy.id),
      title: text(policy.title),
      aliases: policy.aliases.map(text),
      startsOn: policy.from,
      endsOn: policy.to,
      areas: ownAreas,
      goals: ownGoals,
    }),
    areas: ownAreas,
    themes: ownAreas.flatMap(({ themes }) => themes),
    goals: ownGoals,
  };
}

/** What has wordings with ids of their own. */
export interface Worded {
  id: string;
  code: string;
}

/** All wordings that the record has of something, by their ids. */
export class Wordings {
  readonly #byId = new Map<string, Worded>();

  add(wordings: readonly Worded[]): void {
    for (const wording of wordings) this.#byId.set(wording.id, wording);
  }

  addPolicy({ policy, areas, themes, goals }: PolicyWording): void {
    this.add([policy, ...areas, ...themes, ...goals]);
  }

  /** The wording of that id, of whatever type. */
  get(id: string): Worded | undefined {
    return this.#byId.get(id);
  }

  find<T extends Worded>(type: new () => T, id: string): T | undefined {
    const wording = this.#byId.get(id);
    return wording instanceof type ? wording : undefined;
  }
}
