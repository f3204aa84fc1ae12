import { randomUUID } from "node:crypto";
import type { HubAnswer } from "@hub/client";
import type { CommitteeEntry } from "@hub/registry";
import { describe, expect, test } from "@jest/globals";
import type { CommitteeTestClient, SavedDraft } from "../testkit/hub/committee.client.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import type { IssuedHub } from "../testkit/hub/issued-hub.js";
import type { Caller } from "../testkit/hub/own-issuer.js";
import { draftsOf } from "./committee-drafts.testkit.js";
import { ownFieldsOf } from "./own-field-samples.js";

const codeOf = ({ errors }: HubAnswer<unknown>) => errors[0]?.extensions?.code;
const numberOf = (position: string) => Number(position.split(":")[1]);

/**
 * The contract of every committee, tested through the gateway and real processes; it is why a committee can be a few lines. `inHub` is
 * called when the tests run. The hub may hold other data already, but needs an adopted policy.
 */
export function everyCommitteeKeepsTo(entry: CommitteeEntry, inHub: () => IssuedHub): void {
  describe(`${entry.code}, under '${entry.root}'`, () => {
    commandsOf(entry, () => inHub().committee(entry));
    draftsOf(entry, inHub);
    callersOf(entry, () => inHub().committee(entry));
    documentsOf(entry, inHub);
    ownFieldsIn(entry, inHub);
  });
}

function commandsOf({ root }: CommitteeEntry, committee: () => CommitteeTestClient): void {
  test("validating a plan stores nothing", async () => {
    const before = [await committee().draftIds(), await committee().newestRevision()];
    const { data } = await committee().validate(await committee().plan());
    expect(data[root].validateActionPlan).toEqual({ valid: true, findings: [] });
    const wrong = await committee().validate({
      ...(await committee().plan()),
      totals: [{ year: 2012, amount: { oere: 1 } }],
    });
    expect(wrong.data[root].validateActionPlan).toEqual({ valid: false, findings: [{ rule: "I11" }] });
    expect([await committee().draftIds(), await committee().newestRevision()]).toEqual(before);
  });

  test("a draft becomes the next revision, with the owner's next number, and refusals leave no gap", async () => {
    const first = await committee().publish({ oere: 100 });
    const draft = await committee().draft({ oere: 200 });
    expect(codeOf(await committee().publishDraft({ ...draft, contentHash: "0".repeat(64) }))).toBe("CONFLICT");
    const { data } = await committee().publishDraft(draft);
    const { document, receipt, findings } = data[root].publishActionPlan;
    expect(findings).toEqual([]);
    expect(document.revision).toBe(first.document.revision + 1);
    expect(receipt.contentHash).toBe(draft.contentHash);
    expect(receipt.position).toBe(`${root}:${numberOf(first.receipt.position) + 1}`);
    expect(await committee().draftIds()).not.toContain(draft.id);
  });

  test("an idempotency key gives its first answer again, and is CONFLICT with another input", async () => {
    const revision = await committee().newestRevision();
    const key = randomUUID();
    const plan = await committee().plan({ oere: 300 });
    const saved = await committee().saveDraft(plan, { key });
    expect((await committee().saveDraft(plan, { key })).data).toEqual(saved.data);
    expect(codeOf(await committee().saveDraft(await committee().plan({ oere: 301 }), { key }))).toBe("CONFLICT");
    const { draft } = saved.data[root].saveActionPlanDraft;
    const published = await committee().publishDraft(draft, { key });
    expect((await committee().publishDraft(draft, { key })).data).toEqual(published.data);
    expect(codeOf(await committee().publishDraft(await committee().draft(), { key }))).toBe("CONFLICT");
    expect(await committee().newestRevision()).toBe(revision + 1);
  });

  test("of two publications on the same revision one succeeds, and the other is CONFLICT", async () => {
    const drafts = [await committee().draft({ oere: 401 }), await committee().draft({ oere: 402 })];
    const answers = await Promise.all(drafts.map((draft) => committee().publishDraft(draft)));
    expect(answers.map(codeOf).sort()).toEqual(["CONFLICT", undefined]);
    expect(answers.filter(({ data }) => data?.[root]?.publishActionPlan?.receipt)).toHaveLength(1);
  });
}

