import { CommitteeClient, type HubAnswer, HubClient, HubRequestError } from "@hub/client";
import { StartError } from "@hub/database";
import { type CommitteeEntry, committeeOfSlug } from "@hub/registry";

/** A rule's finding; only an error keeps the command from being recorded. */
export interface Finding {
  readonly rule: string;
  readonly path?: string;
  readonly message: { readonly da: string; readonly en?: string | null };
}

interface Recorded {
  /** None yet for what is only prepared for a later day. */
  readonly receipt: object | null;
  readonly findings?: readonly Finding[];
}

/** A command of the coordinator: the field with its arguments, which may name `$key`, and the variables' types. */
export interface Command {
  readonly field: string;
  readonly types?: string;
  readonly variables?: Record<string, unknown>;
  readonly key: string;
  /** The selection of the answer's fields; it always has a receipt. */
  readonly selection?: string;
  readonly root?: "policy" | "report";
}

type Positions = Map<string, number>;

/** Keeps the newest position of each owner that an answer named. */
class PositionClient extends HubClient {
  constructor(
    options: ConstructorParameters<typeof HubClient>[0],
    private readonly positions: Positions,
  ) {
    super(options);
  }

  override async ask<T>(...question: Parameters<HubClient["ask"]>): Promise<HubAnswer<T>> {
    const answer = await super.ask<T>(...question);
    const hub = answer.extensions.hub as { positions?: Record<string, number> } | undefined;
    for (const [root, position] of Object.entries(hub?.positions ?? {})) {
      this.positions.set(root, Math.max(position, this.positions.get(root) ?? 0));
    }
    return answer;
  }
}

/** The demo's city: its coordinator and its committees, each with the clients of its own systems. */
export class DemoCity {
  readonly #clients = new Map<string, HubClient>();
  readonly #positions: Positions = new Map();

  constructor(
    private readonly gatewayUrl: string,
    private readonly secretOf: (clientId: string) => string,
  ) {}

  as(clientId: string): HubClient {
    const known = this.#clients.get(clientId);
    if (known) return known;
    const credentials = { clientId, clientSecret: this.secretOf(clientId) };
    const client = new PositionClient({ gatewayUrl: this.gatewayUrl, credentials }, this.#positions);
    this.#clients.set(clientId, client);
    return client;
  }

  get coordinator(): HubClient {
    return this.as("coordinator");
  }

  committee(slug: string): { readonly entry: CommitteeEntry; readonly client: CommitteeClient } {
    const entry = committeeOfSlug(slug);
    const client = new CommitteeClient(entry, this.as(entry.clientId), this.as(`${entry.clientId}-publisher`));
    return { entry, client };
  }

  /** Runs a command of the coordinator; a finding that stops it is an error. */
  async command({ field, types = "", variables = {}, key, selection, root = "policy" }: Command): Promise<void> {
    const answer = await this.coordinator.demand<Record<string, { done: Recorded }>>(
      `mutation ($key: ID!${types}) { ${root} { done: ${field} { ${selection ?? "receipt { position }"} } } }`,
      { ...variables, key },
    );
    const { receipt, findings = [] } = (answer[root] as { done: Recorded }).done;
    if (!receipt && findings.length > 0) throw refusal(key, findings);
  }

  /** The time on the hub's clock. */
  async now(): Promise<string> {
    const answer = await this.coordinator.ask("{ policy { id } }");
    const hub = answer.extensions.hub as { asOf?: string } | undefined;
    if (hub?.asOf === undefined) throw new HubRequestError(answer);
    return hub.asOf;
  }

  /** Sets the hub's clock forward. */
  async travelTo(at: string): Promise<void> {
    const answer = await this.coordinator.ask(
      "mutation Travel($at: DateTime!, $key: ID!) { sandbox { travelTo(input: { at: $at, idempotencyKey: $key }) { now } } }",
      { at, key: `demo/travel/${at}` },
    );
    const [refused] = answer.errors;
    // The clock may be past it already, when an earlier run was cut short.
    if (refused && refused.extensions?.code !== "BAD_USER_INPUT") throw new HubRequestError(answer);
  }

  /** Waits until the picture holds all that has been acknowledged to this city. */
  async settle(): Promise<void> {
    const waitFor = [...this.#positions].map(([root, position]) => `${root}:${position}`).join(",");
    const answer = await this.coordinator.ask("{ freshness { reachable } }", {}, { "x-hub-wait-for": waitFor });
    if (answer.errors.length > 0) throw new HubRequestError(answer);
  }
}

/** The error of a demo command that the hub's rules refuse: a fault in the demo's data. */
export function refusal(what: string, findings: readonly Finding[]): StartError {
  const reasons = findings.map(({ rule, path, message }) => {
    return `${rule}${path ? ` at ${path}` : ""}: ${message.en ?? message.da}`;
  });
  return new StartError(`The demo's '${what}' was refused: ${reasons.join("; ")}`);
}
