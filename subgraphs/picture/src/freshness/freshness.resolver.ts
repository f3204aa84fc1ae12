import { committeeOfCode, committees } from "@hub/registry";
import { type ClassType, Query, Resolver } from "type-graphql";
import type { PictureDesk } from "../context/picture.context.js";
import { Freshness } from "./freshness.types.js";

/** How fresh each publishing committee's part is. Contact is told in domain time, lag in real seconds. */
export async function freshnessOf(desk: PictureDesk): Promise<Freshness[]> {
  const [watched, published]: [
    Awaited<ReturnType<typeof desk.freshness.read>>,
    { committee: string; at: Date | null }[],
  ] = await Promise.all([
    desk.freshness.read(),
    desk.dataSource.query(
      `SELECT committee, (SELECT max(at) FROM picture.change c WHERE c.committee = asked.committee AND source <> 'policy') AS at
         FROM unnest($1::text[]) AS asked (committee)`,
      [committees.map(({ code }) => code)],
    ),
  ]);
  const now = desk.clock.now().getTime();
  return watched.flatMap(({ code, reachable, lagSeconds, standstill }) => {
    const committee = desk.frame.committee(code);
    if (!committee) return [];
    return Object.assign(new Freshness(), {
      committee,
      reachable,
      lagSeconds: lagSeconds ?? desk.freshness.listeningSeconds,
      lastContactAt: lagSeconds === undefined ? null : new Date(now - lagSeconds * 1000),
      stalledAt: standstill?.at === undefined ? null : `${committeeOfCode(code)?.root}:${standstill.at}`,
      stalledSince: standstill ? new Date(now - Date.now() + standstill.since.getTime()) : null,
      lastPublishedAt: published.find((row) => row.committee === code)?.at ?? null,
    });
  });
}

export function freshnessResolverOf(desk: () => PictureDesk): ClassType {
  @Resolver()
  class FreshnessResolver {
    @Query(() => [Freshness], { nullable: true, description: "How fresh each publishing committee's part is." })
    freshness() {
      return freshnessOf(desk());
    }
  }
  return FreshnessResolver;
}
