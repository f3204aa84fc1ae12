// Written by `npm run rows` from the migrated database. A test fails when it is out of date.

/** The row of each table, as a connection of the hub reads it. The schema `source` has the owner's name. */
export interface Tables {
  "hub.audit": {
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
  "hub.chain": {
    source: string;
    position: number;
    previous_entry_hash: string | null;
    entry_hash: string;
  };
  "hub.code_name": {
    list: string;
    code: string;
    place: number;
    label_da: string;
    label_en: string;
    definition_da: string | null;
    definition_en: string | null;
  };
  "hub.field_usage": {
    id: string;
    day: string;
    client: string;
    is_proved: boolean;
    operation: string;
    field: string;
    asked: number;
    last_at: Date;
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
  "hub.search_index": {
    only_row: boolean;
    edition: number;
    renewing: number | null;
    renewed: unknown;
  };
  "hub.tree_head": {
    size: number;
    root_hash: string;
    at: Date;
    signature: string;
  };
  "hub.tree_leaf": {
    leaf: number;
    source: string;
    position: number;
  };
  "hub.tree_node": {
    level: number;
    index: number;
    hash: string;
  };
  "picture.budget_decision": {
    id: string;
    budget: string;
    cycle: number;
    committee: string;
    code: string;
    year: number;
    outcome: string;
    oere: number;
    note: unknown;
    adopted_on: string;
    settled_at: Date;
  };
  "picture.budget_line": {
    id: string;
    initiative: string;
    policy: string;
    committee: string;
    main_goal: string;
    year: number;
    oere: number;
    payer: string;
    financing: string;
    settled: number;
    is_financed: boolean;
    published_at: Date;
    off_record_at: Date;
    declared: string;
    is_estimate: boolean;
    decision: string | null;
    closed_as: string | null;
    account: string;
    price_level_year: number;
  };
  "picture.cell": {
    document: string;
    split: string;
    policy: string;
    committee: string;
    main_goal: string;
    state: string;
    year: number | null;
    financing: string | null;
    status: string | null;
    initiatives: number;
    oere: number;
    published_at: Date;
    off_record_at: Date;
    estimated: number;
  };
  "picture.change": {
    position: number;
    source: string;
    source_position: number;
    type: string;
    committee: string | null;
    subject: string;
    content_hash: string | null;
    at: Date;
    part: number;
    facts: unknown;
  };
  "picture.cycle_opening": {
    year: number;
    at: Date;
  };
  "picture.document": {
    id: string;
    kind: string;
    series: string;
    policy: string;
    committee: string;
    revision: number;
    goals: string[];
    synthetic: boolean;
    content: unknown;
    content_hash: string;
    ids: unknown;
    findings: unknown;
    correction: unknown;
    published_at: Date;
    superseded_at: Date | null;
    withdrawn_at: Date | null;
    withdrawal: unknown;
    off_record_at: Date;
    header: unknown;
    initiatives: number;
    year: number | null;
    plan: string | null;
    call_letter: string | null;
    is_complete: boolean | null;
    answers_letter: boolean | null;
    delivery: unknown;
    rule_set: string | null;
    code_lists: string | null;
  };
  "picture.goal_answer": {
    id: string;
    document: string;
    policy: string;
    committee: string;
    year: number;
    goal: string;
    progress: string;
    has_evidence: boolean;
    counts: boolean;
    published_at: Date;
    off_record_at: Date;
  };
  "picture.initiative": {
    id: string;
    document: string;
    policy: string;
    committee: string;
    code: string;
    title: string;
    state: string;
    goals: string[];
    main_goal: string;
    themes: string[];
    partners: string[];
    districts: string[];
    target_groups: string[];
    valid_from: string | null;
    valid_to: string | null;
    budget_years: number[];
    amount: number;
    priority: number;
    content: unknown;
    ids: unknown;
    published_at: Date;
    off_record_at: Date;
    has_findings: boolean;
  };
  "picture.initiative_status": {
    document: string;
    code: string;
    policy: string;
    committee: string;
    year: number;
    state: string;
    spent_oere: number | null;
    published_at: Date;
    off_record_at: Date;
  };
  "picture.letter_acknowledgement": {
    letter: string;
    committee: string;
    at: Date;
  };
  "picture.remark_reply": {
    id: string;
    remark: string;
    committee: string;
    text: unknown;
    content_hash: string;
    answered_at: Date;
  };
  "picture.running_total": {
    key: string;
    at: Date;
    initiatives: number;
    oere: number;
    estimated: number;
  };
  "picture.search_entry": {
    kind: string;
    id: string;
    published_at: Date;
    off_record_at: Date;
    source: string;
    source_position: number;
    off_record_position: number | null;
    committee: string | null;
    part_of: string | null;
    year: number | null;
    code: string | null;
    title: unknown;
    body_da: string;
    body_en: string;
    names: string[];
    words: string;
  };
  "picture.search_word": {
    word: string;
    stems: string[];
    trigrams: string[];
  };
  "picture.sequence": {
    only_row: boolean;
    last: number;
    generation: number;
  };
  "picture.spending": {
    document: string;
    kind: string;
    code: string;
    plan: string;
    initiative: string | null;
    policy: string;
    committee: string;
    year: number;
    oere: number;
    through: string;
    state: string;
    main_goal: string;
    goals: string[];
    themes: string[];
    partners: string[];
    districts: string[];
    target_groups: string[];
    valid_from: string | null;
    valid_to: string | null;
    published_at: Date;
    off_record_at: Date;
  };
  "picture.tally": {
    document: string;
    facet: string;
    is_split: boolean;
    year: number | null;
    held: string[];
    from_year: number | null;
    to_year: number | null;
    policy: string;
    committee: string;
    main_goal: string | null;
    state: string | null;
    initiatives: number;
    published_at: Date;
    off_record_at: Date;
  };
  "picture.total_key": {
    id: string;
    facet: string;
    committee: string;
    state: string;
    year: number | null;
    financing: string | null;
    status: string | null;
    held: string[] | null;
    from_year: number | null;
    to_year: number | null;
  };
}
