import { expect, test } from "@jest/globals";
import { DraftClient } from "./draft.client.js";
import { HubClient } from "./hub.client.js";

interface Sent {
  query: string;
  variables: Record<string, unknown>;
}

/** A client that answers every command the same, and keeps what was sent. */
class AnsweringClient extends HubClient {
  readonly sent: Sent[] = [];

  constructor(private readonly done: unknown) {
    super({ gatewayUrl: "http://127.0.0.1:1" });
  }

  override async demand<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    this.sent.push({ query, variables });
    return { children: { done: this.done } } as T;
  }
}

const CHILDREN = { root: "children" };
const draft = { id: "one", contentHash: "hash" };

test("every command on a draft that exists names the content that was read", async () => {
  const outcome = { draft: null, report: { valid: false, ruleSet: "rules", findings: [] } };
  const client = new AnsweringClient(outcome);
  const drafts = new DraftClient(CHILDREN, client);
  expect(await drafts.patch(draft, { title: { da: "Ny" } }, "key")).toEqual(outcome);
  await drafts.save("ActionPlan", await drafts.prefilledActionPlan(), "key", draft);
  await drafts.revert(draft, "key", 2);
  await drafts.validateAnew(draft, "key");
  await drafts.discard(draft, "key");
  const commands = client.sent.filter(({ query }) => query.startsWith("mutation"));
  expect(commands.map(({ variables }) => [variables.id, variables.hash])).toEqual(commands.map(() => ["one", "hash"]));
  expect(commands.every(({ query }) => /expectedHash: \$hash/.test(query))).toBe(true);
  expect(commands[2]?.variables).toMatchObject({ revision: 2 });
});

test("a new draft names none, and contents of revisions come as a list with null where one is redacted", async () => {
  const saving = new AnsweringClient({ draft });
  await new DraftClient(CHILDREN, saving).save("ActionPlan", { basedOn: 0 } as never, "key");
  expect(saving.sent[0]?.variables).toEqual({
    kind: "ACTION_PLAN",
    content: { basedOn: 0 },
    id: null,
    hash: null,
    key: "key",
  });
  const reading = new AnsweringClient({
    nodes: [{ content: null }, { content: { policy: "p" } }],
    pageInfo: { hasNextPage: false, endCursor: "x" },
  });
  expect(await new DraftClient(CHILDREN, reading).publishedActionPlans()).toEqual([null, { policy: "p" }]);
});
