import { createHash } from "node:crypto";
import { OffsetClock } from "@hub/clock";
import { outletTables } from "@hub/outlets";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
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
