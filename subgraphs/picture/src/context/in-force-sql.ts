/**
 * SQL condition: the row was in force at `at`. A document's row is in force from its publication until a newer revision of its series is
 * published or it is withdrawn, whichever comes first: so of each series the newest publication counts, and none where that one is
 * withdrawn (`revisionInForce` of the rules says the same of a list of revisions). Whatever is read at an instant is read by this.
 */
export const inForceAt = (alias: string, at: string): string =>
  `${alias}.published_at <= ${at} AND ${alias}.off_record_at > ${at}`;
