import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chainOf, type RecordedEvent } from "@hub/events";
import { type HubKeySet, hubSigner, publicKeysOf, readReceipt, readReceipts, verifyReceipt } from "@hub/receipts";
import { contentHash } from "@hub/rules";
import { startTestCluster, type TestCluster, until } from "@hub/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { aPlan, type CommitteeAct, frameEvent, PictureDatabase } from "../testing/picture.testkit.js";
import { ServedPicture } from "../testing/served-picture.testkit.js";

let cluster: TestCluster;
let folder: string;
let database: PictureDatabase;
let picture: ServedPicture;
let owner: { url: string; close(): void };

const newKeySet = (): HubKeySet => ({
  keys: [generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" })],
});
const [ofChildren, ofPicture] = [newKeySet(), newKeySet()];
const published = async () => ({
  keys: [...(await publicKeysOf(ofChildren, "children")), ...(await publicKeysOf(ofPicture, "picture"))],
});
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  cluster = await startTestCluster();
  folder = mkdtempSync(join(tmpdir(), "hub-receipt-"));
  writeFileSync(file("picture.json"), JSON.stringify(ofPicture));
  writeFileSync(file("hub.json"), JSON.stringify(await published()));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await cluster?.stop();
});
beforeEach(async () => {
  database = await PictureDatabase.make(cluster);
});
afterEach(async () => {
  await picture?.close();
  owner?.close();
  await database?.close();
});

/** The events with the receipts that the committee would have got. */
async function withReceipts(events: readonly RecordedEvent[]): Promise<RecordedEvent[]> {
  const signer = await hubSigner(ofChildren, "children");
  const chain = chainOf(events, null);
  return Promise.all(
    events.map(async (event, index) => {
      const { contentHash: hash, content } = event.payload.data as { contentHash: string; content?: object };
      const { previousEntryHash, entryHash } = chain[index] as (typeof chain)[number];
      const hubreceipt = await signer.sign("hub-receipt+jws", {
        id: event.id,
        contentHash: hash,
        position: `children:${event.position}`,
        timeliness: null,
        publishedAt: event.recordedAt.toISOString(),
        fourEyes: content ? true : null,
        signature: null,
        signedBy: null,
        previousEntryHash,
        entryHash,
      });
      return { ...event, payload: { ...event.payload, hubreceipt } };
    }),
  );
}

const on = (day: number) => new Date(Date.UTC(2011, 2, day));
const [FIRST, OTHER] = [aPlan("BUU", 1, 1), aPlan("BUU", 1, 2)];
const STORY = [
  { publish: FIRST, at: on(1) },
  { publish: OTHER, at: on(2) },
  { withdraw: 0, at: on(3) },
  { withdraw: 0, kind: "REDACTION", at: on(4) },
] as const;
/** The same content is published thrice: replaced, withdrawn, and once more. */
const REPUBLISHED = [
  { publish: FIRST, at: on(1) },
  { publish: OTHER, at: on(2) },
  { publish: FIRST, at: on(3) },
  { withdraw: 2, at: on(4) },
  { publish: FIRST, at: on(5) },
] as const;
const HASH = contentHash(FIRST);

/** Opens a picture after these acts of the committee; `onTheWay` of their events have not arrived, but their owner says that it has them. */
async function pictureOf(acts: readonly CommitteeAct[], onTheWay = 0): Promise<RecordedEvent[]> {
  const events = await withReceipts(streamOf("children", "BUU", acts));
  const arrived = events.slice(0, acts.length - onTheWay);
  await database.receive([frameEvent(), ...arrived]);
  owner = await ownerWith({ children: acts.length });
  picture = await ServedPicture.open(database, file("picture.json"), file("hub.json"), { children: owner.url });
  await picture.waitFor({ children: arrived.length });
  await until("the tree holds every entry", async () => (await entriesInTree()) > arrived.length);
  return events.slice(arrived.length);
}

/** A committee's subgraph that says how far its record reaches. */
async function ownerWith(positions: Record<string, number>): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, response) =>
    response.end(JSON.stringify({ extensions: { hub: { positions } } })),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

