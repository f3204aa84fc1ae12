import { type Attack } from "./attack.js";
import { type AttackOutcome, allOf } from "./attack-outcome.js";
import { type Answer, type AttackedHub, codesOf, refused } from "./attacked-hub.testkit.js";

const KIND = "bombs";
/** How long the hub may be busy with one attack, on a machine that does other things too. */
const SOON_MS = 5_000;

const repeated = (count: number, one: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => one(n)).join(" ");

/** Each fragment spreads the next one twice. */
const fragmentBomb = (depth: number): string =>
  `{ ...F0 } ${repeated(depth, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F${depth} on Query { policy { id } }`;

const bombs: readonly [tries: string, query: string][] = [
  ["5,000 aliases of one field", `{ ${repeated(5_000, (n) => `a${n}: policy { id }`)} }`],
  ["one field 15,000 times", `{ ${"__typename ".repeat(15_000)} }`],
  ["3,000 fields whose arguments differ", `{ ${repeated(3_000, (n) => `committees(x: ${n}) { code }`)} }`],
  ["fragments that double, 60 deep (2^60 fields)", fragmentBomb(60)],
  ["fragments in a circle", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A policy { id } }"],
  ["a fragment that spreads itself", "{ ...A } fragment A on Query { policy { id } ...A }"],
  [
    "2,000 fragments in a chain",
    `{ ...F0 } ${repeated(2_000, (n) => `fragment F${n} on Query { ...F${n + 1} }`)} fragment F2000 on Query { policy { id } }`,
  ],
  ["3,000 directives on one field", `{ freshness ${"@skip(if: false) ".repeat(3_000)} { lagSeconds } }`],
  ["6,000 fields deep", `{ ${"policy { ".repeat(6_000)} id ${"} ".repeat(6_000)} }`],
  [
    "a list 9,000 deep as an argument",
    `{ initiatives(filter: ${"[".repeat(9_000)}${"]".repeat(9_000)}) { totalCount } }`,
  ],
  [
    "an object 4,000 deep as an argument",
    `{ initiatives(filter: ${"{ a: ".repeat(4_000)}1${"}".repeat(4_000)}) { totalCount } }`,
  ],
  ["a million words", `{ ${"id ".repeat(1_000_000)} }`],
  [
    "pages of 200 in pages of 200",
    "{ actionPlans(first: 200) { nodes { initiatives { plan { initiatives { plan { initiatives { code goals { id } } } } } } } } }",
  ],
  ["a page of 2,000,000,000", "{ initiatives(first: 2000000000) { nodes { code } } }"],
  [
    "introspection of introspection",
    "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
  ],
  ["introspection 50 times", `{ ${repeated(50, (n) => `s${n}: __schema { types { fields { name } } }`)} }`],
  ["2,000 operations in a document", repeated(2_000, (n) => `query Q${n} { policy { id } }`)],
  ["5,000 variables", `query (${repeated(5_000, (n) => `$v${n}: Int`)}) { policy { id } }`],
];

const REFUSALS = ["LIMIT_EXCEEDED", "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED", "BAD_USER_INPUT"];

const nested = (count: number, open: string, close: string): string => `${open.repeat(count)}${close.repeat(count)}`;

/** Nesting between the limits and what the parser can follow, where a stack could overflow. */
const nestings: readonly ((count: number) => string)[] = [
  (count) => `{ policy ${nested(count, "{ policy ", "}")} }`,
  (count) => `{ search(text: ${nested(count, "[", "]")}) { totalCount } }`,
  (count) => `{ initiatives(filter: ${"{ goal: ".repeat(count)}1${"}".repeat(count)}) { totalCount } }`,
  (count) => `{ __schema { types { ${"ofType { ".repeat(count)} name ${"} ".repeat(count)} } } }`,
  (count) => `query ($v: ${nested(count, "[", "]")}) { policy { id } }`,
];

async function everyNesting(target: AttackedHub): Promise<AttackOutcome> {
  const outcomes: AttackOutcome[] = [];
  for (const nesting of nestings) {
    for (const count of [250, 1_000, 1_750, 2_500, 3_250, 4_000, 6_000]) {
      outcomes.push(refused(await target.ask(nesting(count)), ...REFUSALS));
    }
  }
  return allOf(outcomes);
}

/** Holds if the attack is refused soon, and the next caller is answered. */
async function refusedSoon(target: AttackedHub, answer: Answer): Promise<AttackOutcome> {
  const outcome = answer.status === 413 ? { held: true, seen: "413" } : refused(answer, ...REFUSALS);
  const next = await target.ask("{ __typename }");
  return {
    held: outcome.held && answer.ms < SOON_MS && next.status === 200,
    seen: `${outcome.seen} in ${Math.round(answer.ms)} ms`,
  };
}