function callersOf({ code, root }: CommitteeEntry, committee: () => CommitteeTestClient): void {
  const scope = "hub:draft hub:publish";

  /** Every command of the committee, tried by a caller who may use none of them. */
  async function tried(by: Caller): Promise<HubAnswer<GraphAnswer>[]> {
    const [plan, draft] = [await committee().plan(), await committee().draft()];
    const { document } = await committee().publish();
    const answers = [
      await committee().validate(plan, { by }),
      await committee().saveDraft(plan, { by }),
      await committee().publishDraft(draft, { by }),
      await committee().discardDraft(draft.id, { by }),
      await committee().withdraw(document.id, "SUBSTANTIVE", { by }),
    ];
    expect(await committee().draftIds()).toContain(draft.id);
    expect((await committee().ask("actionPlan { id }")).actionPlan).toEqual({ id: document.id });
    return answers;
  }

  test("another committee's system may do nothing in its name (I5), and a caller without a token is UNAUTHENTICATED", async () => {
    const other = code === "BUU" ? "KFU" : "BUU";
    for (const committee of [other, undefined]) {
      const answers = await tried({ client_id: "stranger", scope, ...(committee && { committee }) });
      expect(answers.map(({ errors }) => errors[0]?.extensions)).toEqual(
        answers.map(() => expect.objectContaining({ code: "FORBIDDEN", rule: "I5" })),
      );
    }
    expect(new Set((await tried(null)).map(codeOf))).toEqual(new Set(["UNAUTHENTICATED"]));
  });

  test("each scope allows its own commands alone", async () => {
    const draft = await committee().draft();
    const { preparer, publisher } = committee();
    expect(codeOf(await committee().publishDraft(draft, { by: preparer }))).toBe("FORBIDDEN");
    expect(codeOf(await committee().saveDraft(await committee().plan(), { by: publisher }))).toBe("FORBIDDEN");
    expect(codeOf(await committee().discardDraft(draft.id, { by: publisher }))).toBe("FORBIDDEN");
    const reader = { client_id: "reader", scope: "hub:audit", committee: code };
    expect(new Set((await tried(reader)).map(codeOf))).toEqual(new Set(["FORBIDDEN"]));
  });

  test("who prepared a draft does not publish it (I6), even with both scopes", async () => {
    const both = { client_id: "both", scope, committee: code };
    const { data } = await committee().saveDraft(await committee().plan({ oere: 601 }), { by: both });
    const { draft } = data[root].saveActionPlanDraft;
    const itself = (await committee().publishDraft(draft, { by: both })).data[root].publishActionPlan;
    expect(itself).toEqual({ document: null, receipt: null, findings: [{ rule: "I6", severity: "FATAL" }] });
    const another = (await committee().publishDraft(draft)).data[root].publishActionPlan;
    expect(another.receipt.position).toMatch(new RegExp(`^${root}:\\d+$`));
  });

  test("a committee's drafts are visible to its own systems alone, and gone once discarded", async () => {
    const { id } = await committee().draft();
    const idsFor = async (by: Caller) => {
      const { drafts } = await committee().ask("drafts(first: 200) { nodes { id } }", { by });
      return drafts.nodes.map((draft: SavedDraft) => draft.id);
    };
    expect(await idsFor(committee().preparer)).toContain(id);
    expect(await idsFor(committee().publisher)).toContain(id);
    const stranger = { client_id: "stranger", scope, committee: code === "BUU" ? "KFU" : "BUU" };
    await expect(idsFor(stranger)).rejects.toThrow(`Only ${code}'s own systems`);
    await expect(idsFor(null)).rejects.toThrow();
    expect((await committee().discardDraft(id)).data[root]).toEqual({ discardDraft: { discardedDraftId: id } });
    expect(await idsFor(committee().preparer)).not.toContain(id);
  });
}

