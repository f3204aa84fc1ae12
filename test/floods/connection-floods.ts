import { connect, type Socket } from "node:net";
import { aliased, askOnAndOn, count, FLOODER, type Flood, outcomeOf, pause, type RunningFlood } from "./flood.js";
import { HttpCaller } from "./http-caller.js";

const LARGE = JSON.stringify({
  query: aliased(6, "culture { actionPlan { initiatives { description { da } } } }"),
});

const post = (host: string, body: string): string =>
  `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** Opens a connection, writes, and never reads what comes back. */
function openAndWrite(flood: RunningFlood, text: string): Socket {
  const { hostname, port } = new URL(flood.target.gateway);
  const socket = connect({ host: hostname, port: Number(port), localAddress: FLOODER }, () => socket.write(text));
  socket.on("error", () => undefined).on("close", () => count(flood, "closed"));
  return socket.pause();
}

async function holdOpen(flood: RunningFlood, most: number, text: string): Promise<void> {
  const open = new Set<Socket>();
  while (!flood.isOver()) {
    for (let batch = 0; batch < 50 && open.size < most; batch += 1) {
      const socket = openAndWrite(flood, text);
      open.add(socket);
      count(flood, "opened");
      socket.on("close", () => open.delete(socket));
    }
    await pause(20);
  }
  for (const socket of open) socket.destroy();
}

async function healthOnAndOn(flood: RunningFlood, atOnce: number): Promise<void> {
  const caller = new HttpCaller(FLOODER);
  const one = async () => {
    while (!flood.isOver()) {
      const { status, text } = await caller.call(`${flood.target.gateway}/health/ready`);
      count(flood, outcomeOf(status, text));
      if (status !== 200) await pause(10);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  caller.close();
}

/** Looks like a token, and no key has signed it. */
const FORGED = `${btoa('{"alg":"ES256","typ":"JWT"}')}.${btoa('{"iss":"x","client_id":"children"}')}.${"A".repeat(86)}`;

/** Floods of connections, tokens and whatever else costs before an operation is read. */
export const connectionFloods: readonly Flood[] = [
  {
    name: "health",
    what: "1,000 at once of `/health/ready`",
    run: (flood) => healthOnAndOn(flood, 1_000),
  },
  {
    name: "bad tokens",
    what: "200 at once with tokens that nobody has signed",
    run: (flood) =>
      askOnAndOn(flood, {
        atOnce: 200,
        query: () => "{ __typename }",
        headers: () => ({ authorization: `Bearer ${FORGED.replaceAll("=", "")}` }),
      }),
  },
  {
    name: "slow readers",
    what: "100 connections that ask for a large answer and never read it",
    run: (flood) => holdOpen(flood, 100, post(new URL(flood.target.gateway).host, LARGE)),
  },
  {
    name: "open connections",
    what: "6,000 connections that send half a request",
    run: (flood) => holdOpen(flood, 6_000, "POST /graphql HTTP/1.1\r\nhost: "),
  },
  {
    name: "large bodies",
    what: "24 at once, each a body of 4 MB that is no operation",
    run: (flood) => askOnAndOn(flood, { atOnce: 24, query: () => `{ ${"a ".repeat(1_900_000)} }` }),
  },
];
