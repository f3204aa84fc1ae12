import { rowsOf } from "@hub/database";
import type { EntityManager } from "typeorm";

/** The schema of the views that reporting tools read. */
const VIEWS = "reporting";
/** That of the views of a retired set of read tables. */
export const RETIRED_VIEWS = "reporting_old";

/**
 * The statements that make the views of reporting tools again, on the read tables that have their names by then: a view stays with the
 * tables that it was made of. Nobody waits for who reads the old ones, which stay until these tables are removed.
 */
export async function viewsAnew(manager: EntityManager): Promise<string[]> {
  await manager.query("SET LOCAL search_path = ''");
  const statements = await rowsOf<{ text: string }>(manager, STATEMENTS, [VIEWS]);
  return [
    `ALTER SCHEMA ${VIEWS} RENAME TO ${RETIRED_VIEWS}`,
    `CREATE SCHEMA ${VIEWS}`,
    ...statements.map(({ text }) => text),
  ];
}

const GRANTEE =
  "CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(a.grantee)) END";

/** A view is younger than those that it reads. */
const STATEMENTS = `
  WITH view AS (
    SELECT v.oid, v.relname, v.relacl, v.relowner FROM pg_catalog.pg_class v JOIN pg_catalog.pg_namespace n ON n.oid = v.relnamespace
    WHERE n.nspname = $1 AND v.relkind = 'v'
  )
  SELECT text FROM (
    SELECT 1 AS step, oid::bigint AS place,
      pg_catalog.format('CREATE VIEW %I.%I AS %s', $1::text, relname, pg_catalog.pg_get_viewdef(oid)) AS text FROM view
    UNION ALL
    SELECT 2, oid::bigint, pg_catalog.format('GRANT %s ON %I.%I TO %s', a.privilege_type, $1::text, relname, ${GRANTEE})
      FROM view CROSS JOIN pg_catalog.aclexplode(relacl) a WHERE a.grantee <> relowner
    UNION ALL
    SELECT 2, 0, pg_catalog.format('GRANT %s ON SCHEMA %I TO %s', a.privilege_type, $1::text, ${GRANTEE})
      FROM pg_catalog.pg_namespace n CROSS JOIN pg_catalog.aclexplode(n.nspacl) a WHERE n.nspname = $1 AND a.grantee <> n.nspowner
  ) statement ORDER BY step, place`;