const ask = (source: string) => picture.dataOf(source);
const entriesInTree = async (): Promise<number> => (await ask("{ treeHead { size } }")).treeHead.size;

const RECEIPT = `id contentHash position publishedAt timeliness fourEyes signature signedBy previousEntryHash entryHash
  hubSignature withdrawal { document committee series kind reason publication }`;
const VERIFIED = `position state receipt { ${RECEIPT} } checks { holds what }
  withdrawnBy { position state receipt { ${RECEIPT} } checks { holds what } withdrawnBy { position } }`;
const verified = async (position: string) => (await ask(`{ verify(position: "${position}") { ${VERIFIED} } }`)).verify;
const publications = async (hash: string) =>
  (
    await ask(`{ verifications(contentHash: "${hash}") {
      contentHash state awaited unreachable { code } publications { ${VERIFIED} document { revision } } } }`)
  ).verifications;
const otherCommittees = ["BIU", "SOU", "KFU"].map((code) => ({ code }));
const verdicts = (checks: readonly { holds: boolean | null }[]) => checks.map(({ holds }) => holds);
const failing = (checks: readonly { holds: boolean | null; what: string }[]) =>
  checks.filter(({ holds }) => holds === false).map(({ what }) => what);

describe("receipts", () => {
  test("verify finds that a publication's receipt holds: its entry, the hub's signature, the document, the tree and its head", async () => {
    await pictureOf(STORY.slice(0, 2));
    const { checks, withdrawnBy, receipt, state } = await verified("children:2");
    expect(verdicts(checks)).toEqual([true, true, true, true, true]);
    expect([state, withdrawnBy, receipt.withdrawal]).toEqual(["IN_FORCE", [], null]);
  });

  test("verify gives the withdrawal of a withdrawn revision, with its kind, reason and a receipt that holds too", async () => {
    await pictureOf(STORY.slice(0, 3));
    const { state, checks, withdrawnBy } = await verified("children:1");
    expect(state).toBe("WITHDRAWN");
    expect(withdrawnBy).toEqual([
      expect.objectContaining({
        position: "children:3",
        state: "RECORDED",
        withdrawnBy: [],
        receipt: expect.objectContaining({
          publishedAt: on(3).toISOString(),
          fourEyes: null,
          withdrawal: expect.objectContaining({
            committee: "BUU",
            kind: "SUBSTANTIVE",
            reason: "fejl",
            publication: "children:1",
          }),
        }),
      }),
    ]);
    expect(failing(checks)).toEqual([]);
    expect(checks).toContainEqual({ holds: true, what: "children:1 is withdrawn by children:3." });
    expect(verdicts(withdrawnBy[0].checks)).toEqual([true, true, true, true, true]);
  });

  test("verify says that the text of a redacted revision is gone, and that the receipts of both its withdrawals hold", async () => {
    await pictureOf(STORY);
    const { checks, withdrawnBy } = await verified("children:1");
    type Withdrawn = { receipt: { withdrawal: { kind: string } } };
    expect(withdrawnBy.map(({ receipt }: Withdrawn) => receipt.withdrawal.kind)).toEqual(["SUBSTANTIVE", "REDACTION"]);
    expect(checks).toContainEqual({
      holds: null,
      what: "The document's text was redacted: its hash is kept, and the reason.",
    });
    expect(failing(checks)).toEqual([]);
  });

  test("an answer of verify, withdrawals included, can be checked without the hub", async () => {
    await pictureOf(STORY);
    const receipt = readReceipt({ data: { verify: await verified("children:1") } });
    const { keys } = await published();
    const checks = await verifyReceipt({ receipt, keys });
    expect(verdicts(checks)).toEqual([true, true, true, true, true, true, true]);
    expect(checks.at(-1)?.what).toMatch(/^children:4 withdraws children:1, .* as REDACTION: fejl$/);
  });

  test.each([
    ["the reason of a withdrawal", 3, "reason", "children:3"],
    ["the id of a publication", 1, "id", "children:1"],
  ])("verify finds that %s was changed in the picture's database", async (_what, position, field, named) => {
    await pictureOf(STORY.slice(0, 3));
    const id = "00000000-0000-4000-8000-000000000000";
    await database.damage(
      "ALTER TABLE hub.inbox DISABLE TRIGGER USER",
      `UPDATE hub.inbox SET payload = jsonb_set(payload, '{data,${field}}', '"${id}"') WHERE source = 'children' AND position = ${position}`,
    );
    const { checks, withdrawnBy } = await verified("children:1");
    expect([checks, withdrawnBy[0].checks].flatMap(failing)).toContain(
      `What the hub has on record as ${named} is not what the receipt was given for.`,
    );
  });
});

