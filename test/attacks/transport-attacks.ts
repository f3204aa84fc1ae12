import { type Attack } from "./attack.js";
import { type AttackOutcome, allOf } from "./attack-outcome.js";
import { type AttackedHub, codesOf } from "./attacked-hub.testkit.js";
import type { RawAnswer } from "./raw-request.js";

const HTTP = "HTTP";
const CSRF = "other sites' pages";
const CONNECTIONS = 60;
const QUERY = `{"query":"{ __typename }"}`;

const statusOf = ({ text }: RawAnswer): string => /^HTTP\/1.1 (\d+)/.exec(text)?.[1] ?? "no answer";

/** Many requests at once that never end, while another caller asks. */
async function slow(target: AttackedHub, begun: string, drip: string): Promise<AttackOutcome> {
  const held = Array.from({ length: CONNECTIONS }, () => target.raw(begun, { drip, withinMs: 15_000 }));
  const meanwhile = await target.ask("{ policy { title { da } } }");
  const answers = await Promise.all(held);
  const cutOff = answers.filter(({ wasClosed }) => wasClosed).length;
  const longest = Math.max(...answers.map(({ ms }) => ms));
  return {
    held: cutOff === CONNECTIONS && meanwhile.status === 200 && meanwhile.ms < 3_000,
    seen: `${cutOff} of ${CONNECTIONS} cut off after ${(longest / 1000).toFixed(1)} s at most (${statusOf(answers[0] as RawAnswer)}), others served meanwhile`,
  };
}

const post = (length: string): string =>
  `POST /graphql HTTP/1.1\r\nHost: hub\r\ncontent-type: application/json\r\n${length}\r\n`;

/** Requests as text, each with its allowed status codes. */
const malformed: readonly [tries: string, text: string, statuses: string[]][] = [
  [
    "a request with two lengths",
    `${post(`content-length: ${QUERY.length}\r\ncontent-length: 5\r\n`)}${QUERY}`,
    ["400"],
  ],
  [
    "a length and chunks at once (smuggling)",
    `${post("content-length: 5\r\ntransfer-encoding: chunked\r\n")}0\r\n\r\nGET /health/live HTTP/1.1\r\n\r\n`,
    ["400"],
  ],
  [
    "a chunked body that does not end",
    `${post("transfer-encoding: chunked\r\n")}${`${(65_536).toString(16)}\r\n${"x".repeat(65_536)}\r\n`.repeat(70)}`,
    ["413", "400", "no answer"],
  ],
  [
    "a line break inside a header",
    `GET /graphql?query={__typename} HTTP/1.1\r\nHost: hub\r\nx-request-id: a\rinjected: b\r\n\r\n`,
    ["400"],
  ],
  [
    "a header folded over two lines",
    `GET /graphql?query={__typename} HTTP/1.1\r\nHost: hub\r\nx-hub-wait-for: children:1\r\n authorization: Bearer x\r\nConnection: close\r\n\r\n`,
    ["400"],
  ],
  ["headers of 100 kB", `GET / HTTP/1.1\r\nHost: hub\r\nx-a: ${"a".repeat(100_000)}\r\n\r\n`, ["431"]],
  ["10,000 headers", `GET / HTTP/1.1\r\nHost: hub\r\n${"x: y\r\n".repeat(10_000)}\r\n`, ["431"]],
  [
    "a Host that is none",
    "GET /graphql?query={__typename} HTTP/1.1\r\nHost: a b/../\r\nConnection: close\r\n\r\n",
    ["400"],
  ],
  ["no Host", "GET /graphql?query={__typename} HTTP/1.1\r\nConnection: close\r\n\r\n", ["400"]],
  ["what is not HTTP", "\u0016\u0003\u0001\u0002\u0000 hello\r\n\r\n", ["400"]],
];

const malformedAttacks: Attack[] = malformed.map(([tries, text, statuses]) => ({
  kind: HTTP,
  by: "stranger",
  tries,
  run: async (target) => {
    const status = statusOf(await target.raw(text, { withinMs: 8_000 }));
    const next = await target.ask("{ __typename }");
    return { held: statuses.includes(status) && next.status === 200, seen: status };
  },
}));

