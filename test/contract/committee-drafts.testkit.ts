import { randomUUID } from "node:crypto";
import { DraftClient } from "@hub/client";
import type { CommitteeEntry } from "@hub/registry";
import { expect, test } from "@jest/globals";
import type { IssuedHub } from "../testkit/hub/issued-hub.js";
import { ownFieldsOf } from "./own-field-samples.js";

/** What every committee's drafts keep to: begun from what is in force, changed in parts, noted on, and sent back. */
export function draftsOf(entry: CommitteeEntry, inHub: () => IssuedHub): void {
  const committee = () => inHub().committee(entry);
  const drafts = () => new DraftClient(entry, inHub().as(committee().preparer));

  test("a plan is begun from the one in force, changed in parts, and lost to no other editor", async () => {
    await committee().publish();
    const { draft: begun } = await drafts().save("ActionPlan", await drafts().prefilledActionPlan(), randomUUID());
    if (!begun) throw new Error("The prefilled plan was not saved.");
    const { draft } = await drafts().patch(begun, { title: { da: "Den ene" } }, randomUUID());
    const late = drafts().patch(begun, { title: { da: "Den anden" } }, randomUUID());
    await expect(late).rejects.toMatchObject({
      answer: {
        errors: [
          {
            extensions: {
              code: "CONFLICT",
              reason: "DRAFT_CHANGED",
              draft: { id: begun.id, contentHash: draft?.contentHash },
              difference: [{ path: "/title/da", before: "Den ene", after: "Den anden" }],
            },
          },
        ],
      },
    });
    const reverted = draft && (await drafts().revert(draft, randomUUID()));
    expect(reverted).toMatchObject({
      draft: { contentHash: begun.contentHash },
      report: { valid: true, findings: [{ rule: "R167" }] },
    });
    await drafts().discard(begun, randomUUID());
  });

  test("the picture gives what is published in the form of its input, as its committee does", async () => {
    const { receipt } = await committee().publish({ initiative: await ownFieldsOf(entry, inHub()) });
    const { actionPlans } = await inHub().after(
      receipt.position,
      `{ actionPlans(filter: { committee: ["${entry.code}"] }) { nodes { contentHash content asInput } } }`,
    );
    const [{ asInput, ...shown }] = actionPlans.nodes;
    expect(shown).toEqual({
      contentHash: receipt.contentHash,
      content: (await drafts().publishedActionPlans()).at(-1),
    });
    const saved = await drafts().save("ActionPlan", { ...asInput, basedOn: 0 }, randomUUID());
    expect(saved.draft?.contentHash).toBe(receipt.contentHash);
    expect(saved.report.findings.map(({ rule }) => rule)).toEqual(["R165", "R167"]);
  });

  test("what the publisher says of a warning is shown to everybody with the document", async () => {
    const plan = await committee().plan();
    const initiatives = plan.initiatives.map((initiative) => ({
      ...initiative,
      budgetLines: initiative.budgetLines.map((line) => ({ ...line, estimate: true, estimatedOn: null })),
    }));
    const { draft } = await drafts().save("ActionPlan", { ...plan, initiatives }, randomUUID());
    const PUBLISH = `mutation ($draft: ID!, $hash: String!, $notes: [FindingNoteInput!], $key: ID!) { ${entry.root} {
      publishActionPlan(input: { draft: $draft, contentHash: $hash, notes: $notes, idempotencyKey: $key }) { receipt { position } } } }`;
    const note = { rule: "I14", comment: { da: "Skønnene laves om til juni." }, weight: "LOW" };
    const command = { draft: draft?.id, hash: draft?.contentHash, notes: [note], key: randomUUID() };
    const { data } = await inHub().ask(committee().publisher, PUBLISH, command);
    const shown = await inHub().after(
      data[entry.root].publishActionPlan.receipt.position,
      `{ ${entry.root} { actionPlan { findings { rule comment { da } weight } } } }`,
    );
    expect(shown[entry.root].actionPlan.findings).toContainEqual(note);
  });

  test("anybody tries a plan without a token, and nothing is stored", async () => {
    const before = await committee().draftIds();
    const CHECK = `mutation ($input: ${entry.graphName}ActionPlanInput!) { ${entry.root} {
      checkActionPlan(input: { content: $input }) { valid findings { rule } } } }`;
    const { data } = await inHub().ask(null, CHECK, { input: await committee().plan() });
    expect(data[entry.root].checkActionPlan).toEqual({ valid: true, findings: [] });
    expect(await committee().draftIds()).toEqual(before);
  });
}
