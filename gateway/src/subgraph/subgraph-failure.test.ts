import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { until } from "@hub/testing";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { TestHub } from "../gateway.testkit.js";
import { ManualClock } from "../manual-clock.testkit.js";

const TIMEOUT_MS = 60_000;

let hub: TestHub;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock();
  hub = await TestHub.start({ SUBGRAPH_TIMEOUT_MS: String(TIMEOUT_MS) }, undefined, clock);
});
afterEach(() => hub.stop());

const json = (response: ServerResponse, body: unknown, status = 200) =>
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));

const cutOff = (response: ServerResponse) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": 1000 });
  response.write('{"data":{"_entities":[{"sch');
  setImmediate(() => response.destroy());
};

const SECRET = "SELECT * FROM draft -- at /srv/hub/secret.ts";

/** Lets the time limit pass when the request that never ends is the last that runs. */
const neverAnswers = async () => {
  await until("a time limit runs", () => clock.pending === 1);
  clock.advance(TIMEOUT_MS);
};

/** Each of them a way in which a subgraph gives no usable answer. */
const FAILURES: [string, (response: ServerResponse) => unknown][] = [
  ["hangs up at once", (response) => response.destroy()],
  ["never answers", neverAnswers],
  ["answers 500 with HTML", (response) => response.writeHead(500).end(`<h1>${SECRET}</h1>`)],
  ["answers no JSON", (response) => response.writeHead(200).end(`oops ${SECRET}`)],
  ["answers JSON that is not GraphQL", (response) => json(response, { status: SECRET }, 502)],
  ["answers a list", (response) => json(response, [SECRET])],
  ["is cut off in mid-answer", cutOff],
  ["answers null and no error", (response) => json(response, { data: null })],
  ["answers too few entities", (response) => json(response, { data: { _entities: [] } })],
  ["redirects elsewhere", (response) => response.writeHead(302, { location: "http://127.0.0.1:1/" }).end()],
];

const INITIATIVES = `{ initiatives { code ... on ChildrenInitiative { level: schoolLevel } ... on CultureInitiative { venue } } }`;

describe("a committee's subgraph that fails", () => {
  test.each(FAILURES)(
    "a subgraph that %s costs its own fields alone, each with an error at its place",
    async (_, fails) => {
      hub.subgraph("children").misbehaves = fails;
      const { status, text, body } = await hub.ask(INITIATIVES);
      expect(status).toBe(200);
      expect(body.data).toEqual({
        initiatives: [
          { code: "BUU-01", level: null },
          { code: "KFU-01", venue: "venue of i2" },
          { code: "BUU-02", level: null },
        ],
      });
      expect(body.errors?.map((error) => error.path)).toEqual([
        ["initiatives", 0, "level"],
        ["initiatives", 2, "level"],
      ]);
      for (const error of body.errors ?? []) {
        expect(Object.keys(error.extensions).sort()).toEqual(["code", "hint", "subgraph"]);
        expect(error.extensions).toMatchObject({ code: "SUBGRAPH_UNAVAILABLE", subgraph: "children" });
      }
      expect(body.extensions.hub).toMatchObject({ missing: ["children"], positions: { culture: 3 } });
      expect(text).not.toMatch(/SELECT|secret|127\.0\.0\.1|http:|stack|_entities/);
    },
  );

  test("a subgraph that is not there costs its own root field alone", async () => {
    await hub.subgraph("children").stop();
    const { body } = await hub.ask(`{ mine: children { drafts } policy { title } }`);
    expect(body.data).toEqual({ mine: null, policy: { title: "Integrationspolitik 2011-2014" } });
    expect(body.errors).toEqual([
      {
        message: "The subgraph 'children' cannot be reached.",
        path: ["mine"],
        extensions: { code: "SUBGRAPH_UNAVAILABLE", subgraph: "children", hint: expect.any(String) },
      },
    ]);
  });
});

