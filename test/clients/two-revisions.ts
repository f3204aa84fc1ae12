import { randomUUID } from "node:crypto";
import { planOf } from "../testkit/documents/action-plan.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import type { RunningHub } from "../testkit/hub/running-hub.js";
import type { AskedHub } from "./asked-hub.js";

/** An initiative as it stood then and as it stands now, in one operation. */
export const TWO_INSTANTS = `query TwoInstants($earlier: DateTime!) {
  earlier: initiatives(asOf: $earlier, filter: { code: ["BUU-T1"] }) { totalCount nodes { ...Figures } }
  now: initiatives(filter: { code: ["BUU-T1"] }) { totalCount nodes { ...Figures } }
}
fragment Figures on Initiative {
  id code title { da } state committee { id code name { da } } goals { id code title { da } }
  plan { id revision state stateEarlier: state(asOf: $earlier) publishedAt title { da } }
  financing financingEarlier: financing(asOf: $earlier)
  budgetLines { id year amount { oere } declared financing financingEarlier: financing(asOf: $earlier) payer { id code } }
}`;

/** What the two instants are told apart by. */
export interface Figures {
  readonly oere: number;
  readonly declared: string;
}

const COMMITTEE = { slug: "children", code: "BUU" };

/** A plan of which one revision after the other is published, each with other money. */
export class TwoRevisions {
  #last: Figures = { oere: 0, declared: "" };

  private constructor(
    private readonly hub: RunningHub,
    private readonly asked: AskedHub,
    /** What the first one says, and an instant at which it stood. */
    readonly first: Figures,
    readonly firstAt: string,
  ) {}

  static async begin(hub: RunningHub, asked: AskedHub): Promise<TwoRevisions> {
    const first: Figures = { oere: 10_000_00, declared: "FINANCED_IN_FRAME" };
    asked.waitFor = await publish(hub, first);
    const { extensions } = await hub.as().ask("{ policyPicture(year: 2012) { totals { initiatives } } }");
    return new TwoRevisions(hub, asked, first, (extensions.hub as { asOf: string }).asOf);
  }

  /** Publishes another revision; what it says is what stands now. */
  async publishNext(): Promise<Figures> {
    const isFinanced = this.#last.declared === "UNFINANCED";
    this.#last = {
      oere: Math.max(this.#last.oere, this.first.oere) + 5_000_00,
      declared: isFinanced ? "FINANCED_IN_FRAME" : "UNFINANCED",
    };
    this.asked.waitFor = await publish(this.hub, this.#last);
    return this.#last;
  }

  /** The figures of both instants in an answer to TWO_INSTANTS. */
  figuresIn(answer: unknown): { earlier: Figures | undefined; now: Figures | undefined } {
    const { earlier, now } = answer as GraphAnswer;
    return { earlier: figuresOf(earlier), now: figuresOf(now) };
  }
}

function figuresOf({ nodes }: GraphAnswer): Figures | undefined {
  const line = nodes[0]?.budgetLines[0];
  return line && { oere: line.amount.oere, declared: line.declared };
}

/** Answers the publication's position. */
async function publish(hub: RunningHub, { oere, declared }: Figures): Promise<string> {
  const plan = planOf({
    committee: COMMITTEE.code,
    basedOn: await hub.newestRevision(COMMITTEE.slug),
    oere,
    financing: declared as "UNFINANCED",
  });
  const { receipt, findings } = await hub.committee(COMMITTEE.slug).publishActionPlan(plan, randomUUID());
  if (!receipt) throw new Error(`The plan was not published: ${JSON.stringify(findings)}`);
  return receipt.position;
}
