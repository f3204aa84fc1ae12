import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { OffsetClock } from "@hub/clock";
import { rowsOf } from "@hub/database";
import { outletTables } from "@hub/outlets";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { on, sharedLivingPicture } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";
import { type PulledRow, PulledTables } from "../testing/pulled-tables.testkit.js";
import { triplesOfJsonLd, triplesOfTurtle } from "../testing/triples.testkit.js";

const picture = sharedLivingPicture("2012-06-01");
let tables: PulledTables;
const clock = new OffsetClock();
/** Of all tables here the code lists alone are longer. */
const HELD_BYTES = 100_000;

beforeAll(async () => {
  await picture.committee("children", "BUU", { publish: aPlan("BUU", 4, 100_050), at: on("2012-02-01") });
  tables = await PulledTables.open(picture.database, clock, { heldBytes: HELD_BYTES });
});
afterAll(() => tables?.close());

const THEN = "asOf=2012-02-10T12:00:00Z";
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
const digestOf = (bytes: Buffer) => `sha-256=:${createHash("sha256").update(bytes).digest("base64")}:`;

test("a pinned address answers the same bytes, and tells their hash and length, also after later publications", async () => {
  for (const file of ["budget-lines.csv", "budget-lines.xlsx", "budget-lines.parquet", "picture-cells.json"]) {
    const first = await tables.pull(`${file}?${THEN}`, { headers: { "accept-encoding": "identity" } });
    const bytes = await bytesOf(first);
    expect(first.headers.get("repr-digest")).toBe(digestOf(bytes));
    expect(first.headers.get("content-length")).toBe(String(bytes.length));
    expect(first.headers.get("cache-control")).toContain("immutable");
    await picture.committee("culture", "KFU", { publish: aPlan("KFU", 2, 700), at: on("2012-03-01") });
    const again = await tables.pull(`${file}?${THEN}`, { headers: { "accept-encoding": "identity" } });
    expect(await bytesOf(again)).toEqual(bytes);
    expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
  }
});

test("a long pinned answer is sent while it is made, and tells its hash and length from the second time on", async () => {
  const pull = (headers: Record<string, string> = {}) =>
    tables.pull(`code-lists.json?${THEN}`, { headers: { "accept-encoding": "identity", ...headers } });
  const first = await pull();
  expect([first.headers.get("content-length"), first.headers.get("repr-digest")]).toEqual([null, null]);
  const bytes = await bytesOf(first);
  expect(bytes.length).toBeGreaterThan(HELD_BYTES);
  expect(JSON.parse(String(bytes))).not.toHaveLength(0);
  const again = await pull();
  expect([again.headers.get("content-length"), again.headers.get("repr-digest")]).toEqual([
    String(bytes.length),
    digestOf(bytes),
  ]);
  expect(await bytesOf(again)).toEqual(bytes);
  expect(await bytesOf(await pull({ range: "bytes=10-29" }))).toEqual(bytes.subarray(10, 30));
});

