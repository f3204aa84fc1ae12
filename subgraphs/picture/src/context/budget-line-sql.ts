import { inForceAt } from "./in-force-sql.js";

/** SQL condition: the row of each budget line that was valid, and whose plan was in force, at `at`. */
export const validAt = (alias: string, at: string): string => inForceAt(alias, at);

/** SQL condition: the last row of each budget line up to `at`, also of lines that had left the record by then. */
export const lastRowAt = (alias: string, at: string): string =>
  `${alias}.published_at <= ${at} AND NOT EXISTS (SELECT FROM picture.budget_line later
    WHERE later.id = ${alias}.id AND later.published_at > ${alias}.published_at AND later.published_at <= ${at})`;

/** SQL condition: the budget lines of some documents. */
export const ofDocuments = (alias: string, documents: string): string =>
  `${alias}.initiative IN (SELECT id FROM picture.initiative WHERE document = ANY(${documents}::uuid[]))`;
