import type { Actor } from "@hub/auth";
import { callersFor, refusalOf } from "@hub/testing";
import { describe, expect, test } from "@jest/globals";
import fastify from "fastify";
import { livingPicture } from "../testing/living-picture.testkit.js";
import { addFieldUsageRoute } from "./field-usage.route.js";

const coordinator: Actor = { client: "coordinator", scopes: new Set(["hub:coordinate"]), committee: undefined };
const KEY = "between-us";

const today = new Date().toISOString().slice(0, 10);
const picture = livingPicture(today);

const use = (more: object = {}) => ({
  day: today,
  client: "budget-sheet",
  isProved: true,
  operation: "Goals",
  field: "Goal.title",
  asked: 1,
  lastAt: `${today}T08:00:00.000Z`,
  ...more,
});

/** Tells the picture as the gateway does. */
async function tell(uses: unknown, { key = KEY, keptDays = 400 } = {}): Promise<number> {
  const app = fastify();
  addFieldUsageRoute(app, { dataSource: picture.database.dataSource, internalKey: KEY, keptDays });
  const headers = { authorization: `Internal ${key}`, "content-type": "application/json" };
  const body = JSON.stringify(uses);
  const { statusCode } = await app.inject({ method: "POST", url: "/internal/field-usage", headers, body });
  await app.close();
  return statusCode;
}

const USAGE = `query ($filter: FieldUsageFilter, $first: Int, $after: String) { fieldUsage(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { field client isProved operation asked lastAskedAt days { day asked } } } }`;

interface Usage {
  totalCount: number;
  pageInfo: { endCursor: string };
  nodes: { field: string; client: string | null; operation: string | null; asked: number; days: object[] }[];
}

async function usage(variables: Record<string, unknown> = {}, actor: Actor | undefined = coordinator) {
  const { data, errors } = await picture.answerOf(USAGE, variables, actor);
  return { usage: JSON.parse(JSON.stringify(data?.fieldUsage ?? null)) as Usage, code: errors?.[0]?.extensions.code };
}

const fieldsFor = async (filter: object) => (await usage({ filter })).usage.nodes.map(({ field }) => field);

describe("who asks for what", () => {
  test("adds up over batches and days, each day apart", async () => {
    expect(await tell([use({ asked: 2 })])).toBe(204);
    expect(await tell([use({ asked: 3, lastAt: `${today}T09:00:00.000Z` })])).toBe(204);
    await tell([use({ day: "2026-11-01", lastAt: "2026-11-01T10:00:00.000Z" })], { keptDays: 100_000 });
    expect((await usage()).usage.nodes).toEqual([
      {
        field: "Goal.title",
        client: "budget-sheet",
        isProved: true,
        operation: "Goals",
        asked: 6,
        lastAskedAt: expect.any(String),
        days: expect.arrayContaining([
          { day: "2026-11-01", asked: 1 },
          { day: today, asked: 5 },
        ]),
      },
    ]);
  });

  test("tells whom it would hurt if a field, an argument or a whole type went", async () => {
    await tell([
      use(),
      use({ client: "", operation: "", isProved: false, field: "Goal.id" }),
      use({ client: "wheel", field: "Query.goals(asOf:)" }),
      use({ field: "Money.oere", day: "2026-11-01" }),
    ]);
    expect(await fieldsFor({ field: ["Goal.title"] })).toEqual(["Goal.title"]);
    expect(await fieldsFor({ field: ["Goal", "Query.goals(asOf:)"] })).toEqual([
      "Goal.id",
      "Goal.title",
      "Query.goals(asOf:)",
    ]);
    expect(await fieldsFor({ client: ["wheel"] })).toEqual(["Query.goals(asOf:)"]);
    expect(await fieldsFor({ operation: ["Goals"], endsOn: "2026-11-02" })).toEqual(["Money.oere"]);
    expect(await fieldsFor({ operation: ["Goals"], startsOn: "2100-01-01" })).toEqual([]);
    const first = await usage({ first: 2 });
    expect([first.usage.totalCount, first.usage.nodes.map(({ client }) => client)]).toEqual([
      4,
      [null, "budget-sheet"],
    ]);
    const second = await usage({ first: 2, after: first.usage.pageInfo.endCursor });
    expect(second.usage.nodes.map(({ field }) => field)).toEqual(["Money.oere", "Query.goals(asOf:)"]);
  });

  test("forgets days that are older than the setting says", async () => {
    await tell([use({ day: "2020-01-01" })], { keptDays: 400 });
    expect((await usage()).usage.totalCount).toBe(0);
  });

  test("takes only so many rows a day from clients that merely say who they are", async () => {
    const many = (from: number) =>
      Array.from({ length: 2_000 }, (_, number) => use({ isProved: false, field: `T.f${from + number}` }));
    for (let batch = 0; batch < 11; batch += 1) await tell(many(batch * 2_000));
    await tell([use()]);
    expect((await usage({ first: 0 })).usage.totalCount).toBe(20_001);
  });

  test("is heard from the gateway alone, and only in its form", async () => {
    expect(await tell([use()], { key: "guessed" })).toBe(401);
    expect(await tell([use({ asked: 0 })])).toBe(400);
    expect(await tell([use({ person: "Jane" })])).toBe(400);
    expect((await usage()).usage.totalCount).toBe(0);
  });

  test("is shown to the coordinator and the auditor alone", async () => {
    for (const caller of callersFor("BUU", "KFU")) {
      const { code } = await usage({}, caller.actor ?? undefined);
      const expected = caller.actor === undefined ? undefined : refusalOf("Query.fieldUsage", caller);
      if (caller.actor) expect([caller.name, code]).toEqual([caller.name, expected]);
    }
  });
});
