/** A change that only an administrator of the server can make, and how the check of the chain names it. */
interface Tampering {
  what: string;
  /** `outbox` and an owner's `audit` are in its own schema, all other tables are in `hub`. */
  changes: { table: string; change: string }[];
  findings: RegExp[];
}

/** Changes stay in place. The check names the first place of each owner, so a later change lies before the earlier ones. */
export const tamperings: readonly Tampering[] = [
  {
    what: "an event, a content, revisions, a signed head of the tree",
    changes: [
      {
        table: "employment.outbox",
        change: `UPDATE employment.outbox SET payload = jsonb_set(payload, '{data,publishedAt}', '"2011-03-10T09:00:01.000Z"') WHERE position = 2`,
      },
      {
        table: "culture.outbox",
        change: `UPDATE culture.outbox SET payload = jsonb_set(payload, '{data,content,title,da}', '"En anden"') WHERE position = 1`,
      },
      {
        table: "social_services.revision",
        change: "UPDATE hub.revision SET content = replace(content, '2012', '2013') WHERE number = 1",
      },
      {
        table: "children.revision",
        change: `UPDATE hub.revision SET published_at = published_at + interval '1 ms' WHERE number = 1 AND kind = 'ACTION_PLAN'`,
      },
      {
        table: "picture.tree_head",
        change: `UPDATE hub.tree_head SET at = at + interval '1 ms' WHERE size = (SELECT max(size) FROM hub.tree_head)`,
      },
    ],
    findings: [
      /✗ employment: employment:2 says other in the owner's outbox than what the chain has for it \(I32\)/,
      /✗ culture: culture:1 has a content in the owner's outbox that is not the one of its hash/,
      /✗ social_services: socialServices:\d+ has a revision whose content is not the one of its hash/,
      /✗ children: children:\d+ has a revision that says other than its event/,
      /✗ tree: its head of \d+ entries has a signature on something else/,
    ],
  },
  {
    what: "a receipt, a node of the tree",
    changes: [
      {
        table: "children.outbox",
        change: `UPDATE children.outbox SET payload = jsonb_set(payload, '{hubreceipt}',
                   to_jsonb(overlay(payload->>'hubreceipt' placing 'AAAA' from 300))) WHERE position = 3`,
      },
      {
        table: "picture.tree_node",
        change: "UPDATE hub.tree_node SET hash = repeat('0', 64) WHERE level = 1 AND index = 0",
      },
    ],
    findings: [
      /✗ children: children:3 has a receipt whose signature does not hold/,
      /✗ tree: its node 1\/0 \(level\/number\) is not the one of its entries/,
    ],
  },
  {
    what: "the picture's inbox, the chain itself, an entry of the tree",
    changes: [
      {
        table: "picture.inbox",
        change: `UPDATE hub.inbox SET recorded_at = recorded_at + interval '1 ms' WHERE source = 'children' AND position = 2`,
      },
      {
        table: "picture.chain",
        change: "UPDATE hub.chain SET entry_hash = repeat('0', 64) WHERE source = 'policy' AND position = 3",
      },
      { table: "picture.tree_leaf", change: "DELETE FROM hub.tree_leaf WHERE leaf = 4" },
    ],
    findings: [
      /✗ children: children:2 says other in the picture's inbox than in the owner's outbox/,
      /✗ policy: policy:3 says other/,
      /✗ tree: its entry 4 is missing/,
    ],
  },
  {
    what: "an audit, an audit and its copy, what a committee has received",
    changes: [
      { table: "children.audit", change: "DELETE FROM children.audit" },
      { table: "employment.audit", change: "DELETE FROM employment.audit" },
      { table: "picture.audit", change: "DELETE FROM hub.audit WHERE source = 'employment'" },
      {
        table: "culture.inbox",
        change: `UPDATE hub.inbox SET payload = jsonb_set(payload, '{data,synthetic}', 'false') WHERE position = 2`,
      },
    ],
    findings: [
      /✗ audit of children: \d+ entries of its audit are gone; the picture's copy still has them/,
      /✗ audit of employment: \d+ commands on record have no entry in the audit, the first is employment:\d+/,
      /✗ copy: policy:2 says other in the inbox of culture than in the owner's outbox/,
    ],
  },
];
