import type { Row } from "../query/row-cursor.js";
import { type Release, releaseOf } from "./release-rows.js";

/** All that was published of an initiative, and what it comes to. */
export interface PublicRecord {
  readonly ocid: string;
  readonly releases: readonly Release[];
  readonly compiledRelease: object;
}

/** The releases of some rows together: one by one they would cost more than what is in them. */
export async function* releasesIn(batches: AsyncIterable<readonly Row[]>): AsyncGenerator<Release[]> {
  for await (const batch of batches) yield batch.map(releaseOf);
}

/** One record after another, some together: of each the releases stand together. */
export async function* recordsIn(batches: AsyncIterable<readonly Row[]>): AsyncGenerator<PublicRecord[]> {
  let releases: Release[] = [];
  for await (const batch of batches) {
    const records: PublicRecord[] = [];
    for (const row of batch) {
      const release = releaseOf(row);
      if (releases.length > 0 && releases[0]?.ocid !== release.ocid) {
        records.push(recordOf(releases));
        releases = [];
      }
      releases.push(release);
    }
    yield records;
  }
  if (releases.length > 0) yield [recordOf(releases)];
}

function recordOf(releases: readonly Release[]): PublicRecord {
  const last = releases.at(-1) as Release;
  const { ocid, policy, committee, code, date } = last;
  const lastWith = (name: string) => releases.findLast((release) => name in release);
  const plan = lastWith("planning");
  return {
    ocid,
    releases,
    compiledRelease: {
      ocid,
      id: `${ocid}@${date}`,
      date,
      tag: ["compiled"],
      policy,
      committee,
      code,
      isInForce: plan !== undefined && plan.planning !== null,
      planId: plan?.planId ?? null,
      initiativeId: plan?.initiativeId ?? null,
      // What the last plan that had it said of it.
      planning: releases.findLast(({ planning }) => planning)?.planning ?? null,
      decisions: releases.flatMap(({ decision }) => (decision ? [decision] : [])),
      implementation: implementationOf(releases),
    },
  };
}

/** The last word on each year. */
function implementationOf(releases: readonly Release[]): object[] {
  const years = new Map<unknown, object>();
  for (const { year, statementId, implementation } of releases)
    if (implementation) years.set(year, { year, statementId, ...(implementation as object) });
  return [...years.values()];
}
