import { firstVersion } from "./picture.testkit.js";

const bilingual = (da: string) => ({ da, en: da, enSource: "EDITORIAL" });
const { areas, goals, bodies } = firstVersion();

/** The next version of `firstVersion`: goal 3 moves to area 1, goal 2 is renamed, goal 4 and area 3 are new, area 2 and a committee are renamed. */
export const secondVersion = {
  number: 2,
  policy: { ...firstVersion().policy, title: bilingual("Politik, ny titel") },
  areas: [
    ...areas.map((area) => (area.id === "area-2" ? { ...area, title: bilingual("Nyt navn") } : area)),
    {
      id: "area-3",
      ordinal: 3,
      title: bilingual("Område 3"),
      themes: [{ id: "theme-3", text: bilingual("Ny indsats") }],
    },
  ],
  goals: [
    ...goals.map((goal) => {
      if (goal.id === "goal-3") return { ...goal, area: "area-1" };
      return goal.id === "goal-2" ? { ...goal, title: bilingual("Omdøbt mål") } : goal;
    }),
    { ...goals[0], id: "goal-4", ordinal: 4, area: "area-3", title: bilingual("Mål 4") },
  ] as typeof goals,
  bodies: bodies.map((body) => (body.code === "BUU" ? { ...body, name: bilingual("Nyt udvalgsnavn") } : body)),
};