const documentBombs: Attack[] = bombs.map(([tries, query]) => ({
  kind: KIND,
  by: "stranger",
  tries,
  run: async (target) => refusedSoon(target, await target.ask(query)),
}));

/** The hub has to bear what its limits allow. */
async function asMuchAsAllowed(target: AttackedHub): Promise<AttackOutcome> {
  const own =
    "... on ChildrenInitiative { schoolLevel } ... on EmploymentInitiative { jobTarget } ... on SocialServicesInitiative { outreach } ... on CultureInitiative { venues }";
  const page = (n: number) =>
    `p${n}: initiatives(first: 20) { totalCount nodes { code title { da } goals { id title { da } area { title { da } } } plan { revision } ${own} } }`;
  const began = performance.now();
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, round) => target.ask(`{ ${repeated(15, (n) => page(n + 100 * round))} }`)),
  );
  const ms = performance.now() - began;
  const isWhole = answers.every(({ body }) => body?.errors === undefined && body?.data);
  return { held: isWhole && ms < 8 * SOON_MS, seen: `ten such at once answered in ${(ms / 1000).toFixed(1)} s` };
}

const VARIABLES = "query ($text: String!) { search(text: $text, first: 1) { totalCount } }";

async function hugeVariables(target: AttackedHub): Promise<AttackOutcome> {
  const tooLarge = await target.raw(
    "POST /graphql HTTP/1.1\r\nHost: hub\r\ncontent-type: application/json\r\ncontent-length: 5000000\r\n\r\n",
  );
  const lists = await target.post(
    `{"query":"${VARIABLES}","variables":{"text":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}}}`,
  );
  const objects = await target.post(
    `{"query":"${VARIABLES}","variables":{"text":${'{"a":'.repeat(300_000)}1${"}".repeat(300_000)}}}`,
  );
  const others = await target.post(
    `{"query":"${VARIABLES}","variables":{"text":"x","other":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}}}`,
  );
  const many = await target.ask("query ($f: InitiativeFilter) { initiatives(filter: $f, first: 1) { totalCount } }", {
    variables: { f: { goal: Array.from({ length: 200_000 }, (_, n) => `goal-${n}`) } },
  });
  return allOf([
    { held: /^HTTP\/1.1 413 .*LIMIT_EXCEEDED/s.test(tooLarge.text), seen: "413 LIMIT_EXCEEDED" },
    await refusedSoon(target, lists),
    await refusedSoon(target, objects),
    notBroken(others),
    notBroken(many),
  ]);
}

const notBroken = (answer: Answer): AttackOutcome => ({
  held: answer.status < 500 && !codesOf(answer).includes("INTERNAL_SERVER_ERROR") && answer.ms < SOON_MS,
  seen: `${answer.status} ${codesOf(answer)[0] ?? ""}`.trim(),
});

const batch = async (target: AttackedHub): Promise<AttackOutcome> => {
  const one = { query: "{ policy { id } }" };
  const answers = [await target.post(JSON.stringify([one])), await target.post(JSON.stringify(Array(5_000).fill(one)))];
  return allOf(answers.map((answer) => refused(answer, "BAD_USER_INPUT")));
};

async function compressed(target: AttackedHub): Promise<AttackOutcome> {
  const { gzipSync } = await import("node:zlib");
  const bomb = gzipSync(Buffer.alloc(50_000_000, " "));
  const answer = await target.fetch(`${target.hub.url}/graphql`, {
    method: "POST",
    body: bomb,
    headers: { "content-type": "application/json", "content-encoding": "gzip" },
  });
  return { held: [400, 413, 415].includes(answer.status), seen: String(answer.status) };
}

export const attacksByBomb: readonly Attack[] = [
  ...documentBombs,
  {
    kind: KIND,
    by: "stranger",
    tries: "fields, lists, objects, introspection, types 250 to 6,000 deep",
    run: everyNesting,
  },
  {
    kind: KIND,
    by: "stranger",
    tries: "as much as the limits allow: 15 pages with nested lists, ten times at once",
    run: asMuchAsAllowed,
  },
  {
    kind: KIND,
    by: "stranger",
    tries: "huge variables: 5 MB of text, a million lists in each other, 200,000 goals",
    run: hugeVariables,
  },
  { kind: KIND, by: "stranger", tries: "a batch of one, and of 5,000", run: batch },
  { kind: KIND, by: "stranger", tries: "50 MB that come compressed", run: compressed },
];
