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
  "hub.command_answer": {
    client: string;
    key: string;
    input_hash: string;
    answer: unknown;
    answered_at: Date;
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
  "hub.redactable_text": {
    type: string;
    path: string;
  };
}
