import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startOwnCluster, type TestCluster } from "@hub/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { urlOf, withConnection } from "../connection/admin-connection.js";
import { secretsFile } from "../embedded/embedded-postgres.service.js";
import { provision, type SubgraphDatabase } from "./database-provision.service.js";
import { MigrationError, migrate } from "./migration.service.js";
import { SecretStore } from "./secret.store.js";

let cluster: TestCluster;
let database: SubgraphDatabase;
let place: string;
let hubNumber = 0;

beforeAll(async () => {
  cluster = await startOwnCluster();
});
afterAll(() => cluster.stop());

beforeEach(async () => {
  hubNumber += 1;
  const databases = await provision({
    adminUrl: cluster.adminUrl,
    prefix: `hub${hubNumber}`,
    subgraphs: ["children"],
    secrets: SecretStore.open(secretsFile(cluster.dataDir)),
  });
  database = databases.get("children") as SubgraphDatabase;
  place = await mkdtemp(join(tmpdir(), "hub-migrations-"));
});
afterEach(() => rm(place, { recursive: true }));

async function file(folder: string, name: string, sql: string): Promise<void> {
  await mkdir(join(place, folder), { recursive: true });
  await writeFile(join(place, folder, name), sql);
}
const run = (...folders: string[]) =>
  migrate({
    adminUrl: cluster.adminUrl,
    ...database,
    folders: folders.map((folder) => join(place, folder)),
    variables: { source: "children" },
  });
const asApp = (sql: string) => withConnection(database.appUrl, (client) => client.query(sql));
const asAdmin = (sql: string) =>
  withConnection(urlOf(cluster.adminUrl, database.database), (client) => client.query(sql));

const FIRST =
  "CREATE SCHEMA {{source}}; CREATE TABLE {{source}}.plan (); GRANT USAGE ON SCHEMA {{source}} TO {{app}}; GRANT SELECT ON {{source}}.plan TO {{app}};";

describe("migrations", () => {
  test("migrations of several folders run once, in the order of their stamps, with their variables filled in", async () => {
    await file("kit", "1700000000001-plan.sql", FIRST);
    await file("own", "1700000000002-code.sql", "ALTER TABLE children.plan ADD code text;");
    expect(await run("own", "kit")).toEqual([
      join(place, "kit", "1700000000001-plan.sql"),
      join(place, "own", "1700000000002-code.sql"),
    ]);
    await expect(asApp("SELECT code FROM children.plan")).resolves.toBeDefined();
    expect(await run("own", "kit")).toEqual([]);
  });

  test("what a migration creates belongs to the owner's role, not to the administrator", async () => {
    await file("kit", "1700000000001-plan.sql", FIRST);
    await run("kit");
    const { rows } = await asAdmin(
      "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname IN ('children', 'public')",
    );
    expect(rows).toEqual([{ tableowner: database.ownerRole }]);
  });

  test("two processes may migrate at once", async () => {
    await file("kit", "1700000000001-plan.sql", FIRST);
    const ran = await Promise.all([run("kit"), run("kit"), run("kit")]);
    expect(ran.flat()).toHaveLength(1);
  });

  test("a migration that fails leaves nothing of its own, and those before it stay", async () => {
    await file("kit", "1700000000001-plan.sql", FIRST);
    await file("kit", "1700000000002-broken.sql", "CREATE TABLE children.half ();\nCREATE TABLE children.plan ();");
    await expect(run("kit")).rejects.toThrow(
      /1700000000002-broken\.sql failed in the database hub\d+_children: .*exists/,
    );
    await expect(asApp("SELECT FROM children.plan")).resolves.toBeDefined();
    expect((await asAdmin("SELECT to_regclass('children.half') AS half")).rows).toEqual([{ half: null }]);
  });

  test("the error names the file and the line", async () => {
    await file("kit", "1700000000001-typo.sql", "CREATE SCHEMA x;\n\nCREATE TABEL x.y ();");
    await expect(run("kit")).rejects.toThrow(
      /1700000000001-typo\.sql failed in the database \w+ at line 3: syntax error/,
    );
  });
});

describe("a history that does not match the files", () => {
  beforeEach(async () => {
    await file("kit", "1700000000001-plan.sql", FIRST);
    await run("kit");
  });

  test("a file that was changed after it had run is refused", async () => {
    await file("kit", "1700000000001-plan.sql", `${FIRST} -- later`);
    await expect(run("kit")).rejects.toThrow(/was changed after the database .* had run it/);
    await expect(run("kit")).rejects.toBeInstanceOf(MigrationError);
  });

  test("a migration in the history that is not among the files is refused", async () => {
    await rm(join(place, "kit", "1700000000001-plan.sql"));
    await expect(run("kit")).rejects.toThrow(/has had the migration plan-\w+-1700000000001, which this version/);
  });
});

describe("a wrong migration file", () => {
  test("a file whose name is not that of a migration is refused", async () => {
    await file("kit", "plan.sql", FIRST);
    await expect(run("kit")).rejects.toThrow(/plan\.sql is not named as a migration/);
  });

  test("a file with the same stamp as another is refused", async () => {
    await file("kit", "1700000000001-a.sql", "");
    await file("own", "1700000000001-b.sql", "");
    await expect(run("kit", "own")).rejects.toThrow(/have the same stamp/);
  });

  test("a file that uses a variable without a value is refused", async () => {
    await file("kit", "1700000000001-a.sql", "CREATE SCHEMA {{sauce}};");
    await expect(run("kit")).rejects.toThrow(/uses \{\{sauce\}\}, which has no value/);
  });
});
