import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { OffsetClock } from "@hub/clock";
import { outletTables } from "@hub/outlets";
import { answerOf } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pino from "pino";
import { on, sharedLivingPicture } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";
import { type PulledRow, PulledTables } from "../testing/pulled-tables.testkit.js";
import { zipEntries } from "../testing/zip-entries.testkit.js";

const picture = sharedLivingPicture("2012-06-01");
let tables: PulledTables;

beforeAll(async () => {
  await picture.committee("children", "BUU", { publish: aPlan("BUU", 2, 100_050), at: on("2012-02-01") });
  await picture.committee("children", "BUU", { publish: aPlan("BUU", 3, 100_050), at: on("2012-03-01") });
  await picture.committee("children", "BUU", { publish: aPlan("BUU", 1, 700), at: on("2012-04-01") });
  await picture.committee("children", "BUU", { state: 2012, spentOere: 50, at: on("2012-05-02") });
  tables = await PulledTables.open(picture.database, new OffsetClock());
});
afterAll(() => tables?.close());

interface DataPackage {
  readonly resources: { name: string; path: string; bytes: number; hash: string }[];
}

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test("all tables of a day are one archive, with the sums of its files, and the same for ever", async () => {
  const first = await tables.pull("bulk/2012-03-15.zip");
  expect([first.status, first.headers.get("content-type")]).toEqual([200, "application/zip"]);
  const bytes = await bytesOf(first);
  expect(first.headers.get("repr-digest")).toBe(`sha-256=:${createHash("sha256").update(bytes).digest("base64")}:`);
  const files = zipEntries(bytes);
  const { resources } = JSON.parse(files.get("datapackage.json")?.toString() ?? "") as DataPackage;
  expect(resources).toHaveLength(outletTables.length * 2);
  for (const { path, bytes: length, hash } of resources) {
    const file = files.get(path) ?? Buffer.alloc(0);
    expect([path, length]).toEqual([path, file.length]);
    expect([path, hash]).toEqual([path, `sha256:${createHash("sha256").update(file).digest("hex")}`]);
  }
  const lines = await (await tables.pull("budget-lines.csv?asOf=2012-03-15")).text();
  expect(files.get("budget-lines.csv")?.toString()).toBe(lines);
  const again = await tables.pull("bulk/2012-03-15.zip", {
    headers: { "if-none-match": first.headers.get("etag") ?? "" },
  });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  await tables.close();
  tables = await PulledTables.open(picture.database, new OffsetClock());
  const later = await bytesOf(await tables.pull("bulk/2012-03-15.zip"));
  expect(zipEntries(later).get("budget-lines.csv")?.toString()).toBe(lines);
});

test("the newest package is of the last day that is over; there is none of a day that is not", async () => {
  const latest = await tables.pull("bulk/latest.zip", { method: "HEAD" });
  const yesterday = new Date(Date.now() - 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" });
  expect(latest.headers.get("content-disposition")).toContain(`integration-policy-${yesterday}.zip`);
  for (const file of ["2999-01-01.zip", "2012-02-31.zip", "latest.tar", "meta"])
    expect([file, (await tables.pull(`bulk/${file}`)).status]).toEqual([file, 404]);
});

test("the package of a day is made in the night after it, before anybody asks for it", async () => {
  let wall = new Date("2026-11-30T22:59:00Z");
  const told: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line) => told.push(JSON.parse(line)) });
  const nightly = { everyMs: 5, wall: () => wall };
  const served = await PulledTables.open(picture.database, new OffsetClock(), { log, nightly });
  try {
    expect((await served.pull("bulk/2012-03-15.zip", { method: "HEAD" })).status).toBe(200);
    // After midnight in Copenhagen what is recorded late may still arrive.
    wall = new Date("2026-11-30T23:14:00Z");
    await sleep(30);
    expect(told).toEqual([]);
    wall = new Date("2026-11-30T23:16:00Z");
    const made = async () => told.find(({ msg }) => msg === "the archive of the day is made");
    const { bytes } = (await answerOf("the archive is made", made, Boolean)) ?? {};
    const latest = await served.pull("bulk/latest.zip", { method: "HEAD" });
    expect([latest.status, latest.headers.get("content-length")]).toEqual([200, String(bytes)]);
    await sleep(30);
    expect(told).toHaveLength(1);
  } finally {
    await served.close();
  }
});

