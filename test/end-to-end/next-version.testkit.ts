import { describe, expect, test } from "@jest/globals";
import { CoordinatorClient } from "../testkit/hub/coordinator.client.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import type { RunningHub } from "../testkit/hub/running-hub.js";
import type { FourYears } from "./four-years.testkit.js";

interface Goal {
  code: string;
  title: { da: string; en?: string };
  area: string;
  direction: string;
}

const TEXT = `{ policy { code startsOn endsOn current {
  areas { code title { da en } themes { code text { da en } } } goals { code title { da en } area { code } direction } } } }`;

/** SYNTHETIC: the policy's next version, with its goals changed, is taken through its hearing and adopted. Answers its number. */
async function adoptNextVersion(hub: RunningHub, year: number, change: (goal: Goal) => Goal): Promise<number> {
  const coordinator = new CoordinatorClient(hub);
  const { policy } = await hub.as("analyst").demand<GraphAnswer>(TEXT);
  const { code, startsOn, endsOn, current } = policy;
  const input = {
    policy: code,
    title: { da: "Inklusionspolitik (SYNTETISK)" },
    startsOn,
    endsOn,
    synthetic: true,
    areas: current.areas,
    goals: current.goals.map((goal: Goal & { area: { code: string } }) => change({ ...goal, area: goal.area.code })),
  };
  const { version } = await coordinator.command(
    "draftPolicyVersion(input: { content: $input, idempotencyKey: $key }) { version { number } }",
    ", $input: PolicyVersionInput!",
    { input },
  );
  const step = (command: string) =>
    coordinator.command(command.replace("(input: {", `(input: { policy: "${code}", idempotencyKey: $key, `));
  await step(`sendToHearing(input: { approvedSendOut: "${year}-02-03", audience: { da: "udvalgene" }, startsOn: "${year}-03-01",
    endsOn: "${year}-04-30" }) { version { state } }`);
  await step(`closeHearing(input: { closedOn: "${year}-05-01" }) { version { state } }`);
  await step(`recommendPolicyVersion(input: { recommendedOn: "${year}-06-02",
    recommendations: [{ text: { da: "at politikken godkendes" }, addressedTo: ["BR"] }] }) { version { state } }`);
  await step(
    `recordDecision(input: { decidedOn: "${year}-06-19", body: "BR", outcome: APPROVED, synthetic: true }) { version { state } }`,
  );
  return version.number;
}

/** The tests that a new version of the policy leaves all that was reported as it was, in a hub that holds all of the demo city's years. */
export function aNewVersionChangesNoPast(city: () => FourYears): void {
  describe("a new version of the policy", () => {
    const NAMED = `cells { committee { code name { da } } goal { id title { da } area { id title { da } } } initiatives financed { oere } unfinanced { oere } }
      areas { area { id code title { da } goals { id } } initiatives financed { oere } unfinanced { oere } } policy { id title { da } } policyVersion { number vision { da version } goals { id title { da } area { id } } }`;
    const PAST = `query ($asOf: DateTime!) {
      statusReport(year: 2013, edition: 1) { manifestHash recompiled { agrees } frameContent
        unfinanced { code goals { title { da } area { id } } ... on ChildrenInitiative { schoolLevel } } picture { ${NAMED} } }
      policyPicture(year: 2013, asOf: $asOf) { ${NAMED} }
      reported: policyPicture(year: 2013, basis: AS_REPORTED) { ${NAMED} }
      breakdown(of: AMOUNT, by: [AREA], filter: { year: 2013 }, asOf: $asOf) { keys { code } count money { oere } }
      financingOverview(year: 2013, asOf: $asOf) { rows(first: 200) { nodes { area { id title { da } } initiative { code goals { title { da } } } } } }
      initiatives(filter: { area: ["area-3"] }, asOf: $asOf, first: 200) { nodes { code goals { id title { da } } } } }`;
    const TODAY = `{ policyPicture(year: 2013) { areas { area { code } initiatives }
      sinceReported { cells { reported { goal { code } } shown { goal { id code title { da } area { id } } } } } } goals { id title { da } } }`;

    test("it moves a goal and renames another, and changes no word or figure of 2013 as it was reported", async () => {
      const { frozenAt } = await city().report(2013, 1);
      const before = await city().ask(PAST, { asOf: frozenAt });
      const area3 = ({ policyPicture }: GraphAnswer) =>
        policyPicture.areas.find(({ area }: GraphAnswer) => area.code === "area-3").initiatives;
      const changed = await adoptNextVersion(city().hub, 2014, (goal) => {
        if (goal.code === "goal-5") return { ...goal, area: "area-4" };
        return goal.code === "goal-2" ? { ...goal, title: { da: "Et andet navn (SYNTETISK)" } } : goal;
      });
      expect(changed).toBe(2);

      const today = await city().ask(TODAY);
      expect(area3(today)).toBeLessThan(area3(before));
      expect(today.goals[1].title.da).toBe("Et andet navn (SYNTETISK)");
      const moved = today.policyPicture.sinceReported.cells.map(({ shown }: GraphAnswer) => shown.goal);
      expect(moved).toContainEqual(expect.objectContaining({ id: "goal-5@2", area: { id: "area-4@2" } }));
      expect(moved).toContainEqual(
        expect.objectContaining({ id: "goal-2@2", code: "goal-2", title: { da: "Et andet navn (SYNTETISK)" } }),
      );

      const after = await city().ask(PAST, { asOf: frozenAt });
      expect(after).toEqual(before);
      expect(after.reported).toEqual(after.statusReport.picture);
      expect(after.statusReport.recompiled.agrees).toBe(true);
    });

    test("a published plan names the goals as they were when it was published, in its committee's subgraph and in the picture alike", async () => {
      const NAMES =
        "id policy { id title { da } } committee { id } commitments { goal { id title { da } area { id title { da } } } }";
      const { children, actionPlans } = await city().ask(`{ children { actionPlanRevisions { nodes { ${NAMES} } } }
        actionPlans(filter: { committee: ["BUU"], state: [PUBLISHED, SUPERSEDED, WITHDRAWN] }, first: 200) { nodes { ${NAMES} } } }`);
      const byId = (plans: GraphAnswer[]) => plans.toSorted((one, other) => one.id.localeCompare(other.id));
      const own = byId(children.actionPlanRevisions.nodes);
      expect(own.length).toBeGreaterThan(1);
      expect(JSON.stringify(own)).not.toContain("@2");
      expect(own).toEqual(byId(actionPlans.nodes).filter(({ id }) => own.some((plan) => plan.id === id)));
    });
  });
}
