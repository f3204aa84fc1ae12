import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { HubClient } from "@hub/client";
import { StartError } from "@hub/database";
import { readArguments, runCommand } from "./command-line.js";
import { publishSettings } from "./config.js";

const USAGE = {
  usage: `Usage: npm run access-key -- make --name NAME --opens PARTS [--committees CODES] [--days 90] | list | revoke ID --reason WHY
  Makes a key for a tool that cannot get itself a token, and shows it, once; lists all keys; revokes one.
  --opens        PUBLISHED, PREPARED, AUDIT, DRAFTS, with commas; DRAFTS with --committees BUU,SOU.
  --days         how long it counts, 1-366.
  --url          the hub's address; without it the one at PORT on this machine.
  --token-file   a file with the coordinator's access token; without it the sandbox's own coordinator.`,
  options: {
    name: { type: "string" },
    opens: { type: "string", default: "PUBLISHED" },
    committees: { type: "string", default: "" },
    days: { type: "string", default: "90" },
    reason: { type: "string" },
    url: { type: "string" },
    "token-file": { type: "string" },
  },
  positionals: [1, 2],
} as const;

interface Listed {
  id: string;
  name: string;
  opens: string[];
  committees: { code: string }[];
  state: string;
  endsAt: string;
  uses: number;
  lastUsedAt: string | null;
}

const KEY = "id name opens committees { code } state endsAt uses lastUsedAt";
const LIST = `{ accessKeys { ${KEY} } }`;
const MAKE = `mutation ($input: MakeAccessKeyInput!) { policy { makeAccessKey(input: $input) { secret accessKey { ${KEY} } } } }`;
const REVOKE =
  "mutation ($input: RevokeAccessKeyInput!) { policy { revokeAccessKey(input: $input) { accessKey { id } } } }";

type Options = ReturnType<typeof readArguments<(typeof USAGE)["options"]>>["values"];
type Ask = <T>(query: string, variables?: Record<string, unknown>) => Promise<T>;

await runCommand(async () => {
  const { values, positionals } = readArguments(USAGE);
  const [command, id] = positionals;
  const ask = await coordinatorOf(values);
  if (command === "make") return make(ask, values);
  if (command === "list") return list(ask);
  if (command === "revoke") return revoke(ask, id, values.reason);
  throw new StartError(`There is no '${command}': it is make, list or revoke.`);
});

/** Asks as the coordinator; what the hub refuses is told in its own words. */
async function coordinatorOf({ url, "token-file": file }: Options): Promise<Ask> {
  const gatewayUrl = url ?? publishSettings().gatewayUrl;
  const sandbox = { clientId: "coordinator", clientSecret: "dev-coordinator" };
  const token = file === undefined ? undefined : await tokenIn(file);
  const client = new HubClient({ gatewayUrl, ...(token === undefined && { credentials: sandbox }) });
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return async <T>(query: string, variables = {}) => {
    const answer = await client.ask<T>(query, variables, headers).catch((error: unknown) => {
      if (!(error instanceof TypeError)) throw error;
      throw new StartError(`No hub answers at ${gatewayUrl}: start it, or name its address by --url.`);
    });
    const [refusal] = answer.errors;
    if (refusal) throw new StartError(refusal.message);
    return answer.data as T;
  };
}

async function tokenIn(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new StartError(`${file} cannot be read: it has to hold the coordinator's access token.`);
  });
  return text.trim();
}

async function make(ask: Ask, { name, opens, committees, days }: Options): Promise<void> {
  const parts = (text: string): string[] => text.split(",").filter((part) => part !== "");
  if (name === undefined) throw new StartError("Say whose key it is: --name 'Power BI of the budget office'.");
  const input = {
    name,
    opens: parts(opens),
    committees: parts(committees),
    validDays: Number(days),
    idempotencyKey: randomUUID(),
  };
  const { policy } = await ask<{ policy: { makeAccessKey: { secret: string; accessKey: Listed } } }>(MAKE, { input });
  const { secret, accessKey } = policy.makeAccessKey;
  console.log(
    "  ✓ The key is made. It is shown here and never again; send it as the password of any user, or as a bearer:",
  );
  console.log(`    ${secret}`);
  console.log(lineOf(accessKey));
}

async function list(ask: Ask): Promise<void> {
  const { accessKeys } = await ask<{ accessKeys: Listed[] }>(LIST);
  console.log(accessKeys.length === 0 ? "  There are no keys: make one." : accessKeys.map(lineOf).join("\n"));
}

async function revoke(ask: Ask, id: string | undefined, reason: string | undefined): Promise<void> {
  if (id === undefined || reason === undefined) throw new StartError("Say which and why: revoke ID --reason WHY.");
  await ask(REVOKE, { input: { id, reason, idempotencyKey: randomUUID() } });
  console.log(`  ✓ The key ${id} is revoked: every part refuses it within half a minute.`);
}

function lineOf({ id, name, opens, committees, state, endsAt, uses, lastUsedAt }: Listed): string {
  const what = [...opens, ...committees.map(({ code }) => code)].join(" ");
  const used = lastUsedAt === null ? "not used" : `used ${uses} times, last ${lastUsedAt}`;
  return `  ${id}  ${state}  ${what}  until ${endsAt.slice(0, 10)}, ${used}: ${name}`;
}