function documentsOf(entry: CommitteeEntry, inHub: () => IssuedHub): void {
  const { root, code } = entry;
  const committee = () => inHub().committee(entry);

  test("a withdrawn plan leaves a tombstone, and its committee has no plan", async () => {
    const { document } = await committee().publish();
    const { data } = await committee().withdraw(document.id, "SUBSTANTIVE");
    const { receipt, document: tombstone } = data[root].withdraw;
    expect(tombstone).toMatchObject({
      id: document.id,
      title: { da: expect.stringContaining("Handleplan") },
      withdrawal: { kind: "SUBSTANTIVE", reason: "Forkerte tal" },
    });
    const { actionPlan, actionPlanRevisions } = await committee().ask(
      "actionPlan { id } actionPlanRevisions(last: 1) { nodes { id } }",
    );
    expect(actionPlan).toBeNull();
    expect(actionPlanRevisions.nodes.at(-1)).toEqual({ id: document.id });
    const standing = await inHub().after(
      receipt.position,
      `{ actionPlans(filter: { committee: ["${code}"] }) { totalCount } ${root} { actionPlanRevisions(last: 1) { nodes { state } } } }`,
    );
    expect(standing.actionPlans.totalCount).toBe(0);
    expect(standing[root].actionPlanRevisions.nodes.at(-1)).toEqual({ state: "WITHDRAWN" });
    expect(codeOf(await committee().withdraw(document.id, "CLERICAL"))).toBe("CONFLICT");
  });

  test("a redaction empties the text and keeps the hash", async () => {
    const { document, receipt } = await committee().publish({ initiative: { description: { da: "Må ikke gemmes" } } });
    const { data } = await committee().withdraw(document.id, "REDACTION");
    expect(data[root].withdraw).toEqual({
      document: {
        id: document.id,
        contentHash: receipt.contentHash,
        title: { da: "[slettet]" },
        initiatives: [],
        withdrawal: { kind: "REDACTION", reason: "Forkerte tal" },
      },
      receipt: { contentHash: receipt.contentHash, position: `${root}:${numberOf(receipt.position) + 1}` },
    });
  });
}

function ownFieldsIn(entry: CommitteeEntry, inHub: () => IssuedHub): void {
  const { root, graphName, code } = entry;
  const committee = () => inHub().committee(entry);

  test("a committee's own fields come back as they were sent, from itself and in the list of all initiatives", async () => {
    const own = await ownFieldsOf(entry, inHub());
    const { receipt } = await committee().publish({ initiative: own });
    const selection = ["code", ...Object.keys(own)].join(" ");
    const sent = { code: `${code}-T1`, ...own };
    expect((await committee().ask(`initiative(code: "${code}-T1") { ${selection} }`)).initiative).toEqual(sent);
    const { initiatives } = await inHub().after(
      receipt.position,
      `{ initiatives(filter: { committee: ["${code}"] }) { nodes { ... on ${graphName}Initiative { ${selection} } } } }`,
    );
    expect(initiatives.nodes).toEqual([sent]);
  });

  test("references from other subgraphs lead to a committee's own fields, and unknown references are null", async () => {
    const own = await ownFieldsOf(entry, inHub());
    await committee().publish({ initiative: own });
    const { initiative } = await committee().ask(`initiative(code: "${code}-T1") { id }`);
    const references = [initiative.id, randomUUID()].map((id) => ({ __typename: `${graphName}Initiative`, id }));
    const follow = async (representations: object[], selection: string) => {
      const response = await fetch(`${inHub().hub.subgraphUrl(entry.slug)}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
          variables: { representations },
        }),
      });
      return (await response.json()) as GraphAnswer;
    };
    const selection = `... on ${graphName}Initiative { ${["id", ...Object.keys(own)].join(" ")} }`;
    expect((await follow(references, selection)).data._entities).toEqual([{ id: initiative.id, ...own }, null]);
    const plans = [{ __typename: `${graphName}ActionPlan`, id: initiative.id }];
    const plan = await follow(plans, `... on ${graphName}ActionPlan { title { da } }`);
    expect([plan.data, plan.errors]).toEqual([{ _entities: [null] }, undefined]);
    expect((await committee().ask(`initiative(code: "${root}") { id }`)).initiative).toBeNull();
  });
}
