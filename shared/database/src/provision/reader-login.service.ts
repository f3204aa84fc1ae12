import { asRole, finds, name, text, urlOf, withConnection } from "../connection/admin-connection.js";
import { type DatabaseSite, ensureRole, type SubgraphDatabase } from "./database-provision.service.js";
import { quietLogin } from "./quiet-login.service.js";
import { scramVerifier } from "./secret.store.js";
import { grantReaders, grantViews, VIEWS } from "./sql-login.service.js";

/** A pull holds its connection from its first row to its last; others are for whoever has the login besides. */
const MOST_CONNECTIONS = 20;

/**
 * Makes the login that reads the views of reporting tools, and nothing else: it owns nothing, can write nothing, and reads no table.
 * Answers the database with its address, or as it is where it has no such views. A second call changes nothing.
 */
export async function provisionReader(
  { adminUrl, secrets }: Omit<DatabaseSite, "prefix">,
  database: SubgraphDatabase,
): Promise<SubgraphDatabase> {
  const role = `${database.database}_reports`;
  const password = secrets.passwordOf(role);
  const hasViews = await withConnection(urlOf(adminUrl, database.database), async (admin) => {
    if (!(await finds(admin, "SELECT FROM pg_catalog.pg_namespace WHERE nspname = $1", [VIEWS]))) return false;
    await ensureRole(
      admin,
      role,
      `LOGIN CONNECTION LIMIT ${MOST_CONNECTIONS} PASSWORD ${text(scramVerifier(role, password))}`,
    );
    await quietLogin(admin, role);
    await admin.query(`ALTER ROLE ${name(role)} SET default_transaction_read_only = on`);
    await asRole(admin, database.ownerRole, async () => {
      await grantViews(admin, database.database, role);
      await grantReaders(admin, database.database);
    });
    return true;
  });
  if (!hasViews) return database;
  return { ...database, reportsUrl: urlOf(adminUrl, database.database, { user: role, password }) };
}