/** A client's values must not become headers of the answer. */
async function reflected(target: AttackedHub): Promise<AttackOutcome> {
  const { headers } = await target.ask("{ __typename }", {
    headers: {
      "x-request-id": "a;set-cookie: b=c",
      "x-hub-wait-for": "nobody:1, x",
      accept: "application/json;evil=1",
    },
  });
  const all = [...headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  const held = !/set-cookie|evil/.test(all) && /x-request-id: [0-9a-f-]{36}/.test(all);
  return { held, seen: held ? "a new request id, nothing reflected" : all.slice(0, 120) };
}

async function foreignPages(target: AttackedHub): Promise<AttackOutcome> {
  const url = `${target.hub.url}/graphql`;
  const { query, variables } = target.captured;
  const command = JSON.stringify({ query, variables });
  const rights = await target.as("children-publisher");
  const forms = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"].map((type) =>
    target.fetch(url, { method: "POST", body: command, headers: { ...rights, "content-type": type } }),
  );
  const without = target.fetch(url, { method: "POST", body: new Blob([command]), headers: rights });
  return allOf(
    (await Promise.all([...forms, without])).map((answer) => ({
      held: answer.status === 415,
      seen: String(answer.status),
    })),
  );
}

async function byGet(target: AttackedHub): Promise<AttackOutcome> {
  const { query, variables } = target.captured;
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const rights = await target.as("children-publisher");
  const command = await target.fetch(`${target.hub.url}/graphql?${search}`, { headers: rights });
  const page = await target.fetch(`${target.hub.url}/graphql?query={__typename}`, {
    headers: { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
  });
  return allOf([
    { held: command.status === 405 && command.body?.data === undefined, seen: `a command ${command.status}` },
    { held: page.status === 400, seen: `a foreign page's query ${page.status}` },
  ]);
}

async function foreignOrigin(target: AttackedHub): Promise<AttackOutcome> {
  const origin = "https://evil.example";
  const preflight = await target.fetch(`${target.hub.url}/graphql`, {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization" },
  });
  const answer = await target.ask("{ __typename }", { headers: { origin } });
  const token = await target.fetch(`${target.hub.url}/oauth/token`, { method: "POST", headers: { origin }, body: "x" });
  const held = [preflight, answer, token].every(({ headers }) => !headers.has("access-control-allow-origin"));
  return { held, seen: held ? "no permission to read" : "allowed" };
}

async function framed(target: AttackedHub): Promise<AttackOutcome> {
  const pages = await Promise.all(
    ["/sandbox", "/", "/graphql?query={__typename}"].map((path) => target.fetch(`${target.hub.url}${path}`)),
  );
  const held = pages.every(
    ({ headers }) =>
      headers.get("x-frame-options") === "DENY" &&
      headers.get("content-security-policy")?.includes("frame-ancestors 'none'"),
  );
  return { held, seen: held ? "may not be framed" : "may be framed" };
}

/** The last attack: afterwards this address gets 429 for a minute. */
async function flood(target: AttackedHub): Promise<AttackOutcome> {
  const codes = new Map<number, number>();
  for (let sent = 0; sent < 4_000 && !codes.has(429); sent += 50) {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => target.ask("{ __typename }", { authorization: "Bearer x.y.z" })),
    );
    for (const { status } of answers) codes.set(status, (codes.get(status) ?? 0) + 1);
  }
  const last = await target.ask("{ __typename }");
  const alive = await target.fetch(`${target.hub.url}/health/live`);
  return {
    held:
      codes.has(429) &&
      last.headers.has("retry-after") &&
      codesOf(last)[0] === "LIMIT_EXCEEDED" &&
      alive.status === 200,
    seen: `429 with Retry-After after ${codes.get(401)} refused tokens`,
  };
}

export const attacksByTransport: readonly Attack[] = [
  {
    kind: HTTP,
    by: "stranger",
    tries: `${CONNECTIONS} requests whose headers come drop by drop`,
    run: (target) => slow(target, "POST /graphql HTTP/1.1\r\nHost: hub\r\n", "x-a: b\r\n"),
  },
  {
    kind: HTTP,
    by: "stranger",
    tries: `${CONNECTIONS} requests whose body comes drop by drop`,
    run: (target) => slow(target, post("content-length: 5000\r\n"), " "),
  },
  ...malformedAttacks,
  { kind: HTTP, by: "stranger", tries: "values that would be headers of the answer", run: reflected },
  { kind: CSRF, by: "stranger", tries: "a command as a form, as plain text, without a type", run: foreignPages },
  { kind: CSRF, by: "stranger", tries: "a command by GET, a query by a foreign page's GET", run: byGet },
  { kind: CSRF, by: "stranger", tries: "permission for a foreign origin", run: foreignOrigin },
  { kind: CSRF, by: "stranger", tries: "pages in a foreign frame", run: framed },
];

export const lastAttacks: readonly Attack[] = [
  { kind: "floods", by: "stranger", tries: "thousands of wrong tokens from one address", run: flood },
];
