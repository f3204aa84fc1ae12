import type { HubConfig } from "../config.js";
import type { RunningHub } from "./hub.service.js";

const QUESTION = '{"query":"{ committees { code name { da en } } }"}';

/** Where everything is, and what to try. */
export function summaryOf(config: HubConfig, hub: RunningHub, seconds: string): string {
  const { publicUrl, dataDir } = config;
  const isSandbox = config.mode === "sandbox";
  const rows: [string, string][] = [
    ["Graph", `${publicUrl}/graphql`],
    ...(isSandbox ? ([["Sandbox", `${publicUrl}/sandbox`]] as [string, string][]) : []),
    ["Health", `${publicUrl}/health/degraded`],
    ["Ask", `curl -s ${publicUrl}/graphql -H 'content-type: application/json' -d '${QUESTION}'`],
    ["Token", tokenRow(config)],
    ["Data", `${dataDir} (passwords in secrets.json, logs in logs/)`],
    ["Database", hub.server.description],
    [
      "Subgraphs",
      Object.entries(hub.subgraphUrls)
        .map(([name, url]) => `${name} ${new URL(url).host}`)
        .join(", "),
    ],
  ];
  const lines = rows.map(([title, value]) => `    ${title.padEnd(10)} ${value}`);
  const demo =
    isSandbox && config.oidc === undefined
      ? ["", "  Sandbox mode: the demo city's data is SYNTHETIC, and the secrets are known to all."]
      : [];
  return ["", `  The hub is ready (${seconds} s). Ctrl-C stops it.`, "", ...lines, ...demo, ""].join("\n");
}

function tokenRow({ publicUrl, oidc }: HubConfig): string {
  if (oidc !== undefined) return `from ${oidc.issuer}`;
  return `curl -s -u children:dev-children -d grant_type=client_credentials ${publicUrl}/oauth/token`;
}
