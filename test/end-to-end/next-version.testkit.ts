import { CoordinatorClient } from "../testkit/hub/coordinator.client.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import type { RunningHub } from "../testkit/hub/running-hub.js";

interface Goal {
  id: string;
  title: { da: string; en?: string };
  area: { id: string };
  direction: string;
}

const TEXT = `{ policy { id startsOn endsOn current {
  areas { id title { da en } themes { id text { da en } } } goals { id title { da en } area { id } direction } } } }`;

/** SYNTHETIC: the policy's next version, with its goals changed, is taken through its hearing and adopted. Answers its number. */
export async function adoptNextVersion(hub: RunningHub, year: number, change: (goal: Goal) => Goal): Promise<number> {
  const coordinator = new CoordinatorClient(hub);
  const { policy } = await hub.as("analyst").demand<GraphAnswer>(TEXT);
  const { id, startsOn, endsOn, current } = policy;
  const input = {
    policy: id,
    title: { da: "Inklusionspolitik (SYNTETISK)" },
    startsOn,
    endsOn,
    synthetic: true,
    areas: current.areas,
    goals: current.goals.map(change).map((goal: Goal) => ({ ...goal, area: goal.area.id })),
  };
  const { version } = await coordinator.command(
    "draftPolicyVersion(input: { content: $input, idempotencyKey: $key }) { version { number } }",
    ", $input: PolicyVersionInput!",
    { input },
  );
  const step = (command: string) =>
    coordinator.command(command.replace("(input: {", `(input: { policy: "${id}", idempotencyKey: $key, `));
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