test("who asks for another package while one is made is told how far it is", async () => {
  const days = ["bulk/2012-03-16.zip", "bulk/2012-03-17.zip"];
  const answers = await Promise.all(days.map((day) => tables.pull(day)));
  const busy = answers.find(({ status }) => status === 503);
  const [{ detail }] = await Promise.all([
    busy?.json() as Promise<{ detail: string }>,
    ...answers.filter(({ status }) => status === 200).map(bytesOf),
  ]);
  expect([answers.map(({ status }) => status).sort(), busy?.headers.get("retry-after")]).toEqual([[200, 503], "30"]);
  expect(detail).toMatch(/^The package of 2012-03-1[67] is being made, \d+ of 34 files are ready: ask again\.$/);
});

test("each table has a page in both languages, which says of each column what its meta says", async () => {
  const plain = (html: string) =>
    html
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
  for (const { name, columns, title } of outletTables)
    for (const lang of ["da", "en"] as const) {
      const page = await tables.pull(`${name}/about?lang=${lang}`);
      expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
      const html = await page.text();
      expect(html).toContain(`<html lang="${lang}">`);
      const told = columns.flatMap(({ name: column, label, definition, empty }) => [column, label, definition, empty]);
      const words = [title, ...told].map((each) => (typeof each === "object" ? each[lang] : each));
      const missing = words.filter((each) => each !== undefined && !plain(html).includes(each));
      expect([name, missing]).toEqual([name, []]);
    }
  expect((await tables.pull("no-table/about")).status).toBe(404);
  expect((await tables.pull("initiatives/about?lang=fr")).status).toBe(400);
});

test("a browser is given the page at the table's own address, a tool the rows, and each link leads somewhere", async () => {
  const browser = {
    accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "accept-language": "en",
  };
  const typeOf = async (path: string, headers: Record<string, string>) =>
    (await tables.pull(path, { headers })).headers.get("content-type")?.split(";")[0];
  for (const path of ["", "observations"]) {
    expect([path, await typeOf(path, browser)]).toEqual([path, "text/html"]);
    for (const accept of ["*/*", "application/json", "application/json, text/html;q=0.5"])
      expect([path, accept, await typeOf(path, { accept })]).toEqual([path, accept, "application/json"]);
  }
  const page = await (await tables.pull("observations", { headers: browser })).text();
  const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
  expect(links.length).toBeGreaterThan(15);
  for (const href of links.filter((each) => !each.includes("edition="))) {
    const { status, body } = await fetch(`${tables.address}${href}`);
    await body?.cancel();
    expect([href, status]).toEqual([href, 200]);
  }
});

interface Release extends PulledRow {
  readonly tag: never;
}
interface PublicRecord {
  readonly ocid: string;
  readonly releases: Release[];
  readonly compiledRelease: {
    isInForce: boolean;
    planning: { budgetLines: object[] };
    implementation: { year: number }[];
  };
}

test("each change that was published of an initiative is a release, and its record is what they come to", async () => {
  const { records } = (await (await tables.pull("records.json?committee=BUU")).json()) as { records: PublicRecord[] };
  expect(records).toHaveLength(3);
  const tags = records.map(({ releases }) => releases.map(({ tag, date }) => `${tag} ${`${date}`.slice(0, 10)}`));
  // What a revision says as the one before says no new release.
  expect(tags).toEqual([
    ["planning 2012-02-01", "planningUpdate 2012-04-01", "implementation 2012-05-02"],
    ["planning 2012-02-01", "planningWithdrawal 2012-04-01"],
    ["planning 2012-03-01", "planningWithdrawal 2012-04-01"],
  ]);
  const [first, second] = records.map(({ compiledRelease }) => compiledRelease);
  expect([first?.isInForce, first?.implementation[0]?.year, second?.isInForce]).toEqual([true, 2012, false]);
  const { releases } = (await (
    await tables.pull(`releases.json?initiative=${encodeURIComponent(records[0]?.ocid ?? "")}`)
  ).json()) as { releases: Release[] };
  expect(releases).toEqual(records[0]?.releases);
  const before = await (await tables.pull("releases.ndjson?asOf=2012-02-10")).text();
  expect(
    before
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as Release).tag),
  ).toEqual([["planning"], ["planning"]]);
  expect((await tables.pull("releases.json?year=2012")).status).toBe(400);
});
