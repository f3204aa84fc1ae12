import { readdirSync, readFileSync } from "node:fs";
import {
  type ActionPlanContent,
  type PolicyFacts,
  storedPlan,
  type ValidationReport,
  validateActionPlan,
} from "@hub/rules";
import { describe, expect, test } from "@jest/globals";
import { buildSchema, coerceInputValue, type GraphQLInputType } from "graphql";

const plansFolder = new URL("../../demo/plans/", import.meta.url);
const frame = readJson(new URL("../../../subgraphs/policy/data/policy-frame.json", import.meta.url)) as Frame;

const owners = [
  { slug: "children", code: "BUU", graphName: "Children" },
  { slug: "employment", code: "BIU", graphName: "Employment" },
  { slug: "social-services", code: "SOU", graphName: "SocialServices" },
  { slug: "culture", code: "KFU", graphName: "Culture" },
] as const;

const revisions = [
  { number: 1, today: "2011-03-15" },
  { number: 2, today: "2011-04-28" },
] as const;

const copenhagenDistricts = new Set([
  "Amager Vest",
  "Amager Øst",
  "Bispebjerg",
  "Brønshøj-Husum",
  "Indre By",
  "Nørrebro",
  "Valby",
  "Vanløse",
  "Vesterbro/Kongens Enghave",
  "Østerbro",
]);

const sharedInputs = `
  scalar LocalDate
  scalar SafeInt
  enum TranslationSource { OFFICIAL EDITORIAL MACHINE }
  enum PoliticalStatus { ADMINISTRATIVE_DRAFT COMMITTEE_DRAFT COMMITTEE_ADOPTED }
  enum InitiativeState { PROPOSED PLANNED RUNNING PAUSED COMPLETED CANCELLED }
  enum FinancingState { NOT_FINANCED UNFINANCED IN_INTERNAL_PRIORITISATION IN_BUDGET_NEGOTIATION
    FINANCED_BY_BUDGET EXTERNALLY_FINANCED FINANCED_IN_FRAME }
  input TextInput { da: String! en: String enSource: TranslationSource }
  input GoalCommitmentInput { goal: ID! priority: Int! ambition: TextInput! }
  input MoneyInput { oere: SafeInt! currency: String = "DKK" priceLevelYear: Int }
  input YearTotalInput { year: Int! amount: MoneyInput! }
  input BudgetLineInput { year: Int! amount: MoneyInput! payer: ID! account: String financing: FinancingState!
    estimate: Boolean = false estimatedOn: LocalDate }`;

const allPlans = owners.flatMap((owner) => revisions.map((revision) => readDemoPlan(owner, revision)));

test("the demo has two revisions of four committees' plans, and no other file", () => {
  const expected = owners.flatMap(({ slug }) => revisions.map(({ number }) => `${slug}-${number}.json`));
  expect(readdirSync(plansFolder).sort()).toEqual(expected.sort());
});

describe.each(allPlans)("$name", ({ owner, revision, document, content, report }) => {
  test("a plan's title, comment and content are marked as synthetic", () => {
    expect(document.$comment).toMatch(/^SYNTHETIC/);
    expect(content.synthetic).toBe(true);
    expect(content.title.da).toContain("(SYNTETISK)");
    expect(content.title.en).toContain("(SYNTHETIC)");
  });

  test("a plan follows the revision before it, and its codes are its committee's", () => {
    expect(document.committee).toBe(owner.slug);
    expect(document.input.basedOn).toBe(revision.number - 1);
    expect(content.initiatives.every(({ code }) => code.startsWith(`${owner.code}-`))).toBe(true);
  });

  test("a plan breaks no rule that stops its publication", () => {
    expect(report.findings.filter(({ severity }) => severity !== "WARNING")).toEqual([]);
    expect(report.valid).toBe(true);
  });

  test("a plan has six to twelve initiatives of a size that fits a city of 540,000", () => {
    expect(content.initiatives.length).toBeGreaterThanOrEqual(6);
    expect(content.initiatives.length).toBeLessThanOrEqual(12);
    for (const { oere } of content.initiatives.flatMap(({ totals }) => totals)) {
      expect(oere).toBeGreaterThanOrEqual(30_000_000);
      expect(oere).toBeLessThanOrEqual(2_000_000_000);
    }
  });

  test("the state of a plan's initiatives fits their period", () => {
    for (const { state, from, to } of content.initiatives) {
      if (state === "RUNNING") expect(`${from}` <= revision.today && revision.today < `${to}`).toBe(true);
      if (state === "COMPLETED") expect(`${to}` <= revision.today).toBe(true);
    }
  });

  test("a plan names only districts that Copenhagen had in 2011", () => {
    const named = content.initiatives.flatMap(({ districts }) => districts);
    expect(named.filter((district) => !copenhagenDistricts.has(district))).toEqual([]);
  });

  test("a plan has partners that pay lines of their own, and both financed and unfinanced money", () => {
    const lines = content.initiatives.flatMap(({ budgetLines }) => budgetLines);
    expect(lines.some(({ payer }) => payer !== owner.code)).toBe(true);
    expect(lines.some(({ financing }) => financing === "FINANCED_IN_FRAME")).toBe(true);
    expect(lines.some(({ financing, year }) => financing === "UNFINANCED" && year >= 2012)).toBe(true);
  });
});

