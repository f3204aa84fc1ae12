import { presentPlan, problem, Receipt } from "@hub/documents";
import { PublishPayload } from "./command.payloads.js";
import type { CommitteeDesk } from "./committee.desk.js";
import type { Published } from "./publication.service.js";
import { revisionsById } from "./revision.store.js";

/** The payload for a publication or a withdrawal that is on record. */
export async function published(desk: CommitteeDesk, answer: Published): Promise<PublishPayload> {
  const [record] = await revisionsById(desk.dataSource, [answer.document]);
  const { publishedAt, ...receipt } = answer.receipt;
  return Object.assign(new PublishPayload(), {
    document: record ? presentPlan(record, desk.types, desk.frame) : null,
    receipt: Object.assign(new Receipt(), { ...receipt, publishedAt: new Date(publishedAt) }),
    problems: answer.problems.map(problem),
  });
}
