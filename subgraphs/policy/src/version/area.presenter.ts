import { EffortTheme, Goal, Policy, PriorityArea, text } from "@hub/frame";
import type { PolicyVersionContent } from "@hub/rules";
import { made } from "@hub/subgraph-kit";

/** A version's own areas and goals: the frame has only those of the adopted version. */
export function presentAreas({ areas: from, goals: set }: PolicyVersionContent): {
  areas: PriorityArea[];
  goals: Goal[];
} {
  const areas = from.map(({ id, title, themes }, index) =>
    made(PriorityArea, {
      id,
      ordinal: index + 1,
      title: text(title),
      goals: [],
      themes: themes.map((theme) => made(EffortTheme, { id: theme.id, text: text(theme.text) })),
    }),
  );
  const goals = set.map(({ id, area, title, direction }, index) => {
    const itsArea = areas.find((each) => each.id === area) as PriorityArea;
    const goal = made(Goal, {
      id,
      ordinal: index + 1,
      title: text(title),
      direction,
      area: itsArea,
    });
    itsArea.goals.push(goal);
    return goal;
  });
  return { areas, goals };
}

/** A policy that is not adopted yet, from its newest version. */
export function presentPolicy({
  policy: id,
  title,
  aliases,
  from: startsOn,
  to: endsOn,
}: PolicyVersionContent): Policy {
  return made(Policy, { id, title: text(title), aliases: aliases.map(text), startsOn, endsOn });
}
