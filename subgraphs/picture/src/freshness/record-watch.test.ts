import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { RecordWatch } from "./record-watch.js";

let owner: Server | undefined;
afterEach(() => {
  owner?.close();
});

/** A watch of the record of children, which has this newest number, where this one has arrived. */
async function watchOf(newest: number, here: number) {
  owner = createServer((_request, response) => response.end(JSON.stringify({ children: newest })));
  await new Promise<void>((resolve) => owner?.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(owner.address() as AddressInfo).port}`;
  const told: unknown[] = [];
  const watch = new RecordWatch({
    projector: { position: (source) => (source === "children" ? here : 0) },
    subgraphUrls: { children: url },
    log: { error: (text: unknown) => void told.push(text) },
  });
  await watch.look();
  await watch.look();
  return { problem: watch.problem, told };
}

describe("the watch of the owners' records", () => {
  test("tells once of an owner that has less than has arrived here", async () => {
    const problem =
      "the record of children ends at children:40, and children:43 is here: its database was put back to an older state";
    expect(await watchOf(40, 43)).toEqual({ problem, told: [problem] });
  });

  test("says nothing of one that is ahead", async () => {
    expect(await watchOf(44, 43)).toEqual({ problem: undefined, told: [] });
  });
});
