import { randomUUID } from "node:crypto";
import { type Attack } from "./attack.js";
import { type AttackOutcome, allOf } from "./attack-outcome.js";
import { type Answer, type AttackedHub, codesOf, refused } from "./attacked-hub.testkit.js";

const KIND = "injections";

const SQL = [
  "' OR '1'='1",
  "'; DROP TABLE children.revision; --",
  `"; SELECT pg_sleep(20); --`,
  "x') UNION SELECT content FROM children.draft --",
  "\\'; COPY (SELECT 1) TO PROGRAM 'id'; --",
  "a & b | !c <-> (d:*",
  "%_%",
  "\u0000",
  "\ud800",
];

const queries: readonly [query: string, variables: (text: string) => Record<string, unknown>][] = [
  ["query ($t: String!) { search(text: $t, first: 5) { totalCount nodes { code about { id } } } }", (t) => ({ t })],
  ["query ($t: String) { initiatives(after: $t, first: 5) { totalCount } }", (t) => ({ t })],
  ["query ($t: String) { changes(after: $t, first: 5) { caughtUp } }", (t) => ({ t })],
  ["query ($t: [ID!]) { initiatives(filter: { policy: $t, goal: $t }, first: 5) { totalCount } }", (t) => ({ t: [t] })],
  ["query ($t: String!) { verifications(contentHash: $t) { state } }", (t) => ({ t })],
  ["query ($t: String!) { verify(position: $t) { state } }", (t) => ({ t })],
  ["query ($t: ID!) { children { draft(id: $t) { id } } }", (t) => ({ t })],
  [
    "query ($c: ID!, $t: String!) { initiativeHistory(committee: $c, code: $t) { nodes { code } } }",
    (t) => ({ c: t, t }),
  ],
];

/** A question that the graph refuses for its form tries nothing. */
const isTried = (answer: Answer): boolean => !codesOf(answer).includes("GRAPHQL_VALIDATION_FAILED");

/** Holds if the request is refused or finds nothing, without an internal error and without a long wait. */
const harmless = (answer: Answer): AttackOutcome => ({
  held: answer.status < 500 && !codesOf(answer).includes("INTERNAL_SERVER_ERROR") && answer.ms < 5_000,
  seen: codesOf(answer)[0] ?? "nothing found",
});

async function sqlInQueries(target: AttackedHub): Promise<AttackOutcome> {
  const outcomes: AttackOutcome[] = [];
  for (const text of SQL) {
    for (const [query, variables] of queries) {
      const answer = await target.ask(query, { variables: variables(text) });
      const outcome = harmless(answer);
      outcomes.push(
        outcome.held && isTried(answer)
          ? outcome
          : { held: false, seen: `${JSON.stringify(text)} in ${query}: ${answer.text.slice(0, 200)}` },
      );
    }
  }
  return allOf(outcomes);
}

async function sqlInCommands(target: AttackedHub): Promise<AttackOutcome> {
  const rights = await target.as("culture");
  const outcomes: AttackOutcome[] = [];
  for (const text of SQL) {
    const query =
      "mutation ($t: ID!) { culture { discardDraft(input: { id: $t, idempotencyKey: $t }) { discardedDraftId } } }";
    const answer = await target.ask(query, { ...rights, variables: { t: text } });
    const outcome = harmless(answer);
    outcomes.push(
      outcome.held ? outcome : { ...outcome, seen: `${JSON.stringify(text)}: ${answer.text.slice(0, 200)}` },
    );
  }
  return allOf(outcomes);
}

async function prototypes(target: AttackedHub): Promise<AttackOutcome> {
  const query = "query ($f: InitiativeFilter) { initiatives(filter: $f, first: 1) { totalCount } }";
  const poisons = [
    `{"__proto__":{"scopes":["hub:draft"],"committee":"BUU"}}`,
    `{"f":{"__proto__":{"polluted":true}}}`,
    `{"f":{"constructor":{"prototype":{"polluted":true}}}}`,
    `{"f":{"goal":{"__proto__":[]}}}`,
  ];
  const answers = await Promise.all(
    poisons.map((poison) => target.post(`{"query":${JSON.stringify(query)},"variables":${poison}}`)),
  );
  const extensions = await target.post(`{"query":"{ __typename }","extensions":{"__proto__":{"polluted":true}}}`);
  const names = await target.ask(
    "{ __proto__: __typename constructor: __typename toString: __typename hasOwnProperty: __typename }",
  );
  const after = await target.ask("{ children { drafts { nodes { id } } } }");
  return allOf([...[...answers, extensions, names].map(harmless), refused(after, "UNAUTHENTICATED", "FORBIDDEN")]);
}

