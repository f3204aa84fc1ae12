import { afterAll, beforeAll } from "@jest/globals";
import { RunningHub } from "../testkit/hub/running-hub.js";

/** The demo city in the spring of 2011, which several test kits share, one after the other: each reads the state that it begins from. */
export let hub: RunningHub;

beforeAll(async () => {
  // Longer than a query waits for a publication.
  hub = await RunningHub.start({ env: { SUBGRAPH_TIMEOUT_MS: "6500" } });
});
afterAll(() => hub?.forget());
