import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from "graphql";
import { pidsOf } from "../faults/kinds/hub-parts.js";
import { planOf } from "../testkit/documents/action-plan.js";
import { eventually, ROOT, RunningHub } from "../testkit/hub/running-hub.js";
import { type AskedField, askedFields, type Manner, SecretMaker, type SecretRequest } from "./secret-inputs.js";
import { type Leak, leaksIn, leaksInAudit, leaksInLogs } from "./secret-search.js";

const CLIENTS = [undefined, "children", "children-publisher", "coordinator", "auditor"] as const;
const KILLS = 6;
const BETWEEN_KILLS_MS = 2_500;

/** Sends secrets to a hub, and keeps what of them comes back where it does not belong. */
class SecretSender {
  readonly maker = new SecretMaker();
  readonly naming = new Set<string>();
  readonly leaks: Leak[] = [];
  readonly statuses = new Map<number, number>();
  #tokens = new Map<string, string>();
  sent = 0;

  constructor(private readonly hub: RunningHub) {}

  async asEach(fields: readonly AskedField[], manner: Manner): Promise<void> {
    for (const field of fields) {
      await Promise.all(CLIENTS.map((client) => this.send(this.maker.requestFor(field, manner), client)));
    }
  }

  /** Errors may repeat what was sent with the same request, and nothing else. */
  async send({ query, variables, secrets, naming, name }: SecretRequest, client?: string): Promise<void> {
    const headers = { ...this.#secretHeaders(), ...(await this.#tokenOf(client)) };
    for (const each of naming) this.naming.add(each);
    const body = JSON.stringify({ query, variables });
    await this.#fetch(
      `/graphql?note=${this.maker.secret()}`,
      { method: "POST", headers, body },
      { name, own: secrets },
    );
  }

  /** A question in the address, tokens that are none, and bodies that cannot be read. */
  async sendOddly(): Promise<void> {
    const [own, another, third] = [this.maker.secret(), this.maker.secret(), this.maker.secret()];
    const query = encodeURIComponent(`{ search(text: "${own}") { totalCount } }`);
    const variables = encodeURIComponent(JSON.stringify({ x: another }));
    await this.#fetch(`/graphql?query=${query}&variables=${variables}`, {}, { name: "GET", own: [own, another] });
    await this.#fetch(`/${own}/${another}`, {}, { name: "address", own: [own, another] });
    const token = ["{}", JSON.stringify({ sub: own, name: another }), third].map((part) => btoa(part)).join(".");
    for (const authorization of [`Bearer ${third}`, `Bearer ${token}`, `Basic ${btoa(own)}`, own]) {
      const headers = {
        "content-type": "application/json",
        authorization,
        "x-hub-wait-for": another,
        "x-request-id": `a ${own}`,
      };
      const body = JSON.stringify({ query: "{ freshness { reachable } }" });
      await this.#fetch("/graphql", { method: "POST", headers, body }, { name: "token", own: [own, another, third] });
    }
    for (const body of [
      `{"query": "${own}`,
      `{"query":"{ ${own} }"}`,
      `"${own}"`,
      `{"query":"{ a }","variables":"${own}"}`,
    ]) {
      const headers = { "content-type": "application/json" };
      await this.#fetch("/graphql", { method: "POST", headers, body }, { name: "body", own: [own] });
    }
  }

  /** A draft that a committee can store, with a secret in it. */
  async saveDraft(n: number): Promise<void> {
    const content = { ...planOf({ committee: "BUU", basedOn: n }), title: { da: this.maker.secret() } };
    const query = `mutation ($content: ChildrenActionPlanInput!, $key: ID!) {
      children { saveActionPlanDraft(input: { content: $content, idempotencyKey: $key }) { draft { id } } } }`;
    const variables = { content, key: this.maker.secret() };
    await this.send(
      { name: "draft", query, variables, secrets: [content.title.da, variables.key], naming: [] },
      "children",
    );
  }

