import { randomUUID } from "node:crypto";
import { planOf } from "../testkit/documents/action-plan.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { type Attack } from "./attack.js";
import { type AttackOutcome, allOf } from "./attack-outcome.js";
import { type Answer, type AttackScene, hasNoData, refused, SUBGRAPHS } from "./attacked-hub.testkit.js";

const KIND = "what is not one's own";
const OTHERS = ["culture", "culture-publisher", "analyst", "reporting"] as const;

/** Both doors: the gateway's, and the committee's own subgraph behind it. */
const doorsOf = (scene: AttackScene): string[] => [scene.hub.url, scene.hub.subgraphUrl("children")];

async function everywhere(
  scene: AttackScene,
  clients: readonly (string | undefined)[],
  attempt: (asking: { at: string; authorization?: string }) => Promise<AttackOutcome>,
): Promise<AttackOutcome> {
  const outcomes: AttackOutcome[] = [];
  for (const client of clients) {
    const rights = client === undefined ? {} : await scene.as(client);
    for (const at of doorsOf(scene)) outcomes.push(await attempt({ at, ...rights }));
  }
  return allOf(outcomes);
}

const NOT_YOURS = ["UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND"];

const readDrafts = (clients: readonly (string | undefined)[]) => (scene: AttackScene) =>
  everywhere(scene, clients, async (asking) =>
    refused(await scene.ask("{ children { drafts { id contentHash content } } }", asking), ...NOT_YOURS),
  );

/** A real id and one that nobody has must be answered alike. */
const guessIds = (clients: readonly (string | undefined)[]) => (scene: AttackScene) =>
  everywhere(scene, clients, async (asking) => {
    const query = "query ($id: ID!) { children { draft(id: $id) { id content preparedBy } } }";
    const ids = [scene.draft.id, randomUUID(), "1", "0", "../drafts", "%"];
    const answers = await Promise.all(ids.map((id) => scene.ask(query, { ...asking, variables: { id } })));
    const told = new Set(answers.map(({ body }) => JSON.stringify([body?.data, body?.errors])));
    const isSilent = answers.every(({ body }) => hasNoData(body?.data)) && told.size === 1;
    return {
      held: isSilent,
      seen: isSilent ? "the same answer to each, and no data" : [...told].join(" | ").slice(0, 120),
    };
  });

const commands: readonly [name: string, query: string, variables: (scene: AttackScene) => Record<string, unknown>][] = [
  [
    "save a draft",
    `mutation ($input: ChildrenActionPlanInput!, $key: ID!) { children { saveActionPlanDraft(input: $input, idempotencyKey: $key) { draft { id } } } }`,
    () => ({ input: planOf({ committee: "BUU", basedOn: 3 }), key: randomUUID() }),
  ],
  [
    "publish the draft",
    `mutation ($id: ID!, $hash: String!, $key: ID!) { children { publishActionPlan(draft: $id, contentHash: $hash, idempotencyKey: $key) { receipt { id } } } }`,
    ({ draft }) => ({ id: draft.id, hash: draft.contentHash, key: randomUUID() }),
  ],
  [
    "discard the draft",
    `mutation ($id: ID!, $key: ID!) { children { discardDraft(id: $id, idempotencyKey: $key) } }`,
    ({ draft }) => ({ id: draft.id, key: randomUUID() }),
  ],
  [
    "withdraw what is published",
    `mutation ($id: ID!, $key: ID!) { children { withdraw(document: $id, kind: CLERICAL, reason: "x", idempotencyKey: $key) { receipt { id } } } }`,
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
    run: (scene: AttackScene) =>
      everywhere(scene, clients, async (asking) =>
        refused(await scene.ask(query, { ...asking, variables: variables(scene) }), ...NOT_YOURS),
      ),
  })),
);

