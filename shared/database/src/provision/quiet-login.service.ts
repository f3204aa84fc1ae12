import type { Client } from "pg";
import { name, text } from "../connection/admin-connection.js";
import { rowsOf } from "../connection/rows.js";

/**
 * What the server writes to its own log for an application's login: no failed statement, whose error can repeat a value
 * (`invalid input syntax for type date: "…"`), and no parameter. The application logs its errors itself.
 */
export const QUIET_SETTINGS: Readonly<Record<string, string>> = {
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
};

/** Sets it for a login, as far as the administrator may: on a server of its own a city may keep these settings to itself. */
export async function quietLogin(admin: Client, role: string): Promise<void> {
  const allowed = await rowsOf<{ setting: string }>(
    admin,
    `SELECT setting FROM pg_catalog.unnest($1::text[]) AS setting
     WHERE pg_catalog.has_parameter_privilege(current_user, setting, 'SET')`,
    [Object.keys(QUIET_SETTINGS)],
  );
  for (const { setting } of allowed) {
    await admin.query(`ALTER ROLE ${name(role)} SET ${name(setting)} = ${text(QUIET_SETTINGS[setting] ?? "")}`);
  }
}
