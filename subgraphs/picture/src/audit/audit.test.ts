import { randomUUID } from "node:crypto";
import { type Actor, PUBLIC_QUERIES } from "@hub/auth";
import { callersFor, refusalOf, statedFields } from "@hub/testing";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { livingPicture } from "../testing/living-picture.testkit.js";

const auditor: Actor = { client: "auditor", scopes: new Set(["hub:audit"]), committee: undefined };

const picture = livingPicture("2012-08-01");
beforeEach(() => picture.database.damage("CREATE TABLE hub.audit_of_test PARTITION OF hub.audit DEFAULT"));

interface Entry {
  source: string;
  client: string | null;
  command: string;
  subject: string | null;
  outcome: string;
  at: string;
}

/** Inserts an entry as replication would. */
async function receiveEntry(entry: Partial<Entry> = {}): Promise<void> {
  const { source, client, command, subject, outcome, at } = {
    source: "children",
    client: "children",
    command: "CommitteeCommands.discardDraft",
    subject: null,
    outcome: "DONE",
    at: "2012-05-10T10:00:00Z",
    ...entry,
  };
  const text = (value: string | null) => (value === null ? "NULL" : `'${value}'`);
  await picture.database.damage(
    `INSERT INTO hub.audit (id, source, at, request_id, client, scopes, does, command, subject, outcome, rules)
     VALUES ('${randomUUID()}', '${source}', '${at}', 'r', ${text(client)}, '{}', 'WRITES', '${command}', ${text(subject)}, '${outcome}', '{}')`,
  );
}

const AUDIT = `query ($filter: AuditFilter, $first: Int, $after: String) { audit(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { owner client command subject outcome at } } }`;

interface Audit {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: (Omit<Entry, "source"> & { owner: string })[];
}

async function audit(variables: Record<string, unknown> = {}, as: Actor | null = auditor) {
  const { data, errors } = await picture.answerOf(AUDIT, variables, as ?? undefined);
  return { audit: JSON.parse(JSON.stringify(data?.audit ?? null)) as Audit, code: errors?.[0]?.extensions.code };
}

describe("audit log", () => {
  test("the audit log is read newest first and page by page, even while new entries arrive", async () => {
    for (const subject of ["a", "b", "c"]) await receiveEntry({ subject });
    const first = await audit({ first: 2 });
    await receiveEntry({ subject: "d" });
    const second = await audit({ first: 2, after: first.audit.pageInfo.endCursor });
    expect(first.audit.nodes.map(({ subject }) => subject)).toEqual(["c", "b"]);
    expect([first.audit.totalCount, first.audit.pageInfo.hasNextPage]).toEqual([3, true]);
    expect(second.audit.nodes.map(({ subject }) => subject)).toEqual(["a"]);
  });

  test("the audit log is filtered by owner, client, command, subject, outcome and time", async () => {
    await receiveEntry({ subject: "a" });
    await receiveEntry({ subject: "b", source: "social_services", outcome: "FORBIDDEN", at: "2012-05-11T10:00:00Z" });
    await receiveEntry({
      subject: "c",
      client: "children-publisher",
      command: "CommitteeCommands.publishActionPlan",
      at: "2012-05-12T00:00:00Z",
    });
    const found = async (filter: object) =>
      (await audit({ filter })).audit.nodes
        .map(({ subject }) => subject)
        .filter((subject) => subject !== null)
        .sort();
    expect(await found({ owner: ["socialServices"] })).toEqual(["b"]);
    expect(await found({ owner: ["children", "policy"] })).toEqual(["a", "c"]);
    expect((await audit({ filter: { owner: ["nobody"] } })).code).toBe("BAD_USER_INPUT");
    expect((await audit({ filter: { command: ["publishPlan"] } })).code).toBe("BAD_USER_INPUT");
    expect(await found({ client: ["children-publisher"] })).toEqual(["c"]);
    expect(await found({ command: ["publishActionPlan"] })).toEqual(["c"]);
    const commands = ["CommitteeCommands.publishActionPlan", "discardDraft"];
    expect(await found({ command: commands })).toEqual(["a", "b", "c"]);
    expect(await found({ subject: ["b", "c"], outcome: ["FORBIDDEN"] })).toEqual(["b"]);
    expect(await found({ since: "2012-05-11T00:00:00Z", before: "2012-05-12T00:00:00Z" })).toEqual(["b"]);
  });

  test("the audit log records who read it and who was refused, and cannot be changed", async () => {
    await audit();
    await audit({}, { ...auditor, client: "nosy", scopes: new Set(["hub:coordinate"]) });
    const { nodes } = (await audit()).audit;
    expect(nodes.map(({ owner, client, command, outcome }) => [owner, client, command, outcome])).toEqual([
      ["picture", "nosy", "Query.audit", "FORBIDDEN"],
      ["picture", "auditor", "Query.audit", "DONE"],
    ]);
    await expect(picture.database.dataSource.query("DELETE FROM hub.audit_of_picture")).rejects.toThrow(
      /permission denied/,
    );
    await expect(picture.database.damage("DELETE FROM hub.audit_of_picture")).rejects.toThrow(/never changes/);
    await expect(picture.database.damage("TRUNCATE hub.audit_of_picture")).rejects.toThrow(/never changes/);
  });

  test("only an auditor reads the audit log", async () => {
    for (const caller of callersFor("BUU", "KFU")) {
      const { code } = await audit({}, caller.actor ?? null);
      expect([caller.name, code]).toEqual([caller.name, refusalOf("Query.audit", caller)]);
    }
  });
});

test("every query of the picture is either public or in the access table", async () => {
  const known = ["Query.audit", "Query.fieldUsage", ...PUBLIC_QUERIES];
  expect(statedFields(await picture.schema()).filter((coordinate) => !known.includes(coordinate))).toEqual([]);
});
