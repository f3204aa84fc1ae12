import { type Column, column, named } from "./column.js";

/** The columns that several tables have, defined once. */
export const rowKey: Column = column("rowKey", "text", {
  label: "Rækkenøgle | Row key",
  definition:
    "Navngiver rækken for altid; to udtræk sammenlignes på den. | Names the row for good; two pulls are compared by it.",
});

export const initiativeCode: Column = column("initiativeCode", "text", {
  label: "Indsatskode | Initiative code",
  definition:
    "Udvalgets egen kode, som indsatsen beholder i alle revisioner. | The committee's own code, which the initiative keeps in all revisions.",
});

export const initiative: readonly Column[] = [
  column("initiativeId", "id", {
    label: "Indsatsens id | Initiative id",
    definition:
      "Indsatsen i den handleplan, der er gældende; en ny revision giver et nyt id. | The initiative in the plan in force; a new revision gives a new id.",
  }),
  initiativeCode,
];

export const initiativeTitle: Column = {
  ...column("initiativeDa", "text", {
    label: "Indsats | Initiative, in Danish",
    definition: "Indsatsens navn. | The initiative's name.",
  }),
};

export const committee: readonly Column[] = named("committee", {
  label: "Udvalg | Committee",
  definition: "Udvalget, der ejer det. | The committee that owns it.",
  list: "COMMITTEE",
});

export const policyCode: Column = column("policyCode", "code", {
  label: "Politik, kode | Policy, code",
  definition: "Politikken, som handleplanen hører under. | The policy that the plan is under.",
  list: "POLICY",
});

export const mainGoal: readonly Column[] = named("mainGoal", {
  label: "Hovedmål | Main goal",
  definition:
    "Det mål, som indsatsen og dens penge tælles under. | The goal that the initiative and its money are counted at.",
  list: "GOAL",
});

export const area: readonly Column[] = named("area", {
  label: "Indsatsområde | Priority area",
  definition: "Det område, som målet står i. | The area that the goal stands in.",
  list: "AREA",
});

export const year: Column = column("year", "year", {
  label: "År | Year",
  definition: "Kalenderåret, som pengene er i. | The calendar year that the money is in.",
});

export const status: Column = column("status", "code", {
  label: "Rækkens status | Status of the row",
  definition: "COMPLETE, eller hvorfor celler i rækken er tomme. | COMPLETE, or why cells of the row are empty.",
  list: "ROW_STATUS",
});

export const planId: Column = column("planId", "id", {
  label: "Handleplanens id | Plan id",
  definition: "Den revision af handleplanen, som rækken er fra. | The revision of the plan that the row is from.",
});

export const publication: readonly Column[] = [
  column("publishedOn", "day", {
    label: "Offentliggjort den | Published on",
    definition: "Dagen i København. | The day in Copenhagen.",
  }),
  column("publishedAt", "instant", {
    label: "Offentliggjort | Published at",
    definition: "Øjeblikket, i UTC. | The instant, in UTC.",
  }),
];

/** At the end of every table. */
export const lastChanged: Column = column("lastChangedAt", "instant", {
  label: "Senest ændret | Last changed at",
  definition:
    "Øjeblikket, i UTC, hvor rækken blev, som den er; aldrig for tidligt, i små tabeller til tider for sent. | The instant, in UTC, at which the row became what it is; never too early, in small tables at times too late.",
});

export const goal: readonly Column[] = named("goal", {
  label: "Mål | Goal",
  definition: "Målet. | The goal.",
  list: "GOAL",
});
