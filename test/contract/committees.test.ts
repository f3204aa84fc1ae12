import { committees } from "@hub/registry";
import { afterAll, beforeAll } from "@jest/globals";
import { aHub, type IssuedHub } from "../testkit/hub/issued-hub.js";
import { everyCommitteeKeepsTo } from "./committee-contract.testkit.js";

let hub: IssuedHub;
beforeAll(async () => {
  hub = await aHub().inYear(2011).start();
});
afterAll(() => hub?.forget());

for (const entry of committees) everyCommitteeKeepsTo(entry, () => hub);
