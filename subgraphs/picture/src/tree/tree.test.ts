import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chainOf, type RecordedEvent } from "@hub/events";
import {
  type HubKeySet,
  hubSigner,
  isConsistent,
  leafOfEntry,
  publicKeysOf,
  readSignature,
  rootByInclusion,
} from "@hub/receipts";
import { startTestCluster, type TestCluster, until } from "@hub/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { aPlan, frameEvent, PictureDatabase } from "../testing/picture.testkit.js";
import { ServedPicture } from "../testing/served-picture.testkit.js";

let cluster: TestCluster;
let folder: string;
let database: PictureDatabase;
let picture: ServedPicture;

const privateKey = () => generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });
const set = { keys: [privateKey()] } as HubKeySet;
const keysFile = () => join(folder, "picture.jwks.json");

beforeAll(async () => {
  cluster = await startTestCluster();
  folder = mkdtempSync(join(tmpdir(), "hub-tree-"));
  writeFileSync(keysFile(), JSON.stringify(set));
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

interface Head {
  size: number;
  rootHash: string;
  at: string;
  signature: string;
}

interface Proof {
  position: string;
  entryHash: string;
  leafIndex: number;
  treeSize: number;
  path: string[];
  head: Head;
}

const HEAD = "size rootHash at signature";

const ask = (source: string) => picture.dataOf(source);
const headOf = async (size?: number): Promise<Head> =>
  (await ask(`{ treeHead${size === undefined ? "" : `(size: ${size})`} { ${HEAD} } }`)).treeHead;
const proofOf = async (position: string, size?: number): Promise<Proof> =>
  (
    await ask(`{ inclusionProof(position: "${position}"${size === undefined ? "" : `, treeSize: ${size}`}) {
      position entryHash leafIndex treeSize path head { ${HEAD} } } }`)
  ).inclusionProof;

async function untilTreeHas(size: number): Promise<void> {
  await until(`the tree holds ${size} entries`, async () => (await headOf()).size >= size);
}

const on = (day: number) => new Date(Date.UTC(2011, 2, day));
const plansOf = (source: string, code: string, count: number) =>
  streamOf(
    source,
    code,
    Array.from({ length: count }, (_, n) => ({ publish: aPlan(code, 1, n + 1), at: on(n + 1) })),
  );

/** The events with the receipts that their owner would have got. */
async function withReceipts(events: readonly RecordedEvent[]): Promise<RecordedEvent[]> {
  const signer = await hubSigner({ keys: [privateKey()] } as HubKeySet, "children");
  const chain = chainOf(events, null);
  return Promise.all(
    events.map(async (event, index) => {
      const hubreceipt = await signer.sign("hub-receipt+jws", { ...chain[index] });
      return { ...event, payload: { ...event.payload, hubreceipt } };
    }),
  );
}

describe("hash tree", () => {
  test("the tree proves that each entry is in every later tree, and that the tree has only grown", async () => {
    const [children, culture] = [plansOf("children", "BUU", 5), plansOf("culture", "KFU", 4)];
    await database.receive([frameEvent(), ...children.slice(0, 3), ...culture]);
    picture = await ServedPicture.open(database, keysFile());
    await untilTreeHas(8);
    await database.receive(children.slice(3));
    await untilTreeHas(10);
    const now = await headOf();
    for (const position of ["policy:1", ...[1, 2, 3, 4, 5].map((n) => `children:${n}`), "culture:4"]) {
      const { leafIndex } = await proofOf(position);
      for (let size = leafIndex + 1; size <= now.size; size++) {
        const { head, ...proof } = await proofOf(position, size);
        expect(rootByInclusion(leafOfEntry(proof.entryHash), proof)).toBe(head.rootHash);
        const consistency = (
          await ask(`{ consistencyProof(earlierSize: ${size}, laterSize: ${now.size}) { earlierSize laterSize path } }`)
        ).consistencyProof;
        expect(isConsistent({ first: head.rootHash, second: now.rootHash }, consistency)).toBe(true);
      }
    }
  });

  test("every head of the tree is signed with the picture's key", async () => {
    await database.receive([frameEvent(), ...plansOf("children", "BUU", 3)]);
    picture = await ServedPicture.open(database, keysFile());
    await untilTreeHas(4);
    const keys = await publicKeysOf(set, "picture");
    for (const size of [0, 1, 2, 3, 4]) {
      const { signature, ...statement } = await headOf(size);
      expect(statement.size).toBe(size);
      const read = await readSignature("hub-tree-head+jws", signature, keys);
      expect(read).toEqual({ statement, owner: "picture" });
    }
    expect(await headOf()).toEqual(await headOf(4));
    await expect(headOf(5)).rejects.toThrow("it has 4 entries so far");
    await expect(ask('{ inclusionProof(position: "children:1", treeSize: 0) { path } }')).rejects.toThrow(
      "not in a tree of 0",
    );
    expect(await proofOf("children:4")).toBeNull();
  });

  test("a rebuild of the picture and a restart leave the tree unchanged", async () => {
    await database.receive([frameEvent(), ...plansOf("children", "BUU", 3)]);
    picture = await ServedPicture.open(database, keysFile());
    await untilTreeHas(4);
    const before = [await headOf(), await proofOf("children:2")];
    await picture.close();
    await database.rebuild();
    picture = await ServedPicture.open(database, keysFile());
    expect([await headOf(), await proofOf("children:2")]).toEqual(before);
  });

  test("a picture without a tree makes one from its chain when it starts", async () => {
    await database.receive([frameEvent(), ...plansOf("children", "BUU", 6)]);
    picture = await ServedPicture.open(database, keysFile());
    await untilTreeHas(7);
    await picture.close();
    const tables = ["tree_leaf", "tree_node", "tree_head"];
    await database.damage(
      ...tables.map((table) => `ALTER TABLE hub.${table} DISABLE TRIGGER USER`),
      `TRUNCATE ${tables.map((table) => `hub.${table}`).join(", ")}`,
    );
    picture = await ServedPicture.open(database, keysFile());
    const { head, ...proof } = await proofOf("children:6");
    expect(head.size).toBe(7);
    expect(rootByInclusion(leafOfEntry(proof.entryHash), proof)).toBe(head.rootHash);
  });
});

describe("chain", () => {
  test("a chain stops at an event that is not the one its receipt was given for, and other owners' chains continue", async () => {
    const events = await withReceipts(plansOf("children", "BUU", 3));
    const forged = events.map((event) => (event.position === 2 ? { ...event, recordedAt: on(20) } : event));
    const culture = plansOf("culture", "KFU", 3);
    await database.receive([frameEvent(), ...forged, ...culture.slice(0, 2)]);
    picture = await ServedPicture.open(database, keysFile());
    await untilTreeHas(4);
    expect((await headOf()).size).toBe(4);
    await database.receive(culture.slice(2));
    await untilTreeHas(5);
    expect((await headOf()).size).toBe(5);
    expect(await proofOf("children:1")).not.toBeNull();
    expect(await proofOf("children:2")).toBeNull();
  });

  test("a chain continues past an event that was taken out of the inbox, by the event's receipt", async () => {
    const events = await withReceipts(plansOf("children", "BUU", 3));
    const skipped = events.map((event) => {
      if (event.position !== 2) return event;
      return { ...event, type: "event.skipped.v1", payload: { ...event.payload, data: { skipped: event.type } } };
    });
    await database.receive([frameEvent(), ...skipped]);
    picture = await ServedPicture.open(database, keysFile());
    await untilTreeHas(4);
    const chain = chainOf(events, null);
    expect((await proofOf("children:2")).entryHash).toBe(chain[1]?.entryHash);
    expect((await proofOf("children:3")).entryHash).toBe(chain[2]?.entryHash);
  });
});