test("a part of a pinned answer can be asked for, and a HEAD has what its GET has", async () => {
  const whole = await bytesOf(
    await tables.pull(`budget-lines.csv?${THEN}`, { headers: { "accept-encoding": "identity" } }),
  );
  const part = await tables.pull(`budget-lines.csv?${THEN}`, {
    headers: { range: "bytes=10-29", "accept-encoding": "identity" },
  });
  expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 10-29/${whole.length}`]);
  expect(await bytesOf(part)).toEqual(whole.subarray(10, 30));
  const past = await tables.pull(`budget-lines.csv?${THEN}`, {
    headers: { range: "bytes=9999999-", "accept-encoding": "identity" },
  });
  expect(past.status).toBe(416);
  const head = await tables.pull(`budget-lines.csv?${THEN}`, {
    method: "HEAD",
    headers: { "accept-encoding": "identity" },
  });
  expect([head.status, head.headers.get("content-length")]).toEqual([200, String(whole.length)]);
  expect(head.headers.get("repr-digest")).toBe(digestOf(whole));
});

test("a live answer is not sent again while nothing has changed, and is once something has", async () => {
  const first = await tables.pull("budget-lines.json");
  const rows = (await first.json()) as PulledRow[];
  expect(first.headers.get("cache-control")).toBe("no-cache");
  const tag = first.headers.get("etag") ?? "";
  const same = await tables.pull("budget-lines.json", { headers: { "if-none-match": tag } });
  expect([same.status, await same.text()]).toEqual([304, ""]);
  await picture.committee("culture", "KFU", { publish: aPlan("KFU", 5, 700), at: on("2012-04-01") });
  const fresh = await tables.pull("budget-lines.json", { headers: { "if-none-match": tag } });
  expect(fresh.status).toBe(200);
  expect(((await fresh.json()) as PulledRow[]).length).toBeGreaterThan(rows.length);
});

test("each address that the document on tools has answers with rows, and its columns are there", async () => {
  const text = readFileSync(join(import.meta.dirname, "../../../../docs/tools.md"), "utf8");
  // Documents are of the whole hub, and have a test of their own.
  const paths = new Set(text.match(/(?<=http:\/\/localhost:4000)\/(?!reports\/v1\/documents)[^\s"'`)]+/g));
  expect(paths.size).toBeGreaterThan(12);
  for (const path of paths) {
    const answer = await fetch(`${tables.address}${path}`);
    const body = await bytesOf(answer);
    expect([path, answer.status]).toEqual([path, 200]);
    if (/\.csv/.test(path)) expect(body.toString().trim().split("\n").length).toBeGreaterThan(1);
    else if (/\.(xlsx|parquet)/.test(path)) expect(body.subarray(0, 2).toString()).toMatch(/^(PK|PA)$/);
    else expect(rowCount(JSON.parse(body.toString()))).toBeGreaterThan(0);
  }
  const known = new Set(outletTables.flatMap(({ columns }) => columns.map(({ name }) => name)));
  const named = text.match(/\b[a-z]+[A-Za-z]*(Code|Da|Oere|On|At|Id|Key)\b/g) ?? [];
  // A command of the graph is no column.
  expect(named.filter((name) => !known.has(name) && !name.startsWith("make"))).toEqual([]);
  for (const name of known) expect(name.length).toBeLessThanOrEqual(32);
});

const rowCount = (body: unknown[] | { value: unknown[] }): number => (Array.isArray(body) ? body : body.value).length;

test("the catalogue tells every form of every table, and the code lists, as Turtle and as JSON-LD alike", async () => {
  const ask = async (path: string, accept = "*/*") => {
    const answer = await fetch(`${tables.address}/catalogue${path}`, { headers: { accept } });
    expect([path, answer.status]).toEqual([path, 200]);
    return { type: answer.headers.get("content-type"), text: await answer.text() };
  };
  const said = triplesOfTurtle((await ask("/catalogue.ttl")).text);
  expect(triplesOfJsonLd((await ask("/", "application/ld+json")).text)).toEqual(said);
  expect((await ask("/", "text/turtle")).type).toContain("text/turtle");
  const of = (property: string) => [...said].filter((triple) => triple.split(" ")[1]?.endsWith(`${property}>`));
  const isSaid = (type: string, properties: readonly string[]) => {
    const things = of("#type")
      .filter((triple) => triple.endsWith(`${type}>`))
      .map((triple) => triple.split(" ")[0]);
    for (const thing of things)
      for (const property of properties)
        expect([thing, property, of(property).some((triple) => triple.startsWith(`${thing} `))]).toEqual([
          thing,
          property,
          true,
        ]);
    return things.length;
  };
  // What the profile demands.
  expect(isSaid("dcat#Catalog", ["title", "description", "publisher", "dataset"])).toBe(1);
  expect(isSaid("dcat#Dataset", ["title", "description", "publisher", "distribution"])).toBe(outletTables.length + 2);
  expect(isSaid("dcat#Distribution", ["accessURL", "license"])).toBe(outletTables.length * 6 + 4 + 5);
  expect(isSaid("Agent", ["/name"])).toBe(1);
  expect(isSaid("Kind", ["#fn", "#hasURL"])).toBe(1);
  for (const triple of of("accessURL").filter((each) => /code-lists|CodeLists/.test(each)))
    expect((await fetch(triple.split(" ")[2]?.slice(1, -1) ?? "")).status).toBe(200);
  const lists = triplesOfTurtle((await ask("/code-lists", "text/turtle")).text);
  expect(triplesOfJsonLd((await ask("/code-lists.jsonld")).text)).toEqual(lists);
  const concepts = [...lists].filter((triple) => triple.endsWith("core#Concept>"));
  expect(concepts).toHaveLength((await tables.rows("code-lists.json")).length);
  const schemes = new Set([...lists].map((triple) => triple.split(" ")[0]));
  for (const triple of of("references")) expect(schemes).toContain(triple.split(" ")[2]);
  expect((await fetch(`${tables.address}/catalogue/other.ttl`)).status).toBe(404);
});

