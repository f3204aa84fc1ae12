import { randomUUID } from "node:crypto";
import { planOf } from "../testkit/documents/action-plan.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { type Attack } from "./attack.js";
import { type AttackOutcome, allOf } from "./attack-outcome.js";
import { type Answer, type AttackedHub, hasNoData, refused, SUBGRAPHS } from "./attacked-hub.testkit.js";

const KIND = "what is not one's own";
const OTHERS = ["culture", "culture-publisher", "analyst", "reporting"] as const;

/** The gateway, and the committee's own subgraph behind it. */
const addressesOf = (target: AttackedHub): string[] => [target.hub.url, target.hub.subgraphUrl("children")];

async function everywhere(
  target: AttackedHub,
  clients: readonly (string | undefined)[],
  attempt: (options: { at: string; authorization?: string }) => Promise<AttackOutcome>,
): Promise<AttackOutcome> {
  const outcomes: AttackOutcome[] = [];
  for (const client of clients) {
    const rights = client === undefined ? {} : await target.as(client);
    for (const at of addressesOf(target)) outcomes.push(await attempt({ at, ...rights }));
  }
  return allOf(outcomes);
}

const NOT_YOURS = ["UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND"];

const readDrafts = (clients: readonly (string | undefined)[]) => (target: AttackedHub) =>
  everywhere(target, clients, async (options) =>
    refused(await target.ask("{ children { drafts { nodes { id contentHash content } } } }", options), ...NOT_YOURS),
  );

/** An id that exists and one that does not must have the same answer. */
const guessIds = (clients: readonly (string | undefined)[]) => (target: AttackedHub) =>
  everywhere(target, clients, async (options) => {
    const query = "query ($id: ID!) { children { draft(id: $id) { id content preparedBy } } }";
    const ids = [target.draft.id, randomUUID(), "1", "0", "../drafts", "%"];
    const answers = await Promise.all(ids.map((id) => target.ask(query, { ...options, variables: { id } })));
    const distinct = new Set(answers.map(({ body }) => JSON.stringify([body?.data, body?.errors])));
    const isSilent = answers.every(({ body }) => hasNoData(body?.data)) && distinct.size === 1;
    return {
      held: isSilent,
      seen: isSilent ? "the same answer to each, and no data" : [...distinct].join(" | ").slice(0, 120),
    };
  });

const commands: readonly [name: string, query: string, variables: (target: AttackedHub) => Record<string, unknown>][] =
  [
    [
      "save a draft",
      `mutation ($input: ChildrenActionPlanInput!, $key: ID!) { children { saveActionPlanDraft(input: { content: $input, idempotencyKey: $key }) { draft { id } } } }`,
      () => ({ input: planOf({ committee: "BUU", basedOn: 3 }), key: randomUUID() }),
    ],
    [
      "publish the draft",
      `mutation ($id: ID!, $hash: String!, $key: ID!) { children { publishActionPlan(input: { draft: $id, contentHash: $hash, idempotencyKey: $key }) { receipt { id } } } }`,
      ({ draft }) => ({ id: draft.id, hash: draft.contentHash, key: randomUUID() }),
    ],
    [
      "discard the draft",
      `mutation ($id: ID!, $key: ID!) { children { discardDraft(input: { id: $id, idempotencyKey: $key }) { discardedDraftId } } }`,
      ({ draft }) => ({ id: draft.id, key: randomUUID() }),
    ],
    [
      "withdraw what is published",
      `mutation ($id: ID!, $key: ID!) { children { withdraw(input: { document: $id, kind: CLERICAL, reason: "x", idempotencyKey: $key }) { receipt { id } } } }`,
      ({ captured }) => ({ id: captured.receipt.id, key: randomUUID() }),
    ],
  ];

const writingAttacks: Attack[] = commands.flatMap(([name, query, variables]) =>
  (
    [
      ["stranger", [undefined]],
      ["another committee", ["culture", "culture-publisher"]],
      ["low role", ["analyst", "auditor"]],
    ] as const
  ).map(([by, clients]) => ({
    kind: KIND,
    by,
    tries: `${name} of the children's committee`,
    run: (target: AttackedHub) =>
      everywhere(target, clients, async (options) =>
        refused(await target.ask(query, { ...options, variables: variables(target) }), ...NOT_YOURS),
      ),
  })),
);

/** Requests every entity type of the subgraph by the id and hash that an attacker may have found. */
async function entitiesOf(target: AttackedHub, subgraph: string, authorization?: string): Promise<AttackOutcome> {
  const options = { at: target.hub.subgraphUrl(subgraph), ...(authorization !== undefined && { authorization }) };
  const types = await target.ask(`{ __type(name: "_Entity") { possibleTypes { name } } }`, options);
  const names: string[] = (types.body?.data?.__type?.possibleTypes ?? []).map((type: GraphAnswer) => type.name);
  if (names.length === 0) return { held: types.status < 500, seen: "no entities" };
  const { id, contentHash } = target.draft;
  const representations = names.flatMap((name) => [
    { __typename: name, id },
    { __typename: name, id, contentHash, code: id },
  ]);
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename
    ${names.map((name) => `... on ${name} { __typename }`).join(" ")} } }`;
  const all = await target.ask(query, { ...options, variables: { r: representations } });
  return {
    held: all.status < 500 && !all.text.includes(contentHash),
    seen: `${names.length} types of ${subgraph}, no draft`,
  };
}

const entityAttack = (client: string | undefined) => async (target: AttackedHub) => {
  const rights = client === undefined ? undefined : (await target.as(client)).authorization;
  return allOf(await Promise.all(SUBGRAPHS.map((subgraph) => entitiesOf(target, subgraph, rights))));
};

/** Requests a draft as if it were a published document, with a document's fields. */
const draftAsDocument = (client: string | undefined) => async (target: AttackedHub) => {
  const rights = client === undefined ? {} : await target.as(client);
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) {
    ... on ChildrenActionPlan { id contentHash title { da } } ... on ChildrenInitiative { id code title { da } } } }`;
  const variables = {
    r: ["ChildrenActionPlan", "ChildrenInitiative"].map((__typename) => ({ __typename, id: target.draft.id })),
  };
  const answer = await target.ask(query, { at: target.hub.subgraphUrl("children"), ...rights, variables });
  const held = hasNoData(answer.body?.data) && answer.body !== undefined;
  return { held, seen: held ? "null" : answer.text.slice(0, 120) };
};

