// Written by `npm run rows` from the migrated database. A test fails when it is out of date.

/** The row of each table, as a connection of the hub reads it. The schema `source` has the owner's name. */
export interface Tables {
  "source.audit": {
    id: string;
    source: string;
    at: Date;
    recorded_at: Date;
    request_id: string;
    client: string | null;
    issuer: string | null;
    key_id: string | null;
    scopes: string[];
    committee: string | null;
    does: string;
    command: string;
    subject: string | null;
    key_hash: string | null;
    outcome: string;
    rules: string[];
  };
  "source.outbox": {
    source: string;
    position: number;
    id: string;
    aggregatetype: string;
    aggregateid: string;
    type: string;
    payload: unknown;
    recorded_at: Date;
  };
  "source.sequence": {
    only_row: boolean;
    last: number;
    last_entry_hash: string | null;
  };
  "hub.acknowledgement": {
    letter: string;
    content_hash: string;
    acknowledged_by: string;
    acknowledged_at: Date;
  };
  "hub.command_answer": {
    client: string;
    key: string;
    input_hash: string;
    answer: unknown;
    answered_at: Date;
  };
  "hub.draft": {
    id: string;
    kind: string;
    series: string;
    content: string | null;
    content_hash: string;
    based_on: number;
    prepared_by: string;
    saved_at: Date;
    published_as: string | null;
    rule_set: string | null;
  };
  "hub.inbox": {
    source: string;
    position: number;
    id: string;
    aggregatetype: string;
    aggregateid: string;
    type: string;
    payload: unknown;
    recorded_at: Date;
  };
  "hub.inbox_offset": {
    source: string;
    position: number;
  };
  "hub.initiative": {
    id: string;
    code: string;
    revision: string;
    ordinal: number;
  };
  "hub.redactable_text": {
    type: string;
    path: string;
  };
  "hub.redaction": {
    revision: string;
    content_hash: string;
    reason: string;
    redacted_by: string | null;
    redacted_at: Date;
  };
  "hub.revision": {
    id: string;
    kind: string;
    series: string;
    number: number;
    content: string;
    content_hash: string;
    ids: unknown;
    findings: unknown;
    rule_set: string;
    correction: unknown;
    prepared_by: string;
    published_by: string;
    published_at: Date;
    position: number;
    four_eyes: boolean;
    signature: unknown;
    code_lists: string | null;
  };
  "hub.revision_state": {
    revision: string;
    superseded_at: Date | null;
    withdrawn_at: Date | null;
    withdrawal_kind: string | null;
    withdrawal_reason: string | null;
  };
  "hub.series": {
    series: string;
    head: number;
  };
}
