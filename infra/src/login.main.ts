import {
  makeSqlLogin,
  revokeSqlLogin,
  type SqlLogin,
  type SqlLoginLimits,
  StartError,
  sqlLogins,
  urlOf,
} from "@hub/database";
import { readArguments, runCommand } from "./command-line.js";
import { readConfig } from "./config.js";
import { runningServer } from "./hub/running-server.js";

const USAGE = {
  usage: `Usage: npm run reporting:login -- --name NAME [--seconds 300] [--connections 5] | --name NAME --revoke | --list
  Makes a login of PostgreSQL that reads the views reporting.* and nothing else, and shows its password, once.
  --seconds      how long one statement may take; --connections: how many it may have at once.
  --revoke       ends its sessions and removes it.
  --list         shows all such logins. HUB_DATA_DIR or DATABASE_URL says which hub, which has to run.`,
  options: {
    name: { type: "string" },
    seconds: { type: "string", default: "300" },
    connections: { type: "string", default: "5" },
    revoke: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
  },
  positionals: [0, 0],
} as const;

const MOST_SECONDS = 3_600;
const MOST_CONNECTIONS = 20;

await runCommand(async () => {
  const { name, revoke, list, ...limits } = readArguments(USAGE).values;
  if (!list && name === undefined) throw new StartError("Say whose login it is: --name controller; or --list.");
  const config = readConfig();
  const adminUrl = await runningServer(config);
  const place = { adminUrl, database: `${config.databasePrefix}_picture` };
  const address = new URL(urlOf(adminUrl, place.database));
  if (name === undefined) return show([placeLine(address), ...linesOf(await sqlLogins(place))]);
  if (revoke) {
    await revokeSqlLogin(place, name);
    return show([`  ✓ The login '${name}' is removed, and its sessions have ended.`]);
  }
  const made = await makeSqlLogin(place, name, limitsOf(limits));
  const login = { user: made.role, password: made.password };
  show(madeLines(new URL(urlOf(adminUrl, place.database, login)), config.databaseUrl === undefined));
});

function limitsOf({ seconds, connections }: { seconds: string; connections: string }): SqlLoginLimits {
  return {
    statementMs: numberIn("--seconds", seconds, MOST_SECONDS) * 1000,
    connections: numberIn("--connections", connections, MOST_CONNECTIONS),
  };
}

function numberIn(option: string, value: string, most: number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new StartError(`${option} is a whole number from 1 to ${most}, not '${value}'.`);
}

function portOf({ port }: URL): string {
  return port || "5432";
}

function placeLine(address: URL): string {
  return `  server ${address.hostname}, port ${portOf(address)}, database ${address.pathname.slice(1)}`;
}

/** What is pasted into a tool, part by part and as one address. */
function madeLines(address: URL, isEmbedded: boolean): string[] {
  return [
    "  ✓ The login is made. Its password is shown here and never again:",
    `    server    ${address.hostname}`,
    `    port      ${portOf(address)}`,
    `    database  ${address.pathname.slice(1)}`,
    `    user      ${decodeURIComponent(address.username)}`,
    `    password  ${decodeURIComponent(address.password)}`,
    `    psql '${address.href}'`,
    ...(isEmbedded
      ? [
          "  ! The hub's own PostgreSQL answers on this machine alone, and may have another port after a restart: --list shows it.",
        ]
      : []),
  ];
}

function linesOf(logins: readonly SqlLogin[]): string[] {
  if (logins.length === 0) return ["  There are no logins: --name NAME makes one."];
  return logins.map(
    ({ name, role, limits, connections }) =>
      `  ${name}  user ${role}, ${limits.statementMs / 1000} s a statement, ${connections} of ${limits.connections} connections open`,
  );
}

function show(lines: readonly string[]): void {
  console.log(lines.join("\n"));
}
