import { type AccessRow, ROLES, type Role, SUBJECTS } from "./access-row.js";
import { ACCESS, PUBLIC_QUERIES } from "./access-table.js";

const HEADER = `# Who may do what

This page is printed from the hub's one access table, \`shared/auth/src/access-table.ts\`, by \`npm run compose\`; \`npm run check\` compares it.
Every subgraph asks that table for itself: calling one directly gives no more than calling through the gateway. What has no row below is for
everybody and answers what is published alone.

A refusal is \`UNAUTHENTICATED\` (no token, or one that is refused) or \`FORBIDDEN\` (the token's scopes, or its committee, are others). What a caller may not know of
is \`NOT_FOUND\` or null. A command in another state than those listed is \`CONFLICT\` or \`NOT_FOUND\`.

A client is what the token names first of \`client_id\`, \`azp\`, \`appid\` and \`sub\`, whichever trusted issuer it comes from.
A person who signs in at the hub's pages (\`OIDC_WEB_CLIENT\`) is a client too, so that another person publishes (I6): the pages' client, a colon, and
the first 16 characters of the SHA-256 (base64url) of the JSON \`["<iss>","<sub>"]\`, which names the person only to who has the issuer's list.

## Clients that are revoked or rotated

Whether a client has a secret, and which, is its issuer's matter. Besides, the hub keeps a list of its own, \`Query.clients\`: the coordinator
revokes a client (\`revokeClient\`: none of its tokens counts any more), rotates it (\`rotateClient\`: the tokens issued before \`notBefore\`, the
next full second, count no more; newer ones do) and restores it (\`restoreClient\`: with tokens issued from then on). A token without \`iat\` counts
as older. A client that is not in the list counts as its issuer vouches for it.

Each act is an event of \`policy\`. Every subgraph follows these events and refuses the token with \`UNAUTHENTICATED\` (401) as soon as the event has
arrived, for questions too, with an audit entry \`Token.refused\`, \`REVOKED\` or \`ROTATED\`. A request that had begun by then is carried out. A
subgraph that hears nothing from \`policy\` works with the list as it last heard it; \`/health/degraded\` has how far it has followed. The gateway
has no database and no list: it lets such a token through and hands on the subgraphs' refusal, so what it answers by itself (the schema, in the
sandbox) it still answers, as to everybody. The development issuer has no list either: it still gives a revoked client tokens, which no
subgraph takes.

Rotate in this order: give the client its new secret at the issuer, then send \`rotateClient\`, then let the client ask for a new token. A coordinator's
client cannot revoke itself. The times are the issuers' (real) ones, in the sandbox too; an issuer's clock should be right to a second.

## Access keys

A tool that cannot get itself a token, such as Excel or Power BI, sends an access key: as the password of Basic, whatever the user's name is, or as a
bearer token. What is published needs none. A key reads and never writes. The coordinator makes it (\`makeAccessKey\`), which shows it once, lists all
(\`Query.accessKeys\`, with how often each was used, and when last) and revokes it (\`revokeAccessKey\`). It opens:

| part | as a token with | what |
| --- | --- | --- |
| \`PUBLISHED\` | \`hub:report\` | what everybody may read, and all tables, which have nothing else: as a caller of its own, with its own limits |
| \`PREPARED\` | \`hub:review\` | what the coordinator prepares: call letters' drafts, policy versions that are DRAFT, barometers under embargo |
| \`AUDIT\` | \`hub:audit\` | the audit, the lists of clients and keys, who asks for what, which cells of barometers are not shown |
| \`DRAFTS\` | \`hub:validate\` of the committees that the key names | their drafts and prefilled documents, and trying the rules on them |

A key opens no more than its maker's own token: for \`AUDIT\` and \`DRAFTS\` that has to have the scope in the second column too. To the hub the key is the client
\`key:\` and its id. A key that is unknown, over or revoked is 401, with \`WWW-Authenticate: Basic realm="hub"\`. A revoked one is \`UNAUTHENTICATED\` in each subgraph as
soon as the event has arrived, and 401 at the gateway, for tables too, after 20 seconds at the latest. It ends by the real clock, after 366 days at most.

## Roles

A role is a scope of the access token, in its claim \`scope\`, \`scp\` or \`roles\`. The roles of a committee count for that committee alone: by
the token's claim \`committee\` (for all its scopes), or by the scope's own name with the committee's code at its end (\`hub:publish:BUU\`), for
issuers that make no claims of their own, such as app roles in Entra ID. A token may name several committees that way.`;

const cell = (row: AccessRow, role: Role): string => (row.scopes.includes(ROLES[role].scope) ? "yes" : "");

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const table = (heads: readonly string[], lines: readonly (readonly string[])[]): string =>
  [line(heads), line(heads.map(() => "---")), ...lines.map(line)].join("\n");

function rolesTable(): string {
  const lines = Object.entries(ROLES).map(([role, { scope, isCommittees, does }]) => [
    role,
    `\`${scope}\``,
    isCommittees ? "yes" : "",
    does,
  ]);
  return table(["role", "scope", "of a committee", "what it does"], lines);
}

function matrix(rows: readonly (readonly [string, AccessRow])[]): string {
  const roles = Object.keys(ROLES) as Role[];
  const used = roles.filter((role) => rows.some(([, row]) => cell(row, role) === "yes"));
  const lines = rows.map(([path, row]) => [
    `\`${path.slice(path.indexOf(".") + 1)}\``,
    ...used.map((role) => cell(row, role)),
    statesOf(row),
    row.note ?? "",
  ]);
  return table(["", ...used, "carried out when", "besides"], lines);
}

function statesOf({ when }: AccessRow): string {
  if (when === undefined) return "";
  const all: readonly string[] = SUBJECTS[when.subject];
  const states = when.states.length === all.length ? "any" : when.states.join(", ");
  return `${when.subject}: ${states}`;
}

const SECTIONS: [title: string, text: string, prefix: string][] = [
  [
    "Commands of a committee",
    "Under each committee's field of Mutation, for its own systems (I5). `validate…` stores nothing.",
    "CommitteeCommands.",
  ],
  [
    "Questions to a committee about what is not published",
    "Under its field of Query, for its own systems.",
    "CommitteeQueries.",
  ],
  ["Commands of the coordinator: `policy`", "For the whole city.", "PolicyCommands."],
  ["Commands of the coordinator: `report`", "For the whole city.", "ReportCommands."],
  ["Commands of the coordinator: `sandbox`", "For the whole city.", "SandboxCommands."],
];

/** The access table as Markdown: docs/access.md. */
export function accessDocument(): string {
  const rows: [string, AccessRow][] = Object.entries(ACCESS);
  const sections = SECTIONS.map(
    ([title, text, prefix]) => `## ${title}\n\n${text}\n\n${matrix(rows.filter(([path]) => path.startsWith(prefix)))}`,
  );
  const others = rows.filter(([path]) => !SECTIONS.some(([, , prefix]) => path.startsWith(prefix)));
  const reads = others.map(([path, { scopes, note }]) => [
    `\`${path}\``,
    scopes.map((scope) => `\`${scope}\``).join(", "),
    note ?? "",
  ]);
  return `${[
    HEADER,
    rolesTable(),
    ...sections,
    `## What else is not for everybody\n\n${table(["field", "any of", "what of it"], reads)}`,
    `## For everybody\n\n${PUBLIC_QUERIES.map((path) => `\`${path}\``).join(", ")}.`,
  ].join("\n\n")}\n`;
}
