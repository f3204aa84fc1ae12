import { codeNames } from "@hub/outlets";
import { committees } from "@hub/registry";
import type { DataSource } from "typeorm";

/** The committees that publish in the hub; those that no version of the policy names have their names from here. */
const publishers = () =>
  committees.map(({ code, name }, place) => ({
    list: "PUBLISHER",
    code,
    place,
    label_da: name?.da ?? code,
    label_en: name?.en ?? code,
    definition_da: null,
    definition_en: null,
  }));

/** Writes the names of all codes for the views of reporting tools, where this program knows others than the last one did. */
export async function renewCodeNames(dataSource: DataSource): Promise<void> {
  const codes = JSON.stringify([...codeNames(), ...publishers()]);
  await dataSource.transaction(async (manager) => {
    await manager.query("SELECT pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('hub code names'))");
    await manager.query(
      `DELETE FROM hub.code_name c WHERE NOT EXISTS (
         SELECT FROM jsonb_to_recordset($1::jsonb) AS n (list text, code text) WHERE n.list = c.list AND n.code = c.code)`,
      [codes],
    );
    await manager.query(
      `INSERT INTO hub.code_name AS known (list, code, place, label_da, label_en, definition_da, definition_en)
       SELECT list, code, place, label_da, label_en, definition_da, definition_en FROM jsonb_to_recordset($1::jsonb)
         AS n (list text, code text, place integer, label_da text, label_en text, definition_da text, definition_en text)
       ON CONFLICT (list, code) DO UPDATE SET (place, label_da, label_en, definition_da, definition_en)
         = (excluded.place, excluded.label_da, excluded.label_en, excluded.definition_da, excluded.definition_en)
       WHERE (known.place, known.label_da, known.label_en, known.definition_da, known.definition_en) IS DISTINCT FROM
         (excluded.place, excluded.label_da, excluded.label_en, excluded.definition_da, excluded.definition_en)`,
      [codes],
    );
  });
}