test("an answer is compressed for whoever takes it", async () => {
  const asked = get(`${tables.address}/reports/v1/code-lists.csv`, { headers: { "accept-encoding": "gzip" } });
  const [answer] = await once(asked, "response");
  expect(answer.headers["content-encoding"]).toBe("gzip");
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  expect(gunzipSync(Buffer.concat(chunks)).toString()).toBe(await (await tables.pull("code-lists.csv")).text());
});

test("what fails in the middle breaks the connection, so that nobody takes a part for the whole", async () => {
  // A connection that is ended in the middle of a table.
  await picture.database.damage(
    "CREATE FUNCTION hub.fails_late(place bigint) RETURNS bigint LANGUAGE plpgsql AS 'BEGIN IF place > 900 THEN RAISE EXCEPTION ''late''; END IF; RETURN place; END'",
    "ALTER VIEW reporting.initiative_goals RENAME TO initiative_goals_whole",
    `CREATE VIEW reporting.initiative_goals AS SELECT 'row ' || to_char(hub.fails_late(n), 'FM0000') AS row_key, v.initiative_id, v.initiative_code, v.committee_code, v.committee_da, v.committee_en,
       v.policy_code, v.goal_code, v.goal_da, v.goal_en, v.area_code, v.area_da, v.area_en, v.place, v.is_main_goal, v.published_on, v.published_at
     FROM generate_series(1, 1000) AS n CROSS JOIN LATERAL (SELECT * FROM reporting.initiative_goals_whole WHERE n > 0 LIMIT 1) v ORDER BY n`,
    "GRANT SELECT ON reporting.initiative_goals TO PUBLIC",
  );
  try {
    const answer = await tables.pull("initiative-goals.csv");
    expect([200, 500]).toContain(answer.status);
    if (answer.status === 200) await expect(answer.text()).rejects.toThrow();
  } finally {
    await picture.database.damage(
      "DROP VIEW reporting.initiative_goals",
      "ALTER VIEW reporting.initiative_goals_whole RENAME TO initiative_goals",
    );
  }
});

