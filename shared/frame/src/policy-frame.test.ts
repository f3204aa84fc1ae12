import { type CommitteeEntry, committees } from "@hub/registry";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { PolicyVersionRecorded } from "./frame.events.js";
import { PolicyFrame } from "./policy-frame.js";

const SENIORS: CommitteeEntry = {
  code: "ÆU",
  slug: "seniors",
  root: "seniors",
  graphName: "Seniors",
  clientId: "seniors",
  name: { da: "Ældreudvalget", en: "Committee on Senior Citizens" },
};
const registry = committees as CommitteeEntry[];
beforeEach(() => void registry.push(SENIORS));
afterEach(() => void registry.splice(registry.indexOf(SENIORS), 1));

/** A frame that names these bodies. */
function frameOf(...bodies: { code: string; name: { da: string } }[]): PolicyFrame {
  const frame = new PolicyFrame(() => undefined);
  const data = PolicyVersionRecorded.parse({
    policy: { id: "p", title: { da: "Politik" }, aliases: [], from: null, to: null },
    version: { number: 1, state: "ADOPTED", contentHash: "0", synthetic: true },
    areas: [{ id: "area-1", ordinal: 1, title: { da: "Område" }, themes: [] }],
    goals: [],
    concepts: [],
    bodies: bodies.map((body) => ({ ...body, kinds: ["STANDING_COMMITTEE"] })),
  });
  frame.apply({ type: PolicyVersionRecorded.type, payload: { data } } as never);
  return frame;
}

test("a committee that is newer than the frame has its name from the registry and publishes", () => {
  const frame = frameOf({ code: "BUU", name: { da: "Børne- og Ungdomsudvalget" } });
  expect(frame.publishers.map(({ code }) => code)).toEqual(["BUU", "ÆU"]);
  expect(frame.committee("ÆU")).toMatchObject({
    name: { da: "Ældreudvalget", en: "Committee on Senior Citizens", enSource: "EDITORIAL" },
    kinds: ["STANDING_COMMITTEE"],
    root: "seniors",
  });
});

test("a committee that the frame names has the frame's name, not the registry's", () => {
  const frame = frameOf({ code: "ÆU", name: { da: "Udvalget for Ældre" } });
  expect(frame.committees).toHaveLength(1);
  expect(frame.committee("ÆU")?.name.da).toBe("Udvalget for Ældre");
});
