import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { planOf } from "../testkit/documents/action-plan.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { RunningHub } from "../testkit/hub/running-hub.js";
import type { AttackOutcome } from "./attack-outcome.js";
import { LeakDetector } from "./leak-detector.js";
import { type RawAnswer, sendRaw } from "./raw-request.js";

export const SUBGRAPHS = ["policy", "children", "employment", "social-services", "culture", "picture"] as const;

const SECRET = "FORTROLIGT-UDKAST-4711";
/** Production's rates: the sandbox allows more. */
const PRODUCTION_RATES = { HUB_RATE_PER_CLIENT: "12000", HUB_RATE_PER_ADDRESS: "60000" };
/** Short, so that slow attacks end within the run. */
const REQUEST_TIMEOUT_MS = 3_000;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: GraphAnswer;
  readonly ms: number;
}

export interface RequestOptions {
  /** The Authorization header. */
  authorization?: string;
  headers?: Record<string, string>;
  /** A subgraph's address; default: the gateway. */
  at?: string;
  variables?: unknown;
}

/** A published plan of the children's committee, and the request that published it. */
export interface CapturedPublication {
  query: string;
  variables: { draft: string; hash: string; key: string };
  receipt: { id: string; contentHash: string; position: string };
}

/** A running hub with a secret in a committee's draft, and a publication request that attackers have captured. */
export class AttackedHub {
  readonly leaks = new LeakDetector();
  readonly #tokens = new Map<string, string>();

  private constructor(
    readonly hub: RunningHub,
    readonly draft: { id: string; contentHash: string },
    readonly captured: CapturedPublication,
  ) {}

  static async start(): Promise<AttackedHub> {
    const hub = await RunningHub.start({
      env: { ...PRODUCTION_RATES, HUB_REQUEST_TIMEOUT_MS: String(REQUEST_TIMEOUT_MS) },
    });
    try {
      const captured = await publish(hub);
      const draft = await saveDraft(hub, {
        ...planOf({ committee: "BUU", basedOn: await revisionOf(hub) }),
        title: { da: SECRET },
      });
      const target = new AttackedHub(hub, draft, captured);
      target.leaks.guard(SECRET);
      return target;
    } catch (error) {
      await hub.forget();
      throw error;
    }
  }

  /** A valid token of a development client. */
  async tokenOf(client: string): Promise<string> {
    const known = this.#tokens.get(client);
    if (known) return known;
    const form = { grant_type: "client_credentials", client_id: client, client_secret: `dev-${client}` };
    const response = await fetch(`${this.hub.url}/oauth/token`, { method: "POST", body: new URLSearchParams(form) });
    const { access_token: token } = (await response.json()) as { access_token: string };
    this.#tokens.set(client, token);
    return token;
  }

  /** The Authorization header of a client. */
  async as(client: string): Promise<{ authorization: string }> {
    return { authorization: `Bearer ${await this.tokenOf(client)}` };
  }

  get tokens(): readonly string[] {
    return [...this.#tokens.values()];
  }

  ask(query: string, options: RequestOptions = {}): Promise<Answer> {
    return this.post(JSON.stringify({ query, variables: options.variables }), options);
  }

  async post(body: string, { at = this.hub.url, authorization, headers }: RequestOptions = {}): Promise<Answer> {
    return this.fetch(`${at}/graphql`, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        ...(authorization !== undefined && { authorization }),
        ...headers,
      },
    });
  }

  async fetch(url: string, init: RequestInit = {}): Promise<Answer> {
    const began = performance.now();
    const response = await fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(60_000) });
    const text = await response.text();
    this.leaks.search(text, typeof init.body === "string" ? init.body : url);
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: read(text),
      ms: performance.now() - began,
    };
  }

  async raw(text: string, options: Parameters<typeof sendRaw>[2] = {}): Promise<RawAnswer> {
    const answer = await sendRaw(this.hub.url, text, options);
    this.leaks.search(answer.text, text);
    return answer;
  }

  /** The children's committee's documents, which only its own systems may change. */
  async documentsOfOwner(): Promise<string> {
    const owner = await this.as("children");
    const { body } = await this.askUnwatched(
      "{ children { drafts { nodes { id contentHash } } actionPlanRevisions { nodes { revision contentHash state } } } }",
      owner,
    );
    return JSON.stringify(body.data);
  }

  /** A request of the owner: its own data in the answer is no leak. */
  async askUnwatched(
    query: string,
    { authorization, at = this.hub.url, headers = {} }: RequestOptions & { authorization: string },
  ): Promise<Answer> {
    const began = performance.now();
    const response = await fetch(`${at}/graphql`, {
      method: "POST",
      body: JSON.stringify({ query }),
      headers: { ...headers, "content-type": "application/json", authorization },
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: read(text),
      ms: performance.now() - began,
    };
  }

  /** Every line that the hub's processes have logged. */
  async logLines(): Promise<string[]> {
    const folder = join(this.hub.dataDir, "logs");
    const files = (await readdir(folder)).filter((file) => file !== "postgres.log");
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
    return texts.flatMap((text) => text.split("\n").filter((line) => line !== ""));
  }
}

/** Holds if the answer has no data, and only errors with these codes. */
export function refused(answer: Answer, ...codes: string[]): AttackOutcome {
  const found = codesOf(answer);
  const isEmpty = hasNoData(answer.body?.data);
  return {
    held: isEmpty && found.length > 0 && found.every((code) => codes.includes(code)),
    seen: found[0] === undefined ? `${answer.status}, ${answer.text.slice(0, 80)}` : `${answer.status} ${found[0]}`,
  };
}

export const codesOf = ({ body }: Answer): string[] => [
  ...new Set<string>((body?.errors ?? []).map((error: GraphAnswer) => String(error.extensions?.code))),
];

/** Whether a value has only nulls and empty lists at every depth. */
export function hasNoData(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === "object" && Object.values(value).every(hasNoData);
}

function read(text: string): GraphAnswer {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function revisionOf(hub: RunningHub): Promise<number> {
  const { children } = await hub.as().demand<GraphAnswer>("{ children { actionPlan { revision } } }");
  return children.actionPlan.revision;
}

async function saveDraft(hub: RunningHub, input: object): Promise<{ id: string; contentHash: string }> {
  const save = `mutation ($input: ChildrenActionPlanInput!, $key: ID!) { children {
    saveActionPlanDraft(input: { content: $input, idempotencyKey: $key }) { draft { id contentHash } report { findings { rule } } } } }`;
  const { children } = await hub.as("children").demand<GraphAnswer>(save, { input, key: randomUUID() });
  if (!children.saveActionPlanDraft.draft) throw new Error(JSON.stringify(children));
  return children.saveActionPlanDraft.draft;
}

async function publish(hub: RunningHub): Promise<CapturedPublication> {
  const { id, contentHash } = await saveDraft(hub, planOf({ committee: "BUU", basedOn: await revisionOf(hub) }));
  const query = `mutation ($draft: ID!, $hash: String!, $key: ID!) { children {
    publishActionPlan(input: { draft: $draft, contentHash: $hash, idempotencyKey: $key }) {
      receipt { id contentHash position } findings { rule } } } }`;
  const variables = { draft: id, hash: contentHash, key: randomUUID() };
  const { children } = await hub.as("children-publisher").demand<GraphAnswer>(query, variables);
  return { query, variables, receipt: children.publishActionPlan.receipt };
}
