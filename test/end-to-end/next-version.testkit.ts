import { CoordinatorClient } from "../testkit/hub/coordinator.client.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import type { RunningHub } from "../testkit/hub/running-hub.js";

interface Goal {
  code: string;
  title: { da: string; en?: string };
  area: string;
  direction: string;
}

const TEXT = `{ policy { code startsOn endsOn current {
  areas { code title { da en } themes { code text { da en } } } goals { code title { da en } area { code } direction } } } }`;

/** SYNTHETIC: the policy's next version, with its goals changed, is taken through its hearing and adopted. Answers its number. */
export async function adoptNextVersion(hub: RunningHub, year: number, change: (goal: Goal) => Goal): Promise<number> {
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
