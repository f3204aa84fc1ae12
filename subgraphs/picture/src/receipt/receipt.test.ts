import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chainOf, type RecordedEvent } from "@hub/events";
import { type HubKeySet, hubSigner, publicKeysOf, readReceipt, verifyReceipt } from "@hub/receipts";
import { contentHash } from "@hub/rules";
import { startTestCluster, type TestCluster, until } from "@hub/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { aPlan, frameEvent, PictureDatabase } from "../testing/picture.testkit.js";
import { ServedPicture } from "../testing/served-picture.testkit.js";

let cluster: TestCluster;
let folder: string;
let database: PictureDatabase;
let picture: ServedPicture;

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
const STORY = [
  { publish: aPlan("BUU", 1, 1), at: on(1) },
  { publish: aPlan("BUU", 1, 2), at: on(2) },
  { withdraw: 0, at: on(3) },
  { withdraw: 0, kind: "REDACTION", at: on(4) },
] as const;

/** Opens a picture after the first acts of the story. Gives the hash of the first revision. */
async function pictureAfter(acts: number): Promise<string> {
  const plan = contentHash(STORY[0].publish);
  const events = await withReceipts(streamOf("children", "BUU", STORY.slice(0, acts)));
  await database.receive([frameEvent(), ...events]);
  picture = await ServedPicture.open(database, file("picture.json"), file("hub.json"));
  await picture.waitFor({ children: acts });
  await until("the tree holds every entry", async () => (await entriesInTree()) > acts);
  return plan;
}

// biome-ignore lint/suspicious/noExplicitAny: its shape is what the test's own query says
async function ask(source: string): Promise<any> {
  const { data, errors } = await picture.ask(source);
  if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
  return JSON.parse(JSON.stringify(data));
}
const entriesInTree = async (): Promise<number> => (await ask("{ treeHead { size } }")).treeHead.size;

const RECEIPT = `id contentHash position publishedAt timeliness fourEyes signature signedBy previousEntryHash entryHash
  hubSignature withdrawal { document committee series kind reason publication }`;
const verified = async (hash: string) =>
  (
    await ask(`{ verify(contentHash: "${hash}") {
      ${RECEIPT} checks { holds what } withdrawnBy { ${RECEIPT} checks { holds what } withdrawnBy { id } } } }`)
  ).verify;
const verdicts = (checks: readonly { holds: boolean | null }[]) => checks.map(({ holds }) => holds);
const failing = (checks: readonly { holds: boolean | null; what: string }[]) =>
  checks.filter(({ holds }) => holds === false).map(({ what }) => what);

describe("receipts", () => {
  test("verify finds that a publication's receipt holds: its entry, the hub's signature, the document, the tree and its head", async () => {
    const { checks, withdrawnBy, withdrawal } = await verified(await pictureAfter(2));
    expect(verdicts(checks)).toEqual([true, true, true, true, true]);
    expect([withdrawnBy, withdrawal]).toEqual([[], null]);
  });

  test("verify gives the withdrawal of a withdrawn revision, with its kind, reason and a receipt that holds too", async () => {
    const { checks, withdrawnBy } = await verified(await pictureAfter(3));
    expect(withdrawnBy).toEqual([
      expect.objectContaining({
        position: "children:3",
        publishedAt: on(3).toISOString(),
        fourEyes: null,
        withdrawnBy: [],
        withdrawal: expect.objectContaining({
          committee: "BUU",
          kind: "SUBSTANTIVE",
          reason: "fejl",
          publication: "children:1",
        }),
      }),
    ]);
    expect(failing(checks)).toEqual([]);
    expect(checks).toContainEqual({ holds: true, what: "children:1 is withdrawn by children:3." });
    expect(verdicts(withdrawnBy[0].checks)).toEqual([true, true, true, true, true]);
  });

  test("verify says that the text of a redacted revision is gone, and that the receipts of both its withdrawals hold", async () => {
    const { checks, withdrawnBy } = await verified(await pictureAfter(4));
    expect(withdrawnBy.map(({ withdrawal }: { withdrawal: { kind: string } }) => withdrawal.kind)).toEqual([
      "SUBSTANTIVE",
      "REDACTION",
    ]);
    expect(checks).toContainEqual({
      holds: null,
      what: "The document's text was redacted: its hash is kept, and the reason.",
    });
    expect(failing(checks)).toEqual([]);
  });

  test("an answer of verify, withdrawals included, can be checked without the hub", async () => {
    const receipt = readReceipt({ data: { verify: await verified(await pictureAfter(4)) } });
    const { keys } = await published();
    const checks = await verifyReceipt({ receipt, keys });
    expect(verdicts(checks)).toEqual([true, true, true, true, true, true, true]);
    expect(checks.at(-1)?.what).toMatch(/^children:4 withdraws children:1, .* as REDACTION: fejl$/);
  });

  test.each([
    ["the reason of a withdrawal", 3, "reason", "children:3"],
    ["the id of a publication", 1, "id", "children:1"],
  ])("verify finds that %s was changed in the picture's database", async (_what, position, field, named) => {
    const hash = await pictureAfter(3);
    const id = "00000000-0000-4000-8000-000000000000";
    await database.damage(
      "ALTER TABLE hub.inbox DISABLE TRIGGER USER",
      `UPDATE hub.inbox SET payload = jsonb_set(payload, '{data,${field}}', '"${id}"') WHERE source = 'children' AND position = ${position}`,
    );
    const { checks, withdrawnBy } = await verified(hash);
    expect([checks, withdrawnBy[0].checks].flatMap(failing)).toContain(
      `What the hub has on record as ${named} is not what the receipt was given for.`,
    );
  });
});