/** Every type that the subgraph resolves by reference, asked for by every id that an attacker may have come by. */
async function entitiesOf(scene: AttackScene, subgraph: string, authorization?: string): Promise<AttackOutcome> {
  const asking = { at: scene.hub.subgraphUrl(subgraph), ...(authorization !== undefined && { authorization }) };
  const types = await scene.ask(`{ __type(name: "_Entity") { possibleTypes { name } } }`, asking);
  const names: string[] = (types.body?.data?.__type?.possibleTypes ?? []).map((type: GraphAnswer) => type.name);
  if (names.length === 0) return { held: types.status < 500, seen: "no entities" };
  const { id, contentHash } = scene.draft;
  const representations = names.flatMap((name) => [
    { __typename: name, id },
    { __typename: name, id, contentHash, code: id },
  ]);
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename
    ${names.map((name) => `... on ${name} { __typename }`).join(" ")} } }`;
  const all = await scene.ask(query, { ...asking, variables: { r: representations } });
  return {
    held: all.status < 500 && !all.text.includes(contentHash),
    seen: `${names.length} types of ${subgraph}, no draft`,
  };
}

const entityAttack = (client: string | undefined) => async (scene: AttackScene) => {
  const rights = client === undefined ? undefined : (await scene.as(client)).authorization;
  return allOf(await Promise.all(SUBGRAPHS.map((subgraph) => entitiesOf(scene, subgraph, rights))));
};

/** A draft asked for as if it were a published document, with all that a document shows. */
const draftAsDocument = (client: string | undefined) => async (scene: AttackScene) => {
  const rights = client === undefined ? {} : await scene.as(client);
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) {
    ... on ChildrenActionPlan { id contentHash title { da } } ... on ChildrenInitiative { id code title { da } } } }`;
  const variables = {
    r: ["ChildrenActionPlan", "ChildrenInitiative"].map((__typename) => ({ __typename, id: scene.draft.id })),
  };
  const answer = await scene.ask(query, { at: scene.hub.subgraphUrl("children"), ...rights, variables });
  const held = hasNoData(answer.body?.data) && answer.body !== undefined;
  return { held, seen: held ? "null" : answer.text.slice(0, 120) };
};

async function innerSide(scene: AttackScene): Promise<AttackOutcome> {
  const questions = [
    "{ _service { sdl } }",
    `{ _entities(representations: [{ __typename: "ChildrenActionPlan", id: "x" }]) { __typename } }`,
    "query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }",
    "{ a: _service { b: sdl } }",
  ];
  const answers = await Promise.all(questions.map((query) => scene.ask(query, { variables: { r: [] } })));
  return allOf(answers.map((answer) => refused(answer, "GRAPHQL_VALIDATION_FAILED")));
}

const outcomeOfStatus = (answer: Answer, ...statuses: number[]): AttackOutcome => ({
  held: statuses.includes(answer.status),
  seen: String(answer.status),
});

async function coordinatorsDesk(scene: AttackScene): Promise<AttackOutcome> {
  const query = `mutation { sandbox { travelTo(at: "2030-01-01T00:00:00Z", idempotencyKey: "${randomUUID()}") { now } } }`;
  const outcomes: AttackOutcome[] = [];
  for (const client of [undefined, ...OTHERS, "auditor"]) {
    const rights = client === undefined ? {} : await scene.as(client);
    for (const at of [scene.hub.url, scene.hub.subgraphUrl("policy")]) {
      outcomes.push(refused(await scene.ask(query, { at, ...rights }), ...NOT_YOURS));
    }
  }
  return allOf(outcomes);
}

async function filesOfTheProgram(scene: AttackScene): Promise<AttackOutcome> {
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
    paths.map((path) => scene.raw(`GET ${path} HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n`)),
  );
  return allOf(
    answers.map(({ text }) => {
      const status = text.slice(9, 12);
      return { held: ["400", "404"].includes(status), seen: status };
    }),
  );
}

async function guessedSecrets(scene: AttackScene): Promise<AttackOutcome> {
  const attempts = ["children", "", "dev-culture", "dev-children ", "DEV-CHILDREN"].map((secret) =>
    scene.fetch(`${scene.hub.url}/oauth/token`, {
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
  { kind: KIND, by: "low role", tries: "move the hub's clock", run: coordinatorsDesk },
  { kind: KIND, by: "stranger", tries: "guess a client's secret", run: guessedSecrets },
  { kind: KIND, by: "stranger", tries: "read the program's files through the gateway", run: filesOfTheProgram },
  { kind: "_entities", by: "stranger", tries: "_service and _entities through the gateway", run: innerSide },
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
