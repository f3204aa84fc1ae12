import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { planOf } from "../testkit/documents/action-plan.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { runPictureCommand } from "../testkit/hub/hub-command.js";
import { RunningHub } from "../testkit/hub/running-hub.js";
import { asLogin } from "../testkit/machine/database-session.js";

let hub: RunningHub;
beforeAll(async () => {
  // What is changed behind the hub's back is to be seen at once.
  hub = await RunningHub.start({ env: { HUB_KEPT_ANSWERS_BYTES: "0" } });
});
afterAll(() => hub?.forget());

const CONTENT = `{ policyPicture(year: 2012) { totals { plansPublished initiatives financed { oere } unfinanced { oere } } }
  initiatives(first: 200) { nodes { id code financing } } search(text: "sprog") { totalCount } }`;
const FEED = "{ changes(first: 200) { pageInfo { endCursor } nodes { position ownerPosition } } }";

const lastLine = (output: string) => output.split("\n").at(-1);

async function publishNext(): Promise<string> {
  const { children } = await hub.as().demand<GraphAnswer>("{ children { actionPlan { revision } } }");
  const input = planOf({ committee: "BUU", basedOn: children.actionPlan.revision });
  const { receipt } = await hub.committee("children").publishActionPlan(input, randomUUID());
  return receipt?.position ?? "not published";
}

/** The entries of the change feed, once that publication is among them. */
async function changesUpTo(position: string, after = "0"): Promise<{ ownerPosition: string }[]> {
  const question = `{ changes(first: 200, after: "${after}") { nodes { ownerPosition } } }`;
  return (await hub.after(position, question)).changes.nodes;
}

describe("the picture of a running hub", () => {
  test("a rebuilt picture equals the old one, and takes in what is published next", async () => {
    const before = [await hub.as().demand(CONTENT), await hub.as().demand(FEED)];
    const { output, exitCode } = await runPictureCommand("rebuild", hub.dataDir);
    expect([exitCode, lastLine(output)]).toEqual([
      0,
      expect.stringMatching(/✓ Equal: \d+ events, \d+ tables, checksum/),
    ]);
    expect([await hub.as().demand(CONTENT), await hub.as().demand(FEED)]).toEqual(before);
    const position = await publishNext();
    expect((await changesUpTo(position)).at(-1)).toMatchObject({ ownerPosition: position });
  });

  test("a rebuild mends damaged tables of the picture from its inbox", async () => {
    const before = await hub.as().demand(CONTENT);
    await asLogin(await hub.databaseUrl("hub_picture_app", "hub_picture"), (query) =>
      query("UPDATE picture.initiative SET off_record_at = '2011-01-01'"),
    );
    expect(await hub.as().demand(CONTENT)).not.toEqual(before);
    const { output, exitCode } = await runPictureCommand("rebuild", hub.dataDir);
    expect([exitCode, output]).toEqual([
      0,
      expect.stringMatching(/initiative: \d+ rows put right\n.*Not equal: .*\.$/),
    ]);
    expect(await hub.as().demand(CONTENT)).toEqual(before);
  });

  test("after the inbox was lost, a new copy makes the picture complete again, and its feed begins again", async () => {
    const [content, feed] = [await hub.as().demand(CONTENT), await hub.as().demand<GraphAnswer>(FEED)];
    await asAdministrator("DELETE FROM children.outbox");
    const refused = await runPictureCommand("rebuild", hub.dataDir);
    expect([refused.exitCode, refused.output]).toEqual([
      1,
      expect.stringMatching(/lacks 4 of 4 events of children.*picture:recopy/),
    ]);

    const { output, exitCode } = await runPictureCommand("recopy", hub.dataDir);
    expect([exitCode, lastLine(output)]).toEqual([0, expect.stringMatching(/✓ Equal/)]);
    expect(await hub.as().demand(CONTENT)).toEqual(content);
    const { errors } = await hub.as().ask(`{ changes(after: "${feed.changes.pageInfo.endCursor}") { caughtUp } }`);
    expect(errors[0]?.extensions?.code).toBe("CONFLICT");
    const anew = await hub.as().demand<GraphAnswer>(FEED);
    expect(anew.changes.nodes).toHaveLength(feed.changes.nodes.length);

    const position = await publishNext();
    expect(await changesUpTo(position, anew.changes.pageInfo.endCursor)).toEqual([{ ownerPosition: position }]);
  });

  test("the picture can be rebuilt while the hub is down, but not in a folder that never had a hub", async () => {
    await hub.stop();
    const { output, exitCode } = await runPictureCommand("rebuild", hub.dataDir);
    expect([exitCode, lastLine(output)]).toEqual([0, expect.stringMatching(/✓ Equal/)]);
    const nowhere = await mkdtemp(join(tmpdir(), "hub-test-"));
    const refused = await runPictureCommand("rebuild", nowhere);
    expect(refused).toEqual({
      exitCode: 1,
      output: expect.stringMatching(/^ {2}✗ There is no hub in .*npm start.*\.$/),
    });
    await rm(nowhere, { recursive: true });
  });
});

/** Changes the picture's database as its owner. */
async function asAdministrator(statement: string): Promise<void> {
  const url = await hub.databaseUrl("hub_admin", "hub_picture");
  await asLogin(url, async (query) => {
    await query("SET ROLE hub_picture_owner");
    await query(statement);
  });
}
