import { rowsOf } from "@hub/database";
import { ActionPlanPublished, DocumentWithdrawn, IntegrationStatementPublished } from "@hub/documents";
import type { Committee } from "@hub/frame";
import { committeeOfCode } from "@hub/registry";
import { made } from "@hub/subgraph-kit";
import { Ctx, Query, Resolver } from "type-graphql";
import { inForceAt } from "../context/in-force-sql.js";
import type { CommitteeFreshness, PictureContext, PictureRequest } from "../context/picture.context.js";
import { Freshness } from "./freshness.types.js";

interface RecordRow {
  committee: string;
  in_force: string[];
  last_published_at: Date | null;
  last_changed_at: Date | null;
}

/** What each committee has in force at an instant, and when it last published or withdrew something by then. */
const RECORDS = `
  SELECT of_committee.committee, d.in_force, d.last_published_at,
         (SELECT max(c.at) FROM picture.change c WHERE c.committee = of_committee.committee AND c.source <> 'policy'
            AND c.type = ANY($3::text[]) AND c.at <= $2) AS last_changed_at
  FROM unnest($1::text[]) AS of_committee (committee)
  CROSS JOIN LATERAL (SELECT coalesce(array_agg(d.id::text ORDER BY d.published_at, d.id), '{}') AS in_force,
                             max(d.published_at) AS last_published_at
                      FROM picture.document d WHERE d.committee = of_committee.committee AND ${inForceAt("d", "$2")}) d`;

const DOCUMENT_EVENTS = [ActionPlanPublished.type, IntegrationStatementPublished.type, DocumentWithdrawn.type];

/**
 * The freshness of the part of each committee that owes documents, with what it has in force at an instant. Instants are in the hub's
 * time, the lag in real seconds; how its stream and its subgraph are is as of now.
 */
export async function readFreshness(context: PictureContext, asOf: Date): Promise<Freshness[]> {
  const committees = context.frame.deliverers;
  const codes = committees.map(({ code }) => code);
  const [watched, records] = await Promise.all([
    context.freshness.read(),
    rowsOf<RecordRow>(context.dataSource, RECORDS, [codes, asOf, DOCUMENT_EVENTS]),
  ]);
  return committees.map((committee) =>
    presentFreshness(context, {
      committee,
      watched: watched.find(({ code }) => code === committee.code),
      record: records.find((row) => row.committee === committee.code),
    }),
  );
}

interface FreshnessFacts {
  committee: Committee;
  /** undefined for a committee that does not publish in the hub. */
  watched: CommitteeFreshness | undefined;
  record: RecordRow | undefined;
}

function presentFreshness(context: PictureContext, { committee, watched, record }: FreshnessFacts): Freshness {
  const now = context.clock.now().getTime();
  const { reachable = false, lagSeconds, standstill } = watched ?? {};
  return made(Freshness, {
    committee,
    reachable,
    lagSeconds: watched ? (lagSeconds ?? context.freshness.listeningSeconds) : null,
    lastContactAt: lagSeconds === undefined ? null : new Date(now - lagSeconds * 1000),
    stalledAt: standstill?.at === undefined ? null : `${committeeOfCode(committee.code)?.root}:${standstill.at}`,
    stalledSince: standstill ? new Date(now - Date.now() + standstill.since.getTime()) : null,
    lastPublishedAt: record?.last_published_at ?? null,
    lastChangedAt: record?.last_changed_at ?? null,
    inForceIds: record?.in_force ?? [],
  });
}

@Resolver()
export class FreshnessResolver {
  @Query(() => [Freshness], {
    nullable: true,
    description: "How fresh the part of each committee is that owes documents, also of those that do not publish here.",
  })
  freshness(@Ctx() context: PictureRequest) {
    return readFreshness(context, context.clock.now());
  }
}
