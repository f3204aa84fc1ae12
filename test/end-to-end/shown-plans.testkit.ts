import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import type { RunningHub } from "../testkit/hub/running-hub.js";

const QUESTION = '{ actionPlans(filter: { committee: ["SOU"] }) { nodes { revision title { da } } } }';

/** What the gateway shows of the social services' plans: of which instant, up to which of their events, and the last revision. */
export async function shownPlans(hub: RunningHub, headers: Record<string, string> = {}) {
  const { data, extensions } = await hub.as().ask<GraphAnswer>(QUESTION, {}, headers);
  const { asOf, positions } = extensions.hub as GraphAnswer;
  return { asOf, position: positions.socialServices, revision: data.actionPlans.nodes.at(-1)?.revision ?? 0 };
}