describe("errors in a subgraph's answer", () => {
  test("an error has its place in a list of several types, and one without a known code shows its id alone", async () => {
    const { text, body } = await hub.ask(`{ initiatives { code ... on ChildrenInitiative { schoolLevel risky } } }`, {
      headers: { "x-request-id": "request-17" },
    });
    expect(body.data.initiatives).toEqual([
      { code: "BUU-01", schoolLevel: "schoolLevel of i1", risky: "fine" },
      { code: "KFU-01" },
      { code: "BUU-02", schoolLevel: "schoolLevel of i3", risky: null },
    ]);
    expect(body.errors).toEqual([
      {
        message: expect.stringContaining("request-17"),
        path: ["initiatives", 2, "risky"],
        extensions: { code: "INTERNAL_SERVER_ERROR", id: "request-17" },
      },
    ]);
    expect(text).not.toContain("hunter2");
    expect(hub.logged.join("")).toContain("hunter2");
    expect(body.extensions.hub).toMatchObject({ missing: [] });
  });

  test("an error with a known code keeps its message and the extensions that a client may see", async () => {
    const { text, body } = await hub.ask(`{ culture { drafts } }`);
    expect(body.data).toEqual({ culture: { drafts: null } });
    expect(body.errors).toEqual([
      {
        message: "Drafts are for their owner.",
        path: ["culture", "drafts"],
        extensions: { code: "UNAUTHENTICATED", committee: "culture" },
      },
    ]);
    expect(text).not.toMatch(/table draft|srv/);
  });

  test("an error about the whole request is at every field that the request was for", async () => {
    hub.subgraph("children").misbehaves = (response) =>
      json(response, { errors: [{ message: "Wait.", extensions: { code: "WAIT_TIMEOUT" } }] }, 400);
    const { body } = await hub.ask(
      `{ a: children { drafts } initiatives { ... on ChildrenInitiative { schoolLevel } } }`,
    );
    expect(body.data).toEqual({ a: null, initiatives: [{ schoolLevel: null }, {}, { schoolLevel: null }] });
    expect(body.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [["a"], "WAIT_TIMEOUT"],
      [["initiatives", 0, "schoolLevel"], "WAIT_TIMEOUT"],
      [["initiatives", 2, "schoolLevel"], "WAIT_TIMEOUT"],
    ]);
  });

  test("malformed errors are masked as one internal error", async () => {
    hub.subgraph("policy").misbehaves = (response) =>
      json(response, {
        data: { policy: null },
        errors: ["what", null, { message: 5, path: { no: 1 }, extensions: [] }],
      });
    const { body } = await hub.ask(`{ policy { title } freshness }`);
    expect(body.data).toEqual({ policy: null, freshness: ["children"] });
    expect(body.errors?.map((error) => error.extensions.code)).toEqual(["INTERNAL_SERVER_ERROR"]);
  });

  test("a null where the schema allows none is an error", async () => {
    hub.subgraph("policy").misbehaves = (response) => json(response, { data: { policy: { title: null } } });
    const { body } = await hub.ask(`{ policy { title } freshness }`);
    expect(body.data).toEqual({ policy: null, freshness: ["children"] });
    expect(body.errors).toMatchObject([{ path: ["policy", "title"], extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
    expect(body.extensions).not.toHaveProperty("valueCompletion");
  });

  test("a value that is not of its type is an error, and so is an object of an unknown type where no null is allowed", async () => {
    const initiatives = [{ __typename: "HiddenInitiative", code: "X" }];
    hub.subgraph("policy").misbehaves = (response) => json(response, { data: { goals: [{ ordinal: "first" }] } });
    hub.subgraph("picture").misbehaves = (response) => json(response, { data: { initiatives } });
    const wrong = await hub.ask(`{ goals { ordinal } }`);
    expect(wrong.body.data).toEqual({ goals: [{ ordinal: null }] });
    expect(wrong.body.errors).toMatchObject([{ path: ["goals", 0, "ordinal"] }]);
    const unknown = await hub.ask(
      `{ initiatives { ... on ChildrenInitiative { id } ... on CultureInitiative { id } } }`,
    );
    expect(unknown.body.data).toEqual({ initiatives: null });
    expect(unknown.body.errors).toBeDefined();
  });
});

describe("time limits and retries", () => {
  test("a compressed answer is read although no compression was requested", async () => {
    const answer = gzipSync(JSON.stringify({ data: { policy: { title: "På dansk" } } }));
    hub.subgraph("policy").misbehaves = (response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(answer);
    const { body } = await hub.ask("{ policy { title } }");
    expect([body.data, body.errors]).toEqual([{ policy: { title: "På dansk" } }, undefined]);
  });

  test("a subgraph that does not answer is given up at its time limit, and not before", async () => {
    hub.subgraph("policy").misbehaves = async () => {
      await until("a time limit runs", () => clock.pending === 1);
      clock.advance(TIMEOUT_MS - 1);
      expect(clock.pending).toBe(1);
      clock.advance(1);
    };
    const { body } = await hub.ask(`{ policy { title } freshness }`);
    expect(body.data).toEqual({ policy: null, freshness: ["children"] });
    expect(body.errors?.[0]?.message).toBe("The subgraph 'policy' did not answer in time.");
  });

  test("a query whose connection broke is sent a second time, and no third time", async () => {
    const policy = hub.subgraph("policy");
    policy.misbehaves = (response) => {
      policy.misbehaves = undefined;
      response.destroy();
    };
    expect((await hub.ask(`{ policy { title } }`)).body.errors).toBeUndefined();
    expect(policy.requests).toHaveLength(2);
    policy.misbehaves = (response) => response.destroy();
    expect((await hub.ask(`{ policy { title } }`)).body.errors).toHaveLength(1);
    expect(policy.requests).toHaveLength(4);
  });

  test("a command is never sent twice, and the error hints that it may have been carried out", async () => {
    const children = hub.subgraph("children");
    children.misbehaves = (response) => response.destroy();
    const { body } = await hub.ask(`mutation { children { publish(code: "BUU-01") } }`);
    expect(children.requests).toHaveLength(1);
    expect(body.data).toEqual({ children: null });
    expect(body.errors).toMatchObject([
      { path: ["children"], extensions: { hint: expect.stringContaining("idempotencyKey") } },
    ]);
    // This command takes no key, so nobody is told to send it again with the same one.
    expect(body.errors?.[0]?.extensions?.hint).not.toContain("with the same idempotencyKey");
  });
});