describe.each(revisions)("the plans of revision $number together", ({ number }) => {
  const contents = allPlans.filter(({ revision }) => revision.number === number).map(({ content }) => content);

  test("the plans of a round take up all fifteen themes and all eight goals, but no single plan does", () => {
    const themes = contents.flatMap(({ initiatives }) => initiatives.flatMap((initiative) => initiative.themes));
    expect([...new Set(themes)].sort()).toEqual(frame.areas.flatMap((area) => area.themes.map(({ id }) => id)).sort());
    const carried = contents.flatMap(({ commitments }) => commitments.map(({ goal }) => goal));
    expect([...new Set(carried)].sort()).toEqual(frame.goals.map(({ id }) => id).sort());
    for (const { commitments } of contents) {
      expect(commitments.length).toBeGreaterThanOrEqual(3);
      expect(commitments.length).toBeLessThan(8);
    }
  });

  test("the plans of a round name committees outside the four as partners", () => {
    const partners = new Set(contents.flatMap(({ initiatives }) => initiatives.flatMap((one) => one.partners)));
    expect([...partners]).toEqual(expect.arrayContaining(["SUU", "TMU", "ØU"]));
  });
});

test("some demo plans have an old estimate, so that a published warning can be seen", () => {
  const warned = allPlans.filter(({ report }) => report.findings.some(({ rule }) => rule === "I14"));
  expect(warned.map(({ name }) => name)).toEqual(expect.arrayContaining(["children-1.json", "culture-2.json"]));
});

test.each(owners)(
  "$slug's second revision differs visibly: an initiative more, other priorities, other money",
  ({ slug }) => {
    const [first, second] = allPlans.filter(({ owner }) => owner.slug === slug).map(({ content }) => content);
    const codes = (plan: ActionPlanContent | undefined) => plan?.initiatives.map(({ code }) => code) ?? [];
    expect(codes(second)).toEqual(expect.arrayContaining(codes(first)));
    expect(codes(second).length).toBe(codes(first).length + 1);
    expect(second?.commitments.map(({ goal }) => goal)).not.toEqual(first?.commitments.map(({ goal }) => goal));
    expect(second?.totals).not.toEqual(first?.totals);
    const states = new Map(first?.initiatives.map(({ code, state }) => [code, state]));
    expect(second?.initiatives.some(({ code, state }) => states.has(code) && states.get(code) !== state)).toBe(true);
  },
);

interface Frame {
  readonly policy: { readonly id: string };
  readonly goals: readonly { readonly id: string }[];
  readonly areas: readonly { readonly themes: readonly { readonly id: string }[] }[];
  readonly committees: readonly { readonly code: string }[];
}

interface DemoPlan {
  readonly $comment: string;
  readonly committee: string;
  readonly input: { readonly basedOn: number };
}

interface JudgedPlan {
  readonly name: string;
  readonly owner: (typeof owners)[number];
  readonly revision: (typeof revisions)[number];
  readonly document: DemoPlan;
  readonly content: ActionPlanContent;
  readonly report: ValidationReport;
}

function readDemoPlan(owner: JudgedPlan["owner"], revision: JudgedPlan["revision"]): JudgedPlan {
  const name = `${owner.slug}-${revision.number}.json`;
  const document = readJson(new URL(name, plansFolder)) as DemoPlan;
  const content = storedPlan(coerced(`${owner.graphName}ActionPlanInput`, document.input));
  const policy: PolicyFacts = {
    id: frame.policy.id,
    state: "IN_FORCE",
    goals: frame.goals.map(({ id }) => id),
    themes: frame.areas.flatMap((area) => area.themes.map(({ id }) => id)),
  };
  const committees = frame.committees.map(({ code }) => code);
  const report = validateActionPlan(content, {
    owner: owner.code,
    today: revision.today,
    policies: [policy],
    committees,
  });
  return { name, owner, revision, document, content, report };
}

/** What GraphQL makes of the input: defaults applied; throws at an unknown or missing field and at a wrong type. */
function coerced(typeName: string, input: unknown): object {
  const type = inputSchema().getType(typeName) as GraphQLInputType;
  return coerceInputValue(input, type) as object;
}

/** The public contract's inputs, and each committee's own fields. */
function inputSchema() {
  const ownFields = {
    Children: `schoolLevel: String daycareInstitutions: Int languageStimulation: Boolean
      motherTongueLanguages: [String!] distributionModel: String`,
    Employment: `danishEducation: Boolean employersInvolved: Int jobTarget: Int
      discriminationPrevention: Boolean managerTrack: Boolean`,
    SocialServices: `outreach: Boolean housingAreas: [String!]
      administrationsInvolved: [String!] povertyMeasure: String`,
    Culture: "venues: [String!] programme: String internationalPartners: [String!] volunteers: Int",
  };
  return buildSchema(`
    ${sharedInputs}
    ${Object.entries(ownFields)
      .map(([name, fields]) => inputsOf(name, fields))
      .join("\n")}
  `);
}

function inputsOf(graphName: string, ownFields: string): string {
  return `
    input ${graphName}ActionPlanInput { policy: ID! basedOn: Int! title: TextInput! politicalStatus: PoliticalStatus!
      approvedOn: LocalDate synthetic: Boolean = false commitments: [GoalCommitmentInput!]!
      initiatives: [${graphName}InitiativeInput!]! totals: [YearTotalInput!]! }
    input ${graphName}InitiativeInput { code: String! title: TextInput! description: TextInput goals: [ID!]!
      themes: [ID!] = [] partners: [ID!] = [] state: InitiativeState! stateReason: TextInput targetGroups: [String!] = []
      districts: [String!] = [] startsOn: LocalDate endsOn: LocalDate budgetLines: [BudgetLineInput!]!
      totals: [YearTotalInput!]! ${ownFields} }`;
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
