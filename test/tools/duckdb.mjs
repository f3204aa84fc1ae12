/** Runs the statements of standard input, a JSON array of texts, in DuckDB, and writes the rows of each as JSON. */
import { text } from "node:stream/consumers";
import { DuckDBInstance } from "@duckdb/node-api";

const connection = await (await DuckDBInstance.create(":memory:")).connect();
const answers = [];
for (const sql of JSON.parse(await text(process.stdin))) {
  answers.push((await connection.runAndReadAll(sql)).getRowObjectsJson());
}
process.stdout.write(JSON.stringify(answers));
