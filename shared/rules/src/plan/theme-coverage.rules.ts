import { type BilingualText, type Finding, findingOf, type RuleEntry } from "../rule/rule.js";

const I16: RuleEntry = {
  ...{ id: "I16", version: 1, severity: "WARNING", appliesTo: "ACTION_PLAN" },
  title: { da: "Hver indsats tages op af nogen", en: "Every effort theme is taken up by somebody" },
  explanation: {
    da: "Politikken nævner indsatser under hvert indsatsområde. En, som intet udvalgs plan har et initiativ til, er der ingen, der arbejder med. Det ses først på tværs af udvalgene.",
    en: "The policy names effort themes in each priority area. One that no committee's plan has an initiative for is nobody's work. It shows across the committees alone.",
  },
  hint: {
    da: "Spørg de udvalg, hvis mål det hører til, og bemærk det i opfordringsskrivelsen.",
    en: "Ask the committees whose goals it belongs to, and say so in the call letter.",
  },
};

/** What is judged across committees, as data: the picture finds it. */
export const acrossCommitteesEntries: readonly RuleEntry[] = [I16];

/** The policy's effort themes that no initiative on record takes up; paths lead to the theme by its id. */
export function themesWithoutInitiative(
  themes: readonly { readonly id: string; readonly text: { readonly da: string; readonly en?: string | null } }[],
  takenUp: ReadonlySet<string>,
): Finding[] {
  return themes
    .filter(({ id }) => !takenUp.has(id))
    .map(({ id, text }) => findingOf(I16, { path: `/themes/${id}`, message: missing(text) }));
}

const missing = (text: { readonly da: string; readonly en?: string | null }): BilingualText => ({
  da: `Ingen plan har et initiativ til indsatsen "${text.da}".`,
  en: `No plan has an initiative for the effort theme "${text.en ?? text.da}".`,
});