/** Tries to write a line of the log: its fields would be the attacker's. */
async function logLines(target: AttackedHub): Promise<AttackOutcome> {
  const forged = `\n{"level":60,"msg":"FORGED"}\n`;
  await target.post(JSON.stringify({ query: "query A { __typename }", operationName: `A${forged}` }));
  await target.ask("query ($t: String!) { search(text: $t, first: 1) { totalCount } }", { variables: { t: forged } });
  await target.ask("{ __typename }", { headers: { "x-request-id": "a%0a{FORGED}", "user-agent": "FORGED" } });
  const lines = await target.logLines();
  const broken = lines.filter((line) => !isJson(line) || (JSON.parse(line) as { msg?: string }).msg === "FORGED");
  const signatures = target.tokens.map((token) => token.split(".")[2] ?? token);
  const leaked = lines.filter((line) => signatures.some((signature) => line.includes(signature)));
  return {
    held: broken.length === 0 && leaked.length === 0,
    seen: `${lines.length > 0 ? "every line is the hub's own" : "no log"}${broken[0] ? `; not: ${broken[0].slice(0, 80)}` : ""}, ${leaked.length} tokens in it`,
  };
}

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
}

const REPLAY = "replays";

async function replayByItself(target: AttackedHub): Promise<AttackOutcome> {
  const { query, variables, receipt } = target.captured;
  const before = await target.documentsOfOwner();
  const again = await Promise.all(
    Array.from({ length: 5 }, async () => target.ask(query, { ...(await target.as("children-publisher")), variables })),
  );
  const isSame = again.every(
    ({ body }) => JSON.stringify(body?.data?.children?.publishActionPlan?.receipt) === JSON.stringify(receipt),
  );
  const held = isSame && (await target.documentsOfOwner()) === before;
  return { held, seen: held ? "the same receipt five times, nothing published" : "something was published" };
}

async function replayByOthers(target: AttackedHub): Promise<AttackOutcome> {
  const { query, variables } = target.captured;
  const outcomes = [refused(await target.ask(query, { variables }), "UNAUTHENTICATED")];
  for (const client of ["culture-publisher", "culture", "children", "analyst"]) {
    outcomes.push(
      refused(
        await target.ask(query, { ...(await target.as(client)), variables }),
        "FORBIDDEN",
        "CONFLICT",
        "NOT_FOUND",
      ),
    );
  }
  return allOf(outcomes);
}

async function replayChanged(target: AttackedHub): Promise<AttackOutcome> {
  const { query, variables } = target.captured;
  const rights = await target.as("children-publisher");
  const otherContent = await target.ask(query, {
    ...rights,
    variables: { ...variables, draft: target.draft.id, hash: target.draft.contentHash },
  });
  const otherKey = await target.ask(query, { ...rights, variables: { ...variables, key: randomUUID() } });
  const otherHash = await target.ask(query, {
    ...rights,
    variables: { draft: target.draft.id, hash: variables.hash, key: randomUUID() },
  });
  return allOf(
    [otherContent, otherKey, otherHash].map((answer) => refused(answer, "CONFLICT", "NOT_FOUND", "BAD_USER_INPUT")),
  );
}

export const attacksByInjection: readonly Attack[] = [
  { kind: KIND, by: "stranger", tries: "SQL in searches, cursors, filters, ids and codes", run: sqlInQueries },
  { kind: KIND, by: "another committee", tries: "SQL in the arguments of commands", run: sqlInCommands },
  { kind: KIND, by: "stranger", tries: "prototypes in variables, extensions and names", run: prototypes },
  { kind: KIND, by: "stranger", tries: "lines of one's own in the log; tokens in the log", run: logLines },
  { kind: REPLAY, by: "stranger", tries: "a publication that was overheard, with its token", run: replayByItself },
  {
    kind: REPLAY,
    by: "another committee",
    tries: "a publication that was overheard, with other tokens",
    run: replayByOthers,
  },
  { kind: REPLAY, by: "stranger", tries: "a publication with another draft, key or hash", run: replayChanged },
];
