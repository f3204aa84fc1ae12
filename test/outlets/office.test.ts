import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { RunningHub } from "../testkit/hub/running-hub.js";

const OFFICE = "soffice";
/** The part of it that opens workbooks, as Debian's package `libreoffice-calc` has it. */
const CALC = "/usr/lib/libreoffice/program/libsclo.so";
/** Without it this is skipped, which the run tells. */
const isThere = existsSync(CALC);

(isThere ? test : test.skip)(
  "LibreOffice (where libreoffice-calc is installed) opens the workbooks, with all rows",
  async () => {
    const hub = await RunningHub.start();
    const folder = await mkdtemp(join(tmpdir(), "office-"));
    try {
      for (const table of ["budget-lines", "picture-cells"]) {
        const answer = await fetch(`${hub.url}/reports/v1/${table}.xlsx`);
        await writeFile(join(folder, `${table}.xlsx`), Buffer.from(await answer.arrayBuffer()));
        const args = ["--headless", "--convert-to", "csv", "--outdir", folder, join(folder, `${table}.xlsx`)];
        const { status, stderr } = spawnSync(OFFICE, args, { env: { PATH: "/usr/bin:/bin", HOME: folder } });
        expect([table, status, /^Error/m.test(`${stderr}`)]).toEqual([table, 0, false]);
        const rows = (await (await fetch(`${hub.url}/reports/v1/${table}.json`)).json()) as object[];
        const lines = (await readFile(join(folder, `${table}.csv`), "utf8")).trim().split("\n");
        expect([table, lines.length]).toEqual([table, rows.length + 1]);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
      await hub.stop();
    }
  },
);