  #secretHeaders(): Record<string, string> {
    const secret = () => this.maker.secret();
    return {
      "content-type": "application/json",
      cookie: `session=${secret()}`,
      "user-agent": secret(),
      referer: `http://localhost/${secret()}`,
      "x-forwarded-for": secret(),
      "x-own-header": secret(),
      "apollographql-client-name": `${secret()} and a person`,
    };
  }

  async #fetch(
    path: string,
    init: RequestInit,
    { name, own }: { name: string; own: readonly string[] },
  ): Promise<void> {
    this.sent += 1;
    const signal = AbortSignal.timeout(60_000);
    const answer = await fetch(`${this.hub.url}${path}`, { ...init, signal }).catch(() => undefined);
    if (!answer) return;
    this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
    const { errors } = (await answer.json().catch(() => ({}))) as { errors?: unknown };
    this.leaks.push(...leaksIn(`errors of ${name}`, JSON.stringify(errors ?? []), new Set(own)));
  }

  async #tokenOf(client: string | undefined): Promise<Record<string, string>> {
    if (client === undefined) return {};
    const known = this.#tokens.get(client) ?? (await this.#newToken(client));
    this.#tokens.set(client, known);
    return { authorization: `Bearer ${known}` };
  }

  async #newToken(client: string): Promise<string> {
    const form = { grant_type: "client_credentials", client_id: client, client_secret: `dev-${client}` };
    const answer = await fetch(`${this.hub.url}/oauth/token`, { method: "POST", body: new URLSearchParams(form) });
    return ((await answer.json()) as { access_token: string }).access_token;
  }
}

/** One backend's death makes PostgreSQL end all the others. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function whileTheDatabaseIsKilled(
  hub: RunningHub,
  sender: SecretSender,
  fields: readonly AskedField[],
): Promise<void> {
  let isOver = false;
  const stream = async (first: number) => {
    for (let n = first; !isOver; n++) {
      await sender.saveDraft(0);
      const field = fields[n % fields.length];
      if (field) await sender.send(sender.maker.requestFor(field, "RIGHT"), CLIENTS[n % CLIENTS.length]);
    }
  };
  const streams = Promise.all([0, 50, 100, 150].map(stream));
  for (let kill = 0; kill < KILLS; kill++) {
    await sleep(BETWEEN_KILLS_MS);
    const part = kill % 2 === 0 ? "PostgreSQL: a session of a subgraph" : "PostgreSQL: postmaster";
    pidsOf(hub, part).forEach(killIfThere);
  }
  isOver = true;
  await streams;
}

const hub = await RunningHub.start({ env: { LOG_LEVEL: "trace" } });
try {
  const introspection = await hub
    .as()
    .demand<IntrospectionQuery>(getIntrospectionQuery({ inputValueDeprecation: true }));
  const fields = askedFields(buildClientSchema(introspection));
  const sender = new SecretSender(hub);
  for (const manner of ["RIGHT", "WRONG", "BROKEN"] as const) await sender.asEach(fields, manner);
  await sender.sendOddly();
  await whileTheDatabaseIsKilled(hub, sender, fields);
  await eventually(async () => (await fetch(`${hub.url}/health/ready`)).status === 200);
  await sender.sendOddly();
  const audit = await leaksInAudit(hub, sender.naming);
  await hub.stop();
  const logs = leaksInLogs(hub);
  const leaks = [...sender.leaks, ...audit.leaks, ...logs.leaks];
  const report = `# Secrets sent to the hub

Written by \`npm run test:secrets\`: every argument and field of every command and question, headers, cookies, tokens and addresses hold a secret of their own, as
anonymous, as a committee's two clients, as coordinator and as auditor; with values of the right type, of a wrong one, and with what no database holds; and while the database is killed under them.

| | |
|---|---|
| fields with arguments | ${fields.length} |
| requests | ${sender.sent} |
| secrets | ${sender.maker.all.length} |
| answers by status | ${[...sender.statuses]
    .sort()
    .map(([status, count]) => `${status}: ${count}`)
    .join(", ")} |
| the database was killed | ${KILLS} times |
| entries of the audit searched | ${audit.entries} |
| logs searched | ${logs.searched.sort().join(", ")} |
| secrets found in logs, the audit, or errors of other requests | ${leaks.length} |
`;
  console.log(report);
  for (const { place, excerpt } of leaks.slice(0, 40)) console.log(`${place}: ${excerpt}`);
  await writeFile(join(ROOT, "docs/results/secrets.md"), report);
  process.exitCode = leaks.length === 0 ? 0 : 1;
} finally {
  await hub.forget();
}
