/** What is known of a published revision of a document series: a committee's plan for a policy, or its statement of a year. */
export interface SeriesRevision {
  readonly revision: number;
  readonly publishedAt: Date;
  readonly supersededAt: Date | null;
  readonly withdrawnAt: Date | null;
}

const isPublishedBy = ({ publishedAt }: SeriesRevision, at: Date): boolean => publishedAt <= at;
const isWithdrawnBy = ({ withdrawnAt }: SeriesRevision, at: Date): boolean => withdrawnAt !== null && withdrawnAt <= at;

/**
 * The revision of a series that is in force at an instant: the newest that is published by then. If that one is withdrawn, none is in
 * force, and no older one comes back; one that is published after the withdrawal is in force again.
 */
export function revisionInForce<R extends SeriesRevision>(revisions: readonly R[], at: Date): R | undefined {
  const newest = revisions
    .filter((each) => isPublishedBy(each, at))
    .reduce<R | undefined>((latest, each) => (latest && latest.revision > each.revision ? latest : each), undefined);
  return newest && !isWithdrawnBy(newest, at) ? newest : undefined;
}

/**
 * The revision that counts as the delivery of what is in force at an instant: the first one, not withdrawn, since which the series has
 * been in force without a break. A later revision does not make a delivery late; one after a withdrawal begins anew. `counts` says
 * which revisions count as a delivery at all; where the one in force does not, nothing is delivered.
 */
export function deliveredRevision<R extends SeriesRevision>(
  revisions: readonly R[],
  at: Date,
  counts: (revision: R) => boolean = () => true,
): R | undefined {
  const inForce = revisionInForce(revisions, at);
  if (!inForce || !counts(inForce)) return undefined;
  const published = revisions.filter((each) => isPublishedBy(each, at));
  const lastBreak = Math.max(
    0,
    ...published
      .filter((each) => isWithdrawnBy(each, at) && each.supersededAt === null)
      .map(({ revision }) => revision),
  );
  return published
    .filter((each) => each.revision > lastBreak && !isWithdrawnBy(each, at) && counts(each))
    .sort((one, other) => one.revision - other.revision)[0];
}
