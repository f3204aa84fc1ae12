import { rowsOf } from "@hub/database";
import { committeeOfCode, committees } from "@hub/registry";
import { made } from "@hub/subgraph-kit";
import { Ctx, Query, Resolver } from "type-graphql";
import type { PictureContext, PictureRequest } from "../context/picture.context.js";
import { Freshness } from "./freshness.types.js";

interface PublishedRow {
  committee: string;
  at: Date | null;
}

function lastPublications(context: PictureContext): Promise<PublishedRow[]> {
  return rowsOf<PublishedRow>(
    context.dataSource,
    `SELECT committee, (SELECT max(at) FROM picture.change c WHERE c.committee = publisher.committee AND source <> 'policy') AS at
       FROM unnest($1::text[]) AS publisher (committee)`,
    [committees.map(({ code }) => code)],
  );
}

/** The freshness of each publishing committee's part. Instants are in the hub's time, the lag in real seconds. */
export async function readFreshness(context: PictureContext): Promise<Freshness[]> {
  const [watched, published] = await Promise.all([context.freshness.read(), lastPublications(context)]);
  const now = context.clock.now().getTime();
  return watched.flatMap(({ code, reachable, lagSeconds, standstill }) => {
    const committee = context.frame.committee(code);
    if (!committee) return [];
    return made(Freshness, {
      committee,
      reachable,
      lagSeconds: lagSeconds ?? context.freshness.listeningSeconds,
      lastContactAt: lagSeconds === undefined ? null : new Date(now - lagSeconds * 1000),
      stalledAt: standstill?.at === undefined ? null : `${committeeOfCode(code)?.root}:${standstill.at}`,
      stalledSince: standstill ? new Date(now - Date.now() + standstill.since.getTime()) : null,
      lastPublishedAt: published.find((row) => row.committee === code)?.at ?? null,
    });
  });
}

@Resolver()
export class FreshnessResolver {
  @Query(() => [Freshness], { nullable: true, description: "How fresh each publishing committee's part is." })
  freshness(@Ctx() context: PictureRequest) {
    return readFreshness(context);
  }
}