describe("one content, published more than once", () => {
  type Found = { position: string; state: string; document: { revision: number }; withdrawnBy: { position: string }[] };
  const told = ({ position, state, document, withdrawnBy }: Found) =>
    [position, document.revision, state, ...withdrawnBy.map((each) => each.position)].join(" ");

  test("each publication is told with what became of it, and each has its own receipt", async () => {
    await pictureOf(REPUBLISHED.slice(0, 4));
    const { state, publications: found } = await publications(HASH);
    expect([state, found.map(told)]).toEqual([
      "ON_RECORD",
      ["children:1 1 SUPERSEDED", "children:3 3 WITHDRAWN children:4"],
    ]);
    expect(found.map(({ receipt }: { receipt: { position: string } }) => receipt.position)).toEqual([
      "children:1",
      "children:3",
    ]);
    expect(found.flatMap(({ checks }: { checks: { holds: boolean; what: string }[] }) => failing(checks))).toEqual([]);
  });

  test("a plan that was withdrawn by mistake and is published again stands", async () => {
    await pictureOf(REPUBLISHED);
    const last = (await publications(HASH)).publications.at(-1);
    expect(told(last)).toBe("children:5 4 IN_FORCE");
    expect(verdicts(last.checks)).toEqual([true, true, true, true, true]);
  });

  test("every published document gives the receipt that it went on record with", async () => {
    await pictureOf(REPUBLISHED);
    const { actionPlans } = await ask(
      `{ actionPlans(asOf: "${on(3).toISOString()}") { nodes { revision receipt { position } } } }`,
    );
    expect(actionPlans.nodes).toEqual([{ revision: 3, receipt: { position: "children:3" } }]);
  });

  test("all receipts of an answer of verifications can be checked without the hub", async () => {
    await pictureOf(REPUBLISHED);
    const receipts = readReceipts({ data: { verifications: await publications(HASH) } });
    const { keys } = await published();
    const checks = await Promise.all(receipts.map((receipt) => verifyReceipt({ receipt, keys })));
    expect(checks.map(verdicts)).toEqual([[true], [true, true, true, true], [true]]);
  });
});

describe("a publication that the picture does not hold yet", () => {
  test("is not here yet, by its position and by its hash, and is told once it has arrived", async () => {
    const onTheWay = await pictureOf(STORY.slice(0, 2), 1);
    const absent = { receipt: null, checks: [], withdrawnBy: [] };
    expect(await verified("children:2")).toEqual({ position: "children:2", state: "NOT_HERE_YET", ...absent });
    expect(await publications(contentHash(OTHER))).toEqual({
      contentHash: contentHash(OTHER),
      state: "NOT_HERE_YET",
      publications: [],
      awaited: ["children:2"],
      unreachable: otherCommittees,
    });
    const answer = publications(contentHash(OTHER));
    await database.receive(onTheWay);
    expect(await answer).toMatchObject({ state: "ON_RECORD", awaited: [], publications: [{ position: "children:2" }] });
    expect((await verified("children:2")).state).toBe("IN_FORCE");
  });

  test("is unknown where its owner has recorded nothing there, and refused where no owner has such positions", async () => {
    await pictureOf(STORY.slice(0, 2));
    expect((await verified("children:3")).state).toBe("UNKNOWN");
    expect((await verified("culture:1")).state).toBe("NOT_HERE_YET");
    expect((await verified("policy:1")).state).toBe("RECORDED");
    for (const position of ["nobody:1", "children:0", "children"]) {
      await expect(verified(position)).rejects.toThrow("it is a receipt's, such as children:42");
    }
  });
});
