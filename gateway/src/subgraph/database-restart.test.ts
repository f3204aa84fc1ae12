import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { TestHub } from "../gateway.testkit.js";

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start();
});
afterAll(() => hub.stop());
beforeEach(() => {
  for (const name of ["policy", "children"]) hub.subgraph(name).requests.length = 0;
});

/** The database goes away under the next request, and is back at once. */
function restartDatabaseOf(name: string): void {
  const subgraph = hub.subgraph(name);
  subgraph.misbehaves = (response: ServerResponse) => {
    subgraph.misbehaves = undefined;
    const extensions = { code: "SUBGRAPH_UNAVAILABLE", databaseAway: true };
    const errors = [{ message: "The database is away just now.", path: [name], extensions }];
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ data: null, errors }));
  };
}

test("a question that met a restart of a subgraph's database is asked once more", async () => {
  restartDatabaseOf("policy");
  const { body } = await hub.ask("{ policy { title } }");
  expect(body.errors).toBeUndefined();
  expect(hub.subgraph("policy").requests).toHaveLength(2);
});

test("a command that met it is sent once, and its caller is told to send it again", async () => {
  restartDatabaseOf("children");
  const { body } = await hub.ask(`mutation { children { publish(code: "BUU-01") } }`);
  expect(body.errors).toMatchObject([{ extensions: { code: "SUBGRAPH_UNAVAILABLE" } }]);
  expect(JSON.stringify(body)).not.toContain("databaseAway");
  expect(hub.subgraph("children").requests).toHaveLength(1);
});
