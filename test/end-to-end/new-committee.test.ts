import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type CommitteeEntry, committees } from "@hub/registry";
import { answerOf } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { everyCommitteeKeepsTo } from "../contract/committee-contract.testkit.js";
import { inheritedEnvironment } from "../testkit/config.js";
import { planOf } from "../testkit/documents/action-plan.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { IssuedHub } from "../testkit/hub/issued-hub.js";
import { RunningHub, startedBefore } from "../testkit/hub/running-hub.js";
import { copyRepository, removeCopy } from "../testkit/machine/repository-copy.js";

/** The committee of docs/new-committee.md, which the policy frame names; the next one if the registry has that already. */
const CANDIDATES = [
  { code: "SUU", slug: "health-and-care", root: "healthAndCare", graphName: "HealthAndCare" },
  {
    code: "TMU",
    slug: "technical-and-environmental",
    root: "technicalAndEnvironmental",
    graphName: "TechnicalAndEnvironmental",
  },
  { code: "ØU", slug: "finance", root: "finance", graphName: "Finance" },
];
const [candidate] = CANDIDATES.filter(({ code }) => !committees.some((committee) => committee.code === code));
if (!candidate) throw new Error("Every committee of the frame is there; name another that this test can add.");
const NEW: CommitteeEntry = { ...candidate, clientId: candidate.slug };
const { code: CODE, slug: SLUG } = NEW;

/** npm can download nothing: nobody listens at the address of its registry. */
const NO_NETWORK = {
  npm_config_offline: "true",
  npm_config_registry: "http://127.0.0.1:9",
  TURBO_TELEMETRY_DISABLED: "1",
};

let copy: string;
let dataDir: string;
const written = (file: string) => readFile(join(copy, file), "utf8");
const generate = async (...args: string[]) => {
  const { stdout, stderr } = await promisify(execFile)("npx", ["turbo", "gen", "committee", "--args", ...args], {
    cwd: copy,
    env: { ...inheritedEnvironment, ...NO_NETWORK },
  });
  return stdout + stderr;
};

beforeAll(async () => {
  dataDir = await startedBefore();
  copy = await copyRepository();
});
afterAll(async () => {
  if (copy) await removeCopy(copy);
});

describe("a fifth committee", () => {
  test("the generator refuses a committee that exists already, and writes nothing", async () => {
    const before = await written("shared/registry/src/index.ts");
    expect(await generate("BUU")).toContain("BUU has its folder already: subgraphs/children.");
    expect(await written("shared/registry/src/index.ts")).toBe(before);
  });

  test("a generated committee is one folder and one entry in the registry, and the lock file stays as it is", async () => {
    const lock = await written("package-lock.json");
    const output = await generate(CODE, "_", "_", "_", "homeVisits number Number of home visits a year (hjemmebesøg)");
    expect(output).toContain(`${CODE} has its folder`);
    expect(await written("package-lock.json")).toBe(lock);
    expect(await written("shared/registry/src/index.ts")).toContain(`"${SLUG}"`);
    expect(await written(`subgraphs/${SLUG}/src/${SLUG}-initiative.ts`)).toContain("homeVisits?: number;");
    expect(await written("infra/supergraph.graphql")).toContain(`type ${NEW.graphName}Initiative`);
  }, 600_000);

  test("the project's checks find nothing wrong in a generated committee", async () => {
    for (const check of ["check:style", "check:arrows", "check:unused"]) {
      const checked = promisify(execFile)("npm", ["run", "-s", check], { cwd: copy, env: inheritedEnvironment });
      await expect(checked).resolves.toBeDefined();
    }
  }, 600_000);
});

describe("in a city that has published before", () => {
  let hub: RunningHub;
  beforeAll(async () => {
    hub = await RunningHub.start({ root: copy, dataDir });
  });
  afterAll(() => hub?.stop());

  const PICTURE = `{ policyPicture(year: 2012) { committees { code name { da } root }
    cells { committee { code } goal { id } state initiatives financed { oere } } totals { committees publishing plansPublished } }
    freshness { committee { code } reachable lastPublishedAt } }`;

  test("a new committee is in the picture at once, as one that has published nothing", async () => {
    const { policyPicture, freshness } = await hub.as().demand<GraphAnswer>(PICTURE);
    expect(policyPicture.totals).toEqual({ committees: 7, publishing: committees.length + 1, plansPublished: 4 });
    expect(policyPicture.committees).toContainEqual({
      code: CODE,
      name: { da: expect.stringMatching(/udvalget$/) },
      root: NEW.root,
    });
    const cells = policyPicture.cells.filter(({ committee }: GraphAnswer) => committee.code === CODE);
    expect(cells.map(({ state }: GraphAnswer) => state)).toEqual(Array(8).fill("MISSING"));
    const fresh = freshness.find(({ committee }: GraphAnswer) => committee.code === CODE);
    expect(fresh).toMatchObject({ lastPublishedAt: null });
  });

  test("a new committee's two clients publish, and picture, lists and freshness show it", async () => {
    const plan = planOf({ committee: CODE, basedOn: 0, oere: 12_000_000_00, initiative: { homeVisits: 1200 } });
    const { receipt, findings } = await hub.committee(NEW).publishActionPlan(plan, randomUUID());
    expect(findings).toEqual([]);
    expect(receipt?.position).toBe(`${NEW.root}:1`);
    const { policyPicture, initiatives } = await hub.after(
      `${NEW.root}:1`,
      `${PICTURE.slice(0, -1)} initiatives(filter: { committee: ["${CODE}"] }) {
         nodes { code committee { name { en } } ... on ${NEW.graphName}Initiative { homeVisits } } } }`,
    );
    expect(policyPicture.totals).toEqual({ committees: 7, publishing: committees.length + 1, plansPublished: 5 });
    expect(policyPicture.cells).toContainEqual({
      committee: { code: CODE },
      goal: { id: "goal-1" },
      state: "PLANNED",
      initiatives: 1,
      financed: { oere: 12_000_000_00 },
    });
    expect(initiatives.nodes).toEqual([
      { code: `${CODE}-T1`, committee: { name: { en: expect.stringContaining("Committee") } }, homeVisits: 1200 },
    ]);
    expect(await freshOnceReachable()).toEqual({
      committee: { code: CODE },
      reachable: true,
      lastPublishedAt: receipt?.publishedAt,
    });
  });

  /** The picture looks for each subgraph every five seconds, and may have looked before this one was up. */
  async function freshOnceReachable(): Promise<GraphAnswer> {
    const ask = async () => {
      const { freshness } = await hub.as().demand<GraphAnswer>(PICTURE);
      return freshness.find(({ committee }: GraphAnswer) => committee.code === CODE);
    };
    return answerOf("the new committee is reachable", ask, ({ reachable }) => reachable);
  }
});

describe("as a committee among committees", () => {
  let hub: IssuedHub;
  beforeAll(async () => {
    hub = await IssuedHub.start({ root: copy, dataDir });
  });
  afterAll(() => hub?.forget());

  everyCommitteeKeepsTo(NEW, () => hub);
});
