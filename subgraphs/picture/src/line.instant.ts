/** Of the rows of budget lines: those that held at an instant, one a line that was on record. */
export const heldAt = (alias: string, at: string): string =>
  `${alias}.published_at <= ${at} AND ${alias}.off_record_at > ${at}`;
