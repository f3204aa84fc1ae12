import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { frozenFrameOf, PolicyFrame, PolicyVersionRecorded } from "@hub/frame";
import { contentHash } from "@hub/rules";
import { parseFrame, readFrameFile, versionFacts } from "../frame/index.js";

/** Standing committees and the finance committee of the frame. */
const COMMITTEES = ["BIU", "BUU", "KFU", "SOU", "SUU", "TMU", "ØU"];

interface ReceivedQuery {
  query: string;
  variables: Record<string, unknown>;
  waitFor: string | undefined;
}

/** What `picture` answers about the committees' documents; a test changes it as it goes. */
export interface PictureState {
  /** By the hub's clock. */
  now(): Date;
  /** Plans on record: committee and unfinanced øre of the year. */
  plans: { committee: string; document: string; unfinanced: number }[];
  exempt: string[];
  syntheticParts: string[];
  lines: { committee: string; code: string; year: number; oere: number; declared: string; state: string }[];
  /** The first edition's plans, for errata. */
  inTheFirst: string[];
  /** The manifest's hash in the answer; default: the true one. */
  manifestHash?: string;
  /** Published documents, by id. */
  documents: Record<
    string,
    { committee: string; kind: "ActionPlan" | "IntegrationStatement"; state: string; year?: number }
  >;
  /** Errors in place of an answer. */
  errors: string[];
}

export const emptyPicture = (now: () => Date): PictureState => ({
  now,
  plans: [],
  exempt: [],
  syntheticParts: [],
  lines: [],
  inTheFirst: [],
  documents: {},
  errors: [],
});

/** HTTP servers in the place of other subgraphs: `picture` with the queries of the coordinator, and a committee with its position. */
export class NeighbouringSubgraphs {
  readonly queries: ReceivedQuery[] = [];
  readonly #servers: Server[] = [];

  /** Called before each answer of `picture`. */
  beforeAnswer: () => Promise<unknown> = async () => undefined;

