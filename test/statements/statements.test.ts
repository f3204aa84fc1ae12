import { createDataSource, rowsOf } from "@hub/database";
import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { COLUMN_TYPES } from "./column-types.js";
import type { Samples } from "./expression-values.js";
import { DATABASE_OF, type HubDatabase, withHubDatabases } from "./hub-databases.js";
import { Catalogue, statementFaults } from "./statement-check.js";
import { type FoundStatement, StatementFinder } from "./statement-finder.js";

const FIXTURE = "test/statements/false-rows.fixture.ts";

/** Names in a package to which only a running hub gives a value: what they may be. */
const SAMPLES: Readonly<Record<string, Samples>> = {
  "shared/database": { schema: ["children"] },
  "shared/events": { source: ["events"], table: ["hub.inbox", "events.outbox"] },
  "shared/subgraph-kit": {
    table: ["children.audit", "hub.audit"],
  },
  "shared/committee-kit": { source: ["children"] },
  infra: { source: ["children"] },
};

/** Statements that are put together while the hub runs, and why. The suites of their packages run each of them. */
const PUT_TOGETHER: Readonly<Record<string, string>> = {
  "infra/src/backup/restore.service.ts": "asks the owners that a backup has, in schemas of their own",
  "infra/src/record/put-back.store.ts": "asks each owner in its own schema",
  "shared/database/src/backup/database-dump.service.ts": "copies the rows of each table that the catalogue lists",
  "shared/database/src/backup/database-load.service.ts": "fills each table that the catalogue lists",
  "shared/database/src/provision/migration.service.ts": "runs the text of a migration",
  "shared/documents/src/redaction.service.ts": "reads the outbox of the owner's own schema",
  "shared/subgraph-kit/src/audit.store.ts": "names the columns of the entry that it writes",
  "shared/subgraph-kit/src/retention.service.ts": "calls the function of the owner's own schema",
  "subgraphs/picture/src/change/change.resolver.ts":
    "filter and place of a page of the feed are put together from the query",
  "subgraphs/picture/src/rebuild/rebuild-lanes.service.ts": "makes the indexes and keys that the catalogue lists",
  "subgraphs/picture/src/paging/rows-together.loader.ts":
    "sends the statements of pages, put together from the query, as one where their values alone differ",
  "subgraphs/picture/src/policy-picture/breakdown.resolver.ts": "has a dimension for each that the query names",
  "subgraphs/picture/src/projection/redaction.projection.ts": "reads the copy that the kind of event has",
  "subgraphs/picture/src/rebuild/next-tables.store.ts": "runs the statements that the catalogue gives",
  "subgraphs/picture/src/rebuild/table-comparison.store.ts": "compares each table that the catalogue lists",
};

let cluster: TestCluster;
let finder: StatementFinder;
let found: FoundStatement[];

beforeAll(async () => {
  cluster = await startTestCluster();
  finder = new StatementFinder(SAMPLES, [FIXTURE]);
  found = finder.find();
}, 120_000);
afterAll(() => cluster.stop());

const packageOf = ({ file }: FoundStatement): string => file.split("/src/")[0] ?? "";
const placeOf = ({ file, line }: FoundStatement): string => `${file}:${line}`;

/** The faults of some statements, each with its place. */
const faultsOf = (statements: readonly FoundStatement[]): Promise<string[]> =>
  withHubDatabases(cluster, async (clients) => {
    const catalogues = new Map<HubDatabase, Catalogue>();
    for (const [kind, client] of clients) catalogues.set(kind, await Catalogue.read(client));
    const faults: string[] = [];
    for (const statement of statements) {
      const own = catalogues.get(DATABASE_OF[packageOf(statement)] as HubDatabase);
      const wrong = await statementFaults(finder.checker, statement, own ? [own] : [...catalogues.values()]);
      faults.push(...wrong.map((fault) => `${placeOf(statement)} ${fault}`));
    }
    return [...new Set(faults)];
  });

describe("the statements of all programs", () => {
  test("every statement can be prepared in a migrated database, and gives the rows that its type declares", async () => {
    expect(await faultsOf(found.filter(({ file }) => file !== FIXTURE))).toEqual([]);
  }, 120_000);

  test("every statement whose text is put together at run time is listed with the reason", () => {
    const unknown = found.filter(({ texts }) => texts instanceof Error);
    const listed = Object.keys(PUT_TOGETHER);
    expect(
      unknown.filter(({ file }) => !listed.includes(file)).map((each) => `${placeOf(each)} ${each.texts}`),
    ).toEqual([]);
    expect(listed.filter((file) => !unknown.some((each) => each.file === file))).toEqual([]);
  });

  test("every raw query whose rows are read gives them a type", () => {
    const untyped = found.filter(({ isUntyped }) => isUntyped);
    expect(untyped.map(placeOf)).toEqual([]);
  });
});

describe("a false statement", () => {
  test("is found, whatever is false in it", async () => {
    const faults = await faultsOf(found.filter(({ file }) => file === FIXTURE));
    const kinds = new Set(faults.map((fault) => fault.replace(/^\S+ /, "").replace(/ in: .*/, "")));
    expect([...kinds]).toEqual([
      "position is number, declared as string",
      "last_entry_hash may be null",
      "gives no position",
      "gives position, which the row type does not have",
      "position is declared as never",
      "takes 1 values and is given 0",
      'relation "hub.outbox" does not exist',
      "has columns, and no row type",
    ]);
  });
});

test("a connection gives a column of each type as its TypeScript type says", async () => {
  const dataSource = createDataSource({ url: cluster.adminUrl, entities: [], applicationName: "column types" });
  await dataSource.initialize();
  try {
    for (const [name, { typescript, sample }] of Object.entries(COLUMN_TYPES)) {
      const [row] = await rowsOf<{ value: unknown }>(dataSource, `SELECT '${sample}'::${name} AS value`);
      expect([name, kindOf(row?.value)]).toEqual([name, typescript === "unknown" ? "string" : typescript]);
    }
  } finally {
    await dataSource.destroy();
  }
});

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return `${typeof value[0]}[]`;
  return value instanceof Date ? "Date" : typeof value;
}
