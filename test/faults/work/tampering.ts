import type { RunningHub } from "../../testkit/hub/running-hub.js";
import { asLogin } from "../../testkit/machine/database-session.js";

/** A change behind the hub's back, and how the checker has to name it. */
export interface Tampering {
  readonly what: string;
  readonly named: RegExp;
  inflict(hub: RunningHub): Promise<void>;
}

/** Only an administrator of the server can do this: the triggers of a table off, a change, the triggers on again. */
async function change(hub: RunningHub, table: string, sql: string): Promise<void> {
  const [subgraph] = table.split(".");
  const named = /\.(outbox|audit)$/.test(table) && subgraph !== "picture" ? table : `hub.${table.split(".")[1]}`;
  await asLogin(await hub.databaseUrl("hub_admin", `hub_${subgraph}`), (query) =>
    query(
      `SET ROLE hub_${subgraph}_owner; ALTER TABLE ${named} DISABLE TRIGGER USER; ${sql}; ALTER TABLE ${named} ENABLE TRIGGER USER`,
    ),
  );
}

const OTHER = `jsonb_set(payload, '{data,content,title,da}', '"Noget andet"')`;

/** An old publication's content in all copies, an audit in both places, leaves of the tree. */
export const tamperingsOf = (oldPublication: string): readonly Tampering[] => {
  const position = Number(oldPublication.split(":")[1]);
  return [
    {
      what: "an old publication's content is changed wherever it stands",
      named: new RegExp(`children: 1 changed, the first ${oldPublication}$`),
      async inflict(hub) {
        const where = `WHERE position = ${position}`;
        const title = `jsonb_set(content::jsonb, '{title,da}', '"Noget andet"')::text`;
        await change(hub, "children.revision", `UPDATE hub.revision SET content = ${title} ${where}`);
        await change(hub, "children.outbox", `UPDATE children.outbox SET payload = ${OTHER} ${where}`);
        await change(hub, "picture.inbox", `UPDATE hub.inbox SET payload = ${OTHER} ${where} AND source = 'children'`);
      },
    },
    {
      what: "the same, by npm run chain:check",
      named: new RegExp(`✗ children: ${oldPublication} has a content`),
      inflict: async () => undefined,
    },
    {
      what: "an owner's audit is emptied, in both places",
      named: /culture: [1-9]\d* unaudited/,
      async inflict(hub) {
        await change(hub, "culture.audit", "DELETE FROM culture.audit");
        await change(hub, "picture.audit", "DELETE FROM hub.audit WHERE source = 'culture'");
      },
    },
    {
      what: "leaves of the tree are deleted",
      named: /✗ tree: its entry 4 is missing/,
      inflict: (hub) => change(hub, "picture.tree_leaf", "DELETE FROM hub.tree_leaf WHERE leaf BETWEEN 4 AND 6"),
    },
  ];
};
