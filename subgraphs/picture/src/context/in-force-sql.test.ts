import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

const SOURCES = fileURLToPath(new URL("../", import.meta.url));

/** What writes the read tables has to name the column. All else has the condition from one place. */
const WRITERS =
  /^projection\/|^rebuild\/|^cell\/(cell\.store|tally\.store|running-total\.store|line-spans)\.ts$|^tables\.ts$|^search\/search(-index\.store|-suggestion\.store|\.resolver)\.ts$|\.(test|testkit)\.ts$/;

test("no question says for itself what is in force: each has the condition from in-force-sql.ts", () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const others = files.filter((file) => !WRITERS.test(file) && file !== "context/in-force-sql.ts");
  const own = others.filter((file) => /off_record_at\s*(<|>|=)/.test(readFileSync(join(SOURCES, file), "utf8")));
  expect(own).toEqual([]);
});
