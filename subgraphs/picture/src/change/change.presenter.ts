import { MilestoneReference, type SlotKind } from "@hub/cycle";
import { rootOfSource, sources } from "@hub/registry";
import { made, reference } from "@hub/subgraph-kit";
import type { PictureContext } from "../context/picture.context.js";
import type { ChangeDetails } from "../projection/projection.js";
import { Change, type ChangeSubjectKind, changeTypeOf } from "./change.types.js";

/** An entry of the feed as the read tables hold it. */
export interface ChangeRow {
  position: number;
  source: string;
  source_position: number;
  part: number;
  type: string;
  committee: string | null;
  subject: string;
  content_hash: string | null;
  at: Date;
  facts: ChangeDetails;
}

export const CHANGE_COLUMNS =
  "position, source, source_position, part, type, committee, subject, content_hash, at, facts";

/** By the beginning of the type, up to its first dot. */
const KINDS: Readonly<Record<string, ChangeSubjectKind>> = {
  "action-plan": "ACTION_PLAN",
  "integration-statement": "INTEGRATION_STATEMENT",
  "call-letter": "CALL_LETTER",
  remark: "REMARK",
  "mayor-talk": "MAYOR_TALK",
  policy: "POLICY",
  "policy-version": "POLICY",
  "policy-decision": "POLICY",
  "hearing-response": "POLICY",
  succession: "POLICY",
  cycle: "CYCLE",
  wheel: "CYCLE",
  extension: "MILESTONE",
  exemption: "MILESTONE",
  delivery: "MILESTONE",
  indicator: "INDICATOR",
  "indicator-progress": "INDICATOR",
  barometer: "BAROMETER_RELEASE",
  "status-report": "STATUS_REPORT",
  budget: "BUDGET_ADOPTION",
  financing: "BUDGET_DECISION",
  text: "REDACTION",
};

/** What an entry of the feed is about; undefined for a type that the feed does not know. */
export function kindOf(type: string, { kind, milestone }: ChangeDetails): ChangeSubjectKind | undefined {
  if (type.startsWith("document.")) return (kind as ChangeSubjectKind | undefined) ?? "ACTION_PLAN";
  if (type.startsWith("wheel.") && milestone) return "MILESTONE";
  return KINDS[type.split(".")[0] ?? ""];
}

/** The readable id of an entry: by its owner's number, which never changes. */
const idOf = ({ source, source_position, part }: ChangeRow): string =>
  ["change", rootOfSource(source), source_position, ...(part > 0 ? [part] : [])].join("-");

/** Which entry a readable id is of; undefined for an id of another form. */
export function entryOfId(id: string): { source: string; position: number; part: number } | undefined {
  const [, root, position, part = "0"] = /^change-([A-Za-z]+)-(\d{1,15})(?:-(\d{1,6}))?$/.exec(id) ?? [];
  const source = sources.find((each) => rootOfSource(each) === root);
  return source && position ? { source, position: Number(position), part: Number(part) } : undefined;
}

/** What an entry says besides; null where it is about none. */
const detailsOf = ({ facts }: ChangeRow) => ({
  year: facts.year ?? null,
  revision: facts.revision ?? null,
  milestone: facts.milestone ? reference(MilestoneReference, facts.milestone) : null,
  slot: (facts.slot as SlotKind | undefined) ?? null,
  moment: facts.moment ?? null,
  code: facts.code ?? null,
  outcome: facts.outcome ?? null,
  redacts: facts.redacts ?? null,
  documentId: facts.document ?? null,
});

export function presentChange(context: PictureContext, row: ChangeRow): Change {
  const { facts, type } = row;
  const kind = kindOf(type, facts);
  if (!kind) throw new Error(`${type} is in the feed, which does not say what it is about.`);
  return made(Change, {
    ...detailsOf(row),
    id: idOf(row),
    position: row.position,
    ownerPosition: `${rootOfSource(row.source)}:${row.source_position}`,
    type: changeTypeOf(type),
    kind,
    committee: row.committee ? (context.frame.at(row.at).committee(row.committee) ?? null) : null,
    subject: row.subject,
    contentHash: row.content_hash,
    at: row.at,
  });
}
