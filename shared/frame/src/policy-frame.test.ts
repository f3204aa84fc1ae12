import type { RecordedEvent } from "@hub/events";
import { type CommitteeEntry, committees } from "@hub/registry";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { PolicyVersionRecorded } from "./frame.events.js";
import { Committee } from "./frame.types.js";
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
  frame.apply(versionWith(1, bodies));
  return frame;
}

/** A version that names these bodies. */
function versionWith(number: number, bodies: { code: string; name: { da: string } }[]): RecordedEvent {
  const data = PolicyVersionRecorded.parse({
    policy: { id: "p", title: { da: "Politik" }, aliases: [], from: null, to: null },
    version: { number, state: "ADOPTED", contentHash: "0", synthetic: true },
    areas: [{ id: "area-1", ordinal: 1, title: { da: "Område" }, themes: [] }],
    goals: [],
    concepts: [],
    bodies: bodies.map((body) => ({ ...body, kinds: ["STANDING_COMMITTEE"] })),
  });
  return { type: PolicyVersionRecorded.type, payload: { data, time: `201${number}-01-01T00:00:00Z` } } as never;
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

test("a committee has one code, and a new id only with a new name", () => {
  const [old, renamed] = ["Udvalget for Ældre", "Ældre- og Omsorgsudvalget"].map((da) => ({
    code: "ÆU",
    name: { da },
  }));
  const frame = frameOf(old as never);
  frame.apply(versionWith(2, [old as never]));
  expect(frame.committee("ÆU")?.id).toBe("ÆU");
  frame.apply(versionWith(3, [renamed as never]));
  expect(frame.committee("ÆU")).toMatchObject({ id: "ÆU@2", code: "ÆU", slug: "seniors", root: "seniors" });
  expect(frame.at(new Date("2012-06-01")).committee("ÆU")?.id).toBe("ÆU");
  expect(frame.wording(Committee, "ÆU")?.name.da).toBe("Udvalget for Ældre");
  expect(frame.wording(Committee, "ÆU@2")?.name.da).toBe("Ældre- og Omsorgsudvalget");
});
