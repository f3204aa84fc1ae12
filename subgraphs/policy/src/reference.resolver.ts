import { frameReferences, typeNameOf } from "@hub/frame";
import { oncePerRequest, type ReferenceResolver } from "@hub/subgraph-kit";
import { barometerReferences } from "./barometer/index.js";
import { templateOfId } from "./call-letter/index.js";
import { presentCycle, presentMilestone } from "./cycle/index.js";
import type { PolicyRequest } from "./record/index.js";
import { termReferences } from "./term/index.js";
import { type PolicyVersion, policyIds, presentVersion, recordedState, versionsOf } from "./version/index.js";

interface Key {
  id: string;
}

/** Everything with an id that public versions of all policies hold, the newest version first. */
async function versionParts(context: PolicyRequest): Promise<object[]> {
  const { manager } = context.dataSource;
  const ids = await policyIds(manager);
  const records = (await Promise.all(ids.map((id) => versionsOf(manager, id)))).flat();
  return records
    .filter((record) => recordedState(record) !== "DRAFT")
    .reverse()
    .flatMap((record) => partsOf(presentVersion(record, context.frame, context.clock.now())));
}

function partsOf(version: PolicyVersion): object[] {
  const { renditions, hearing, process, recommendations, decisions, documents } = version;
  return [
    version,
    ...(hearing ? [hearing, ...hearing.responses] : []),
    ...[renditions, process, recommendations, decisions, documents, version.obligations].flat(),
  ];
}

/** The part of a policy's version that has an id; only public versions are searched. */
const partOfVersion =
  (type: string): ReferenceResolver =>
  async ({ id }: Key, context: PolicyRequest) => {
    const parts = await oncePerRequest(context, "parts of all versions", () => versionParts(context));
    return parts.find((part) => typeNameOf(part) === type && (part as Key).id === id) ?? null;
  };

const milestonesOf = ({ record }: PolicyRequest) => record.years.flatMap((year) => record.milestones(year));

const milestone: ReferenceResolver = ({ id }: Key, context: PolicyRequest) => {
  const facts = milestonesOf(context).find((each) => each.id === id);
  return facts ? presentMilestone(context, facts) : null;
};

const ofMilestone =
  (field: "extensions" | "exemptions"): ReferenceResolver =>
  ({ id }: Key, context: PolicyRequest) => {
    const facts = milestonesOf(context).find((each) => context.record[field](each.id).some((one) => one.id === id));
    return facts ? (presentMilestone(context, facts)[field] as Key[]).find((each) => each.id === id) : null;
  };

/** Resolves the references that other subgraphs send to this one's entities. */
export const policyReferences: Record<string, ReferenceResolver> = {
  ...frameReferences,
  ...barometerReferences,
  Cycle: ({ year }: { year: number }, context: PolicyRequest) => presentCycle(context, year),
  Milestone: milestone,
  StatementTemplate: ({ id }: Key, context: PolicyRequest) => templateOfId(context, id),
  Extension: ofMilestone("extensions"),
  Exemption: ofMilestone("exemptions"),
  ...Object.fromEntries(
    [
      "PolicyVersion",
      "PolicyRendition",
      "Hearing",
      "HearingResponse",
      "ProcessStep",
      "Recommendation",
      "PolicyDecision",
      "Document",
      "Obligation",
    ].map((type) => [type, partOfVersion(type)]),
  ),
  ...termReferences,
};