async function federationFields(target: AttackedHub): Promise<AttackOutcome> {
  const queries = [
    "{ _service { sdl } }",
    `{ _entities(representations: [{ __typename: "ChildrenActionPlan", id: "x" }]) { __typename } }`,
    "query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }",
    "{ a: _service { b: sdl } }",
  ];
  const answers = await Promise.all(queries.map((query) => target.ask(query, { variables: { r: [] } })));
  return allOf(answers.map((answer) => refused(answer, "GRAPHQL_VALIDATION_FAILED")));
}

const outcomeOfStatus = (answer: Answer, ...statuses: number[]): AttackOutcome => ({
  held: statuses.includes(answer.status),
  seen: String(answer.status),
});

async function clockTravel(target: AttackedHub): Promise<AttackOutcome> {
  const query = `mutation { sandbox { travelTo(input: { at: "2030-01-01T00:00:00Z", idempotencyKey: "${randomUUID()}" }) { now } } }`;
  const outcomes: AttackOutcome[] = [];
  for (const client of [undefined, ...OTHERS, "auditor"]) {
    const rights = client === undefined ? {} : await target.as(client);
    for (const at of [target.hub.url, target.hub.subgraphUrl("policy")]) {
      outcomes.push(refused(await target.ask(query, { at, ...rights }), ...NOT_YOURS));
    }
  }
  return allOf(outcomes);
}

async function filesOfTheProgram(target: AttackedHub): Promise<AttackOutcome> {
  const paths = [
    "/sandbox/../../../etc/passwd",
    "/sandbox/..%2f..%2fsecrets.json",
    "/sandbox/explorer/..%2f..%2fpackage.json",
    "/.data/secrets.json",
    "/%00",
    "/.env",
    "//etc/passwd",
  ];
  const answers = await Promise.all(
    paths.map((path) => target.raw(`GET ${path} HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n`)),
  );
  return allOf(
    answers.map(({ text }) => {
      const status = text.slice(9, 12);
      return { held: ["400", "404"].includes(status), seen: status };
    }),
  );
}

async function guessedSecrets(target: AttackedHub): Promise<AttackOutcome> {
  const attempts = ["children", "", "dev-culture", "dev-children ", "DEV-CHILDREN"].map((secret) =>
    target.fetch(`${target.hub.url}/oauth/token`, {
      method: "POST",
      body: new URLSearchParams({ grant_type: "client_credentials", client_id: "children", client_secret: secret }),
    }),
  );
  return allOf((await Promise.all(attempts)).map((answer) => outcomeOfStatus(answer, 400, 401)));
}

export const attacksOnOthers: readonly Attack[] = [
  { kind: KIND, by: "stranger", tries: "read a committee's drafts", run: readDrafts([undefined]) },
  {
    kind: KIND,
    by: "another committee",
    tries: "read a committee's drafts",
    run: readDrafts(["culture", "culture-publisher"]),
  },
  { kind: KIND, by: "low role", tries: "read a committee's drafts", run: readDrafts(["analyst", "reporting"]) },
  {
    kind: KIND,
    by: "stranger",
    tries: "guess a draft's id, and find out whether it exists",
    run: guessIds([undefined]),
  },
  {
    kind: KIND,
    by: "another committee",
    tries: "guess a draft's id, and find out whether it exists",
    run: guessIds(["culture"]),
  },
  ...writingAttacks,
  { kind: KIND, by: "low role", tries: "move the hub's clock", run: clockTravel },
  { kind: KIND, by: "stranger", tries: "guess a client's secret", run: guessedSecrets },
  { kind: KIND, by: "stranger", tries: "read the program's files through the gateway", run: filesOfTheProgram },
  { kind: "_entities", by: "stranger", tries: "_service and _entities through the gateway", run: federationFields },
  {
    kind: "_entities",
    by: "stranger",
    tries: "a draft as each entity of each subgraph, directly",
    run: entityAttack(undefined),
  },
  {
    kind: "_entities",
    by: "another committee",
    tries: "a draft as each entity of each subgraph, directly",
    run: entityAttack("culture"),
  },
  {
    kind: "_entities",
    by: "stranger",
    tries: "a draft as if it were published, directly",
    run: draftAsDocument(undefined),
  },
  {
    kind: "_entities",
    by: "another committee",
    tries: "a draft as if it were published, directly",
    run: draftAsDocument("culture-publisher"),
  },
];
