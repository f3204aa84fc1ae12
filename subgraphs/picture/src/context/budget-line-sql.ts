/** Of the rows of budget lines: those that held at an instant, one a line that was on record. */
export const heldAt = (alias: string, at: string): string =>
  `${alias}.published_at <= ${at} AND ${alias}.off_record_at > ${at}`;

/** The last row of each line up to an instant, also of lines that had left the record by then. */
export const stoodAt = (alias: string, at: string): string =>
  `${alias}.published_at <= ${at} AND NOT EXISTS (SELECT FROM picture.budget_line later
    WHERE later.id = ${alias}.id AND later.published_at > ${alias}.published_at AND later.published_at <= ${at})`;

/** Lines of certain documents. */
export const ofDocuments = (alias: string, documents: string): string =>
  `${alias}.initiative IN (SELECT id FROM picture.initiative WHERE document = ANY(${documents}::uuid[]))`;
