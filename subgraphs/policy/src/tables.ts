// Written by `npm run rows` from the migrated database. A test fails when it is out of date.

/** The row of each table, as a connection of the hub reads it. The schema `source` has the owner's name. */
export interface Tables {
  "hub.access_key_use": {
    id: string;
    uses: number;
    last_used_at: Date;
  };
  "hub.barometer_draft": {
    year: number;
    content: string;
    content_hash: string;
    suppressions: unknown;
    based_on: number;
    prepared_by: string;
    prepared_at: Date;
  };
  "hub.barometer_publication": {
    release: string;
    released_at: Date;
    position: number;
  };
  "hub.barometer_release": {
    id: string;
    year: number;
    vintage: number;
    content: string;
    content_hash: string;
    embargo_until: Date | null;
    prepared_by: string;
    prepared_at: Date;
  };
  "hub.call_letter": {
    id: string;
    year: number;
    committee: string;
    content: string;
    content_hash: string;
    ids: unknown;
    release: string;
    succeeds: string | null;
    synthetic: boolean;
    issued_by: string;
    issued_at: Date;
    position: number;
  };
  "hub.call_letter_draft": {
    id: string;
    year: number;
    committee: string;
    content: string | null;
    content_hash: string;
    prepared_by: string;
    saved_at: Date;
    issued_as: string | null;
  };
  "hub.call_letter_withdrawal": {
    letter: string;
    year: number;
    committee: string;
    reason: string;
    withdrawn_by: string;
    withdrawn_at: Date;
    position: number;
  };
  "hub.command_answer": {
    client: string;
    key: string;
    input_hash: string;
    answer: unknown;
    answered_at: Date;
  };
  "hub.hearing_response": {
    id: string;
    policy_version: string;
    respondent: string;
    received_on: string;
    touches: string[];
    synthetic: boolean;
    recorded_by: string;
    recorded_at: Date;
    position: number;
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
  "hub.policy_decision": {
    id: string;
    policy_version: string;
    number: number;
    body: string;
    decided_on: string;
    outcome: string;
    recommendation: number | null;
    note: string | null;
    synthetic: boolean;
    state_before: string;
    state: string;
    content: string;
    content_hash: string;
    recorded_by: string;
    recorded_at: Date;
    position: number;
  };
  "hub.policy_version": {
    id: string;
    policy: string;
    number: number;
    state: string;
    content: string;
    content_hash: string;
    synthetic: boolean;
    recorded_at: Date;
    position: number;
  };
  "hub.policy_version_step": {
    policy_version: string;
    state: string;
    taken_on: string;
    content: string;
    text_hash: string;
    recorded_by: string;
    recorded_at: Date;
    position: number;
  };
  "hub.policy_version_text": {
    policy_version: string;
    number: number;
    content: string;
    content_hash: string;
    synthetic: boolean;
    recorded_by: string;
    recorded_at: Date;
    position: number;
  };
  "hub.redactable_text": {
    type: string;
    path: string;
  };
  "hub.sandbox_clock": {
    only_row: boolean;
    offset_ms: number;
  };
  "hub.suppression": {
    release: string;
    number: number;
    indicator: string;
    period: string;
    category: string[];
    kind: string;
    threshold: number;
  };
  "hub.year_wheel": {
    only_row: boolean;
    turned_until: Date;
  };
  "policy.audit": {
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
  "policy.outbox": {
    source: string;
    position: number;
    id: string;
    aggregatetype: string;
    aggregateid: string;
    type: string;
    payload: unknown;
    recorded_at: Date;
  };
  "policy.sequence": {
    only_row: boolean;
    last: number;
    last_entry_hash: string | null;
  };
}
