import { type PlanRule, planRule } from "../document/action-plan.document.js";
import { type BilingualText, type Finding, findingOf } from "../rule/rule.js";
import { jointInitiativesStandOnce } from "./joint-initiatives.rules.js";

/** I16: it shows across all committees' plans only, so `themesWithoutInitiative` finds it. */
const everyThemeIsTakenUp = planRule("I16", "WARNING", {
  title: { da: "Hver indsats tages op af nogen", en: "Every effort theme is taken up by somebody" },
  explanation: {
    da: "Politikken nævner indsatser under hvert indsatsområde. En, som intet udvalgs plan har et initiativ til, er der ingen, der arbejder med. Det ses først på tværs af udvalgene.",
    en: "The policy names effort themes in each priority area. One that no committee's plan has an initiative for is nobody's work. It shows across the committees alone.",
  },
  hint: {
    da: "Spørg de udvalg, hvis mål det hører til, og bemærk det i opfordringsskrivelsen.",
    en: "Ask the committees whose goals it belongs to, and say so in the call letter.",
  },
});

/** The rules on all committees' plans together. */
export const acrossCommitteesRules: readonly PlanRule[] = [everyThemeIsTakenUp, jointInitiativesStandOnce];

/**
 * A finding for each effort theme of the policy that no published initiative takes up; paths name the theme by its id. The committees
 * that do not publish in the hub are named, since their plans are not known.
 */
export function themesWithoutInitiative(
  themes: readonly { readonly id: string; readonly text: { readonly da: string; readonly en?: string | null } }[],
  takenUp: ReadonlySet<string>,
  notPublishing: readonly string[] = [],
): Finding[] {
  return themes
    .filter(({ id }) => !takenUp.has(id))
    .map(({ id, text }) =>
      findingOf(everyThemeIsTakenUp.entry, { path: `/themes/${id}`, message: missing(text, notPublishing) }),
    );
}

function missing(
  text: { readonly da: string; readonly en?: string | null },
  notPublishing: readonly string[],
): BilingualText {
  const others = notPublishing.join(", ");
  return {
    da: `Ingen plan har et initiativ til indsatsen "${text.da}".${others && ` Planer fra ${others} kendes ikke: de offentliggør ikke her.`}`,
    en: `No plan has an initiative for the effort theme "${text.en ?? text.da}".${others && ` Plans of ${others} are not known: they do not publish here.`}`,
  };
}