  async picture(picture: () => PictureState): Promise<string> {
    return this.#serve(async (request) => {
      const received = {
        ...JSON.parse(await bodyOf(request)),
        waitFor: request.headers["x-hub-wait-for"],
      } as ReceivedQuery;
      this.queries.push(received);
      await this.beforeAnswer();
      const { errors } = picture();
      if (errors.length > 0) return { errors: errors.map((message) => ({ message })) };
      return { data: answerTo(picture(), received) };
    });
  }

  async committee(root: string, position: number): Promise<string> {
    return this.#serve(async () => ({
      data: { __typename: "Query" },
      extensions: { hub: { asOf: "", positions: { [root]: position, policy: 3 }, stale: [] } },
    }));
  }

  async close(): Promise<void> {
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
  }

  async #serve(answer: (request: IncomingMessage) => Promise<unknown>): Promise<string> {
    const server = createServer(async (request, response) => {
      const isHealth = request.url === "/health/ready";
      const body = isHealth ? { followed: { policy: 1_000_000 } } : await answer(request);
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
    this.#servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function answerTo(picture: PictureState, { query, variables }: ReceivedQuery): unknown {
  if (query.includes("statusReport")) return { statusReport: previewOf(picture, variables) };
  if (query.includes("budgetTalks")) return { budgetTalks: talksOf(picture) };
  if (query.includes("integrationStatements"))
    return { integrationStatements: { nodes: statementsOf(picture, variables) } };
  return {
    _entities: (variables.documents as { __typename: string; id: string }[]).map((key) => entityOf(picture, key)),
  };
}

/** The frame that a new hub begins with, as every process has it. */
async function seededFrame(): Promise<PolicyFrame> {
  const content = await readFrameFile();
  const version = { number: 1, state: "RECOMMENDED" as const, contentHash: contentHash(content), synthetic: false };
  const frame = new PolicyFrame(() => undefined);
  const data = versionFacts(parseFrame(content), version);
  frame.apply({ type: PolicyVersionRecorded.type, payload: { data, time: "2011-01-03T08:00:00Z" } } as never);
  return frame;
}

const POLICY = "policy-integrationspolitik-2011-2014";
const frame = frozenFrameOf(await seededFrame(), { policies: [POLICY], committees: COMMITTEES });

const hash = (document: string) => contentHash(document);

function previewOf(picture: PictureState, { year, edition }: Record<string, unknown>) {
  const entries = COMMITTEES.flatMap((committee) => [
    planEntryOf(picture, committee, edition === 1),
    { committee, kind: "INTEGRATION_STATEMENT", ...nothing(picture, `${committee} INTEGRATION_STATEMENT`) },
  ]);
  const figures = figuresOf(picture);
  const manifestContent = {
    year,
    edition,
    policy: POLICY,
    frame,
    frozenAt: picture.now().toISOString(),
    entries,
    letters: [],
    release: null,
    remarks: [],
    talks: [],
    figuresHash: contentHash(figures),
  };
  return {
    manifestContent,
    figuresContent: figures,
    manifestHash: picture.manifestHash ?? contentHash(manifestContent),
    syntheticParts: picture.syntheticParts.map((id) => ({ id })),
    synthetic: picture.syntheticParts.length > 0,
  };
}

function planEntryOf(picture: PictureState, committee: string, isFirst: boolean) {
  const plan = picture.plans.find((each) => each.committee === committee);
  const named = { committee, kind: "ACTION_PLAN" };
  if (!plan) return { ...named, ...nothing(picture, `${committee} ACTION_PLAN`) };
  const inclusion = isFirst || picture.inTheFirst.includes(committee) ? "INCLUDED" : "LATE_AFTER_FREEZE";
  return { ...named, inclusion, document: plan.document, revision: 1, contentHash: hash(plan.document) };
}

function nothing({ exempt }: PictureState, name: string) {
  const inclusion = exempt.includes(name) ? "EXEMPT" : "MISSING";
  return { inclusion, document: null, revision: null, contentHash: null };
}

function figuresOf({ plans }: PictureState) {
  const cell = { goal: "goal-1", state: "PLANNED", progress: null, initiatives: 1, running: 0, alsoServing: 0 };
  return {
    cells: plans.map(({ committee, document, unfinanced }) => ({
      ...cell,
      committee,
      financed: 0,
      unfinanced,
      sources: [hash(document)],
    })),
    totals: {
      committees: 4,
      plansPublished: plans.length,
      statementsPublished: 0,
      initiatives: plans.length,
      financed: 0,
      unfinanced: plans.reduce((sum, { unfinanced }) => sum + unfinanced, 0),
    },
    unfinanced: plans.map(({ committee, document, unfinanced }) => ({
      initiative: document,
      committee,
      code: `${committee}-01`,
      oere: unfinanced,
    })),
  };
}

function talksOf({ now, lines }: PictureState) {
  const talks = lines.filter(({ state }) => state === "IN_BUDGET_NEGOTIATION");
  return {
    asOf: now().toISOString(),
    talks: talks.map(({ committee, code, year, oere }) => ({
      committee: { code: committee },
      code,
      year,
      amount: { oere },
    })),
    overviewLines: lines.filter(({ year }) => year === Math.min(...lines.map((line) => line.year))),
  };
}

function statementsOf({ documents }: PictureState, { year, committee }: Record<string, unknown>) {
  return Object.entries(documents)
    .filter(([, each]) => each.kind === "IntegrationStatement" && each.year === year && each.committee === committee)
    .map(([id]) => ({ id }));
}

function entityOf({ documents }: PictureState, { __typename, id }: { __typename: string; id: string }) {
  const document = documents[id];
  if (!document || !__typename.endsWith(document.kind)) return null;
  const { committee, state, year } = document;
  return { __typename, committee: { code: committee }, state, ...(year !== undefined && { year }) };
}