test("whoever leaves ends the statement", async () => {
  await picture.database.damage(
    "ALTER VIEW reporting.code_lists RENAME TO code_lists_whole",
    "CREATE VIEW reporting.code_lists AS SELECT w.* FROM reporting.code_lists_whole w, pg_sleep(60)",
    "GRANT SELECT ON reporting.code_lists TO PUBLIC",
  );
  const sleeping = async () => {
    const rows = await rowsOf(
      picture.database.dataSource,
      "SELECT FROM pg_stat_activity WHERE application_name = 'hub picture outlets' AND query LIKE '%code_lists%' AND state = 'active' AND datname = current_database()",
      [],
    );
    return rows.length;
  };
  const until = async (count: number) => {
    const deadline = Date.now() + 20_000;
    while ((await sleeping()) !== count && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await sleeping()).toBe(count);
  };
  try {
    const leaving = new AbortController();
    const pulled = tables.pull("code-lists.csv", { signal: leaving.signal });
    await until(1);
    leaving.abort();
    await expect(pulled).rejects.toThrow();
    await until(0);
  } finally {
    await picture.database.damage(
      "DROP VIEW reporting.code_lists",
      "ALTER VIEW reporting.code_lists_whole RENAME TO code_lists",
    );
  }
});

/** What a copy of a table is after changes. */
function folded(copy: readonly PulledRow[], changes: readonly PulledRow[]): PulledRow[] {
  const rows = new Map(copy.map((row) => [row.rowKey, row]));
  for (const { op, ...row } of changes) {
    if (op === "delete") rows.delete(row.rowKey as string);
    else rows.set(row.rowKey as string, row);
  }
  return [...rows.values()].sort((one, other) => (String(one.rowKey) < String(other.rowKey) ? -1 : 1));
}

test("changes since a pull, folded into it, are the whole table", async () => {
  const names = [
    "initiatives",
    "initiative-goals",
    "budget-lines",
    "financing-overview",
    "picture-cells",
    "code-lists",
  ];
  const copies = new Map<string, { rows: PulledRow[]; cursor: string }>();
  const pull = async (name: string, since?: string) => {
    const answer = await tables.pull(`${name}.json${since === undefined ? "" : `?since=${since}`}`);
    expect(answer.status).toBe(200);
    return { rows: (await answer.json()) as PulledRow[], cursor: answer.headers.get("x-cursor") ?? "" };
  };
  for (const name of names) copies.set(name, await pull(name));
  const steps = [
    () => picture.committee("culture", "KFU", { publish: aPlan("KFU", 1, 900, "UNFINANCED"), at: on("2012-05-01") }),
    () => picture.committee("children", "BUU", { state: 2012, spentOere: 50, at: on("2012-05-02") }),
    () => picture.committee("children", "BUU", { withdraw: 0, at: on("2012-05-03") }),
  ];
  for (const step of steps) {
    await step();
    for (const [name, copy] of copies) {
      const changes = await pull(name, copy.cursor);
      const whole = await pull(name);
      const rows = folded(copy.rows, changes.rows);
      expect([name, rows]).toEqual([name, folded(whole.rows, [])]);
      copies.set(name, { rows, cursor: changes.cursor });
    }
  }
  const { cursor = "" } = copies.get("initiatives") ?? {};
  expect((await tables.pull(`budget-lines.json?since=${cursor}`)).status).toBe(400);
  expect((await tables.pull("budget-lines.json?since=abc")).status).toBe(400);
});

test("a short address leads to the tables and to OData, and one that leads nowhere says where they are", async () => {
  const ask = (path: string, accept = "*/*") =>
    fetch(`${tables.address}${path}`, { headers: { accept }, redirect: "manual" });
  const leads = async (path: string, accept?: string) => (await ask(path, accept)).headers.get("location");
  expect(await Promise.all(["/reports", "/reports/", "/odata", "/odata/"].map((path) => leads(path)))).toEqual([
    "/reports/v1/",
    "/reports/v1/",
    "/odata/v4/",
    "/odata/v4/",
  ]);
  expect(await leads("/reports", "text/html,*/*")).toBe("/reports/");
  for (const path of ["/reports/v2/initiatives.csv", "/odata/Initiatives", "/odata/v3/"]) {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      404,
      "application/problem+json; charset=utf-8",
    ]);
    expect(await answer.text()).toContain("The tables are at /reports/v1/, OData is at /odata/v4/");
  }
});
