import type { ActionPlanDraft } from "@hub/client";
import type { CommitteeEntry } from "@hub/registry";
import { SeededRandom } from "../machine/seeded-random.js";

/** How a plan is generated. */
export interface PolicyOutline {
  id: string;
  /** The first of its three years or more. */
  firstYear: number;
  goals: readonly string[];
  themes: readonly string[];
}

const CURRENT = {
  goals: [1, 2, 3, 4, 5, 6, 7, 8],
  themes: ["1-1", "1-2", "1-3", "1-4", "2-1", "2-2", "2-3", "2-4", "3-1", "3-2", "3-3", "4-1", "4-2", "4-3", "4-4"],
};

/** The policy that a new hub begins with. */
export const currentPolicy: PolicyOutline = {
  id: "policy-integrationspolitik-2011-2014",
  firstYear: 2011,
  goals: CURRENT.goals.map((n) => `goal-${n}`),
  themes: CURRENT.themes.map((n) => `theme-${n}`),
};

const KINDS = ["Forløb", "Netværk", "Kursus", "Samarbejde", "Rådgivning", "Hold", "Mentorordning", "Kampagne"];
const ABOUT = ["sprog", "uddannelse", "beskæftigelse", "kultur", "idræt", "tryghed", "sundhed", "fællesskab", "bolig"];
const FOR = ["småbørn", "unge", "forældre", "kvinder", "ledige", "nyankomne", "ældre", "familier"];
const PLACES = ["Nørrebro", "Vesterbro", "Amager", "Valby", "Bispebjerg", "Østerbro", "Brønshøj-Husum", "Vanløse"];
const OWN_FIELDS: Readonly<Record<string, (random: SeededRandom) => object>> = {
  BUU: (random) => ({ schoolLevel: random.pick(["indskoling", "mellemtrin", "udskoling"]), languageStimulation: true }),
  BIU: (random) => ({ jobTarget: random.below(200), danishEducation: random.next() < 0.5 }),
  SOU: (random) => ({ outreach: random.next() < 0.5, housingAreas: random.some(PLACES, 2) }),
  KFU: (random) => ({ venues: random.some(PLACES, 2), volunteers: random.below(50) }),
};
const STATES = ["PLANNED", "PROPOSED", "COMPLETED"] as const;
const BODIES = ["BIU", "BUU", "KFU", "SOU", "SUU", "TMU"];

/** The first initiatives of a plan can carry a word that no other text has. */
export const MARKED = { initiatives: 3, word: "lektiebusserne" };

interface GeneratedPlan {
  policy: PolicyOutline;
  committee: CommitteeEntry;
  initiatives: number;
  basedOn: number;
  seed: number;
  /** Puts `MARKED.word` into its first initiatives. */
  isMarked?: boolean;
}

/** A SYNTHETIC plan that adds up and breaks no rule. The same seed gives the same plan. */
export function generatedPlan(wishes: GeneratedPlan): ActionPlanDraft {
  const { policy, committee, basedOn, seed } = wishes;
  const random = new SeededRandom(seed);
  const carried = random.some(policy.goals, 5);
  const initiatives = Array.from({ length: wishes.initiatives }, (_, index) =>
    initiativeOf({ ...wishes, policy: { ...policy, goals: carried } }, random, index),
  );
  return {
    policy: policy.id,
    basedOn,
    title: { da: `Handleplan for ${committee.code} fra ${policy.firstYear} (SYNTETISK)` },
    politicalStatus: "COMMITTEE_DRAFT",
    synthetic: true,
    commitments: carried.map((goal, index) => ({
      goal,
      priority: index + 1,
      ambition: { da: `Flere ${random.pick(FOR)} skal med i ${random.pick(ABOUT)}` },
    })),
    initiatives,
    totals: totalsOf(initiatives.flatMap(({ budgetLines }) => budgetLines)),
  };
}

function initiativeOf({ policy, committee, isMarked }: GeneratedPlan, random: SeededRandom, index: number) {
  const { code } = committee;
  const [kind, about, whom, place] = [random.pick(KINDS), random.pick(ABOUT), random.pick(FOR), random.pick(PLACES)];
  const budgetLines = linesOf(policy, code, random);
  const marked = isMarked && index < MARKED.initiatives ? ` Med ${MARKED.word}.` : "";
  return {
    code: `${code}-${policy.firstYear}-${String(index + 1).padStart(3, "0")}`,
    title: { da: `${kind} om ${about} for ${whom} på ${place}`, en: `Initiative ${index + 1} (SYNTHETIC)` },
    description: { da: `${kind} om ${about}, hvor ${whom} mødes ${random.below(40) + 10} gange om året.${marked}` },
    goals: random.some(policy.goals, 1 + random.below(2)),
    themes: random.some(policy.themes, 1),
    partners: random.some(
      BODIES.filter((body) => body !== code),
      random.below(2),
    ),
    // By its place, so that no revision takes an initiative back (R83).
    state: STATES[index % STATES.length] ?? "PLANNED",
    targetGroups: random.some(FOR, 1 + random.below(2)),
    districts: random.some(PLACES, random.below(3)),
    ...(random.next() < 0.5 && { startsOn: `${policy.firstYear}-01-01`, endsOn: `${policy.firstYear + 3}-01-01` }),
    budgetLines,
    totals: totalsOf(budgetLines),
    ...OWN_FIELDS[code]?.(random),
  };
}

/** One line each in the policy's second and third year; the third year's may still be a bid. */
function linesOf(policy: PolicyOutline, payer: string, random: SeededRandom) {
  return [1, 2].map((offset) => ({
    year: policy.firstYear + offset,
    amount: { oere: (1 + random.below(5_000)) * 100_000 },
    payer,
    account: null,
    financing: random.pick(["FINANCED_IN_FRAME", "FINANCED_BY_BUDGET", "UNFINANCED"] as const),
    estimate: false,
  }));
}

function totalsOf(lines: readonly { year: number; amount: { oere: number } }[]) {
  const sums = new Map<number, number>();
  for (const { year, amount } of lines) sums.set(year, (sums.get(year) ?? 0) + amount.oere);
  return [...sums].map(([year, oere]) => ({ year, amount: { oere } })).sort((one, other) => one.year - other.year);
}
