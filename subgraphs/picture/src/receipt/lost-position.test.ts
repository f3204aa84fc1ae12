import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { LOST_EVENT, type RecordedEvent, RecordRestarted } from "@hub/events";
import { startTestCluster, type TestCluster, until } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { aPlan, frameEvent, PictureDatabase } from "../testing/picture.testkit.js";
import { ServedPicture } from "../testing/served-picture.testkit.js";

let cluster: TestCluster;
let database: PictureDatabase;
let picture: ServedPicture;
let owner: Server;
const RESUMES = 10_002;

const on = (day: number) => new Date(Date.UTC(2011, 2, day));
const [kept, lost] = streamOf("children", "BUU", [
  { publish: aPlan("BUU", 1, 1), at: on(1) },
  { publish: aPlan("BUU", 1, 2), at: on(2) },
]) as [RecordedEvent, RecordedEvent];

/** The owner had two publications, and was put back to when it had one. */
function restart(): RecordedEvent {
  const [id, type] = [randomUUID(), RecordRestarted.type];
  const data = { restart: 1, kept: 1, known: 2, resumes: RESUMES };
  return {
    ...lost,
    position: RESUMES,
    id,
    type,
    aggregateId: "children",
    payload: { ...lost.payload, id, type, data },
  };
}

beforeAll(async () => {
  cluster = await startTestCluster();
  database = await PictureDatabase.make(cluster);
  await database.receive([frameEvent(), kept, { ...lost, type: LOST_EVENT }, restart()]);
  owner = createServer((_request, response) =>
    response.end(JSON.stringify({ extensions: { hub: { positions: { children: RESUMES } } } })),
  );
  await new Promise<void>((resolve) => owner.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(owner.address() as AddressInfo).port}`;
  picture = await ServedPicture.open(database, undefined, undefined, { children: url });
  await picture.waitFor({ children: RESUMES });
  await until(
    "the tree holds every entry",
    async () => (await picture.dataOf("{ treeHead { size } }")).treeHead.size === 4,
  );
});
afterAll(async () => {
  await picture?.close();
  owner?.close();
  await database?.close();
  await cluster?.stop();
});

const verified = async (position: string) =>
  (
    await picture.dataOf(
      `{ verify(position: "${position}") { state receipt { position contentHash } document { revision } checks { holds } } }`,
    )
  ).verify;

describe("a position whose owner's database was put back to a state from before it", () => {
  test("is lost, and its receipt holds all the same", async () => {
    const { state, receipt, document, checks } = await verified("children:2");
    const { contentHash } = lost.payload.data as { contentHash: string };
    expect({ state, receipt, document }).toEqual({
      state: "LOST",
      receipt: { position: "children:2", contentHash },
      document: null,
    });
    // Of its entry in the chain; without keys nothing here is signed.
    expect(checks[0]).toEqual({ holds: true });
  });

  test("is lost without a receipt where it is one of those that nobody has", async () => {
    expect(await verified("children:77")).toEqual({ state: "LOST", receipt: null, document: null, checks: [] });
  });

  test("leaves what was kept in force, and the picture made anew is the same", async () => {
    expect((await verified("children:1")).state).toBe("IN_FORCE");
    expect((await verified(`children:${RESUMES}`)).state).toBe("RECORDED");
    expect((await verified(`children:${RESUMES + 1}`)).state).toBe("UNKNOWN");
    expect((await database.rebuild()).differences).toEqual([]);
  });
});
