import { withRetry } from "@hub/client";
import { committeeOfSlug, sourceOf } from "@hub/registry";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import type { RunningHub } from "../testkit/hub/running-hub.js";
import { asLogin } from "../testkit/machine/database-session.js";

/** A publication that the hub has acknowledged. */
export interface Acknowledged {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly contentHash: string;
}

/** Where one committee's acknowledged publications are now. */
export interface Audit {
  /** Acknowledged, but not in the committee's own outbox. */
  readonly lost: number;
  /** Acknowledged, but missing or different in the picture. */
  readonly notInPicture: number;
  /** Recorded twice, or recorded but never acknowledged. */
  readonly tooMany: number;
  /** Numbers that are missing among the owner's, in its outbox or in the change feed. */
  readonly gaps: number;
  /** Receipts that the picture does not confirm. */
  readonly unverified: number;
}

const PLANS_OF_THE_DEMO = 2;

/** Compares a committee's receipts with its own database and with the graph. */
export async function audit(hub: RunningHub, slug: string, receipts: readonly Acknowledged[]): Promise<Audit> {
  const { root, code } = committeeOfSlug(slug);
  const outbox = await outboxOf(hub, slug);
  // The feed also holds what the coordinator does for a committee, such as its call letter.
  const feed = (await feedOf(hub, code)).filter(({ ownerPosition }) => ownerPosition.startsWith(`${root}:`));
  const owned = outbox.filter(({ type }) => type === "action-plan.published.v1");
  const shown = await newestOf(hub, root, code);
  return {
    lost: receipts.filter(
      ({ id, position }) => !owned.some((each) => each.id === id && `${root}:${each.position}` === position),
    ).length,
    notInPicture:
      receipts.filter(
        ({ id, position }) => !feed.some((each) => each.subject === id && each.ownerPosition === position),
      ).length + (shown.picture === shown.owner ? 0 : 1),
    tooMany: owned.length - PLANS_OF_THE_DEMO - new Set(receipts.map(({ id }) => id)).size,
    gaps:
      gapsIn(outbox.map(({ position }) => position)) +
      gapsIn(feed.map((each) => Number(each.ownerPosition.split(":")[1]))),
    unverified: await unverified(hub, receipts),
  };
}

interface OutboxRow {
  id: string;
  position: number;
  type: string;
}

async function outboxOf(hub: RunningHub, slug: string): Promise<OutboxRow[]> {
  const source = sourceOf(slug);
  return asLogin(await hub.databaseUrl(`hub_${source}_app`, `hub_${source}`), async (query) => {
    const rows = await query(`SELECT aggregateid AS id, position, type FROM ${source}.outbox ORDER BY position`);
    return rows.map((row) => ({ ...row, position: Number(row.position) }));
  });
}

/** How many numbers from 1 to the highest are missing or used twice. */
function gapsIn(positions: readonly number[]): number {
  return positions.filter((position, index) => position !== index + 1).length;
}

async function feedOf(hub: RunningHub, code: string): Promise<{ subject: string; ownerPosition: string }[]> {
  const all: { subject: string; ownerPosition: string }[] = [];
  for (let after: string | null = null; ; ) {
    const { changes }: GraphAnswer = await hub
      .as()
      .demand(
        "query ($of: [ID!], $after: String) { changes(first: 200, filter: { committee: $of }, after: $after) { nodes { subject ownerPosition } pageInfo { endCursor } caughtUp } }",
        { of: [code], after },
      );
    all.push(...changes.nodes);
    after = changes.pageInfo.endCursor;
    if (changes.caughtUp) return all;
  }
}

/** The plan in force, as the committee itself holds it and as the picture shows it. */
async function newestOf(hub: RunningHub, root: string, code: string): Promise<{ owner: string; picture: string }> {
  const plan = "id revision contentHash publishedAt initiatives { code budgetLines { amount { oere } } }";
  const answer = await withRetry(
    () =>
      hub
        .as()
        .demand<GraphAnswer>(
          `query ($of: [ID!]) { ${root} { actionPlan { ${plan} } } actionPlans(filter: { committee: $of }) { nodes { ${plan} } } }`,
          { of: [code] },
        ),
    { forMs: 10_000 },
  );
  return { owner: JSON.stringify(answer[root].actionPlan), picture: JSON.stringify(answer.actionPlans.nodes[0]) };
}

async function unverified(hub: RunningHub, receipts: readonly Acknowledged[]): Promise<number> {
  let count = 0;
  for (const { contentHash, position } of receipts) {
    const { verify }: GraphAnswer = await hub
      .as()
      .demand("query ($at: String!) { verify(position: $at) { receipt { contentHash } } }", { at: position });
    if (verify?.receipt?.contentHash !== contentHash) count += 1;
  }
  return count;
}
