import { afterAll, beforeAll } from "@jest/globals";
import { RunningHub } from "../testkit/hub/running-hub.js";

/** The demo city in the spring of 2011, which several stories are told of, one after the other; so each of them reads where it begins. */
export let hub: RunningHub;

beforeAll(async () => {
  // Longer than a question waits for a publication.
  hub = await RunningHub.start({ env: { SUBGRAPH_TIMEOUT_MS: "6500" } });
}, 180_000);
afterAll(() => hub?.forget());
