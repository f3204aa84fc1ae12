import { randomUUID } from "node:crypto";
import { CommitteeClient, HubClient } from "@hub/client";
import { committeeOfSlug } from "@hub/registry";
import { currentPolicy, generatedPlan } from "../../testkit/documents/generated-plan.js";
import type { Contender } from "./contender/contenders.js";
import { INITIATIVES_EACH } from "./operations.js";

/** What was acknowledged to the publisher. */
export interface Acknowledged {
  revision: number;
  /** The committee's number of it, as in `x-hub-wait-for` and `extensions.hub.positions`. */
  position: number;
}

/** The committee that publishes while the others' documents stay as they are. */
export const PUBLISHING = committeeOfSlug("culture");

/** Publishes a committee's plan again and again, each time another one, through one gateway. */
export class Publisher {
  readonly #client: CommitteeClient;
  readonly #reader: HubClient;
  #revision: number | undefined;

  constructor(contender: Contender) {
    const as = (clientId: string) => clientOf(contender, clientId);
    this.#client = new CommitteeClient(PUBLISHING, as(PUBLISHING.clientId), as(`${PUBLISHING.clientId}-publisher`));
    this.#reader = clientOf(contender);
  }

  async publish(): Promise<Acknowledged> {
    const basedOn = this.#revision ?? (await this.#newestRevision());
    const size = { initiatives: INITIATIVES_EACH, basedOn, seed: 1000 + basedOn };
    const plan = generatedPlan({ policy: currentPolicy, committee: PUBLISHING, ...size });
    const { receipt, findings } = await this.#client.publishActionPlan(plan, randomUUID());
    if (!receipt) throw new Error(`The plan was refused: ${JSON.stringify(findings.slice(0, 3))}`);
    this.#revision = basedOn + 1;
    return { revision: this.#revision, position: Number(receipt.position.split(":")[1]) };
  }

  /** Waits until the picture has it. */
  async untilVisible({ position }: Acknowledged): Promise<void> {
    const headers = { "x-hub-wait-for": `${PUBLISHING.root}:${position}` };
    await this.#reader.demand("{ freshness { committee { code } } }", {}, headers);
  }

  async #newestRevision(): Promise<number> {
    const { root } = PUBLISHING;
    const answer = await this.#reader.demand<Record<string, { actionPlan: { revision: number } }>>(
      `{ ${root} { actionPlan { revision } } }`,
    );
    return answer[root]?.actionPlan.revision ?? 0;
  }
}

/** A client of the development issuer that asks through a contender's gateway; anonymous without an id. */
function clientOf({ url, hub }: Contender, clientId?: string): HubClient {
  const credentials = clientId ? { credentials: { clientId, clientSecret: `dev-${clientId}` } } : {};
  return new HubClient({ gatewayUrl: url, tokenUrl: `${hub.url}/oauth/token`, ...credentials });
}

/** A token of a client that may read what is not public too. */
export async function tokenFrom({ hub }: Contender): Promise<string> {
  const response = await fetch(`${hub.url}/oauth/token`, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from("analyst:dev-analyst").toString("base64")}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: "grant_type=client_credentials",
  });
  return ((await response.json()) as { access_token: string }).access_token;
}
