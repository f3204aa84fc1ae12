import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { processLog, textLog } from "./process-log.js";

const SECRET = "a draft's text";

function lines(write: (log: ReturnType<typeof processLog>) => void): Record<string, unknown>[] {
  const written: string[] = [];
  write(processLog({ base: { name: "children" }, destination: { write: (line) => void written.push(line) } }));
  return written.map((line) => JSON.parse(line));
}

const failed = () => Object.assign(new Error(`cannot store "${SECRET}"`), { parameters: [SECRET] });

test("an error is told without its values wherever in a line it stands", () => {
  const written = lines((log) => {
    log.error(failed());
    log.error({ err: failed() });
    log.error({ err: failed() }, "with words of its own");
    log.error({ problem: failed() }, "under another name");
    log.child({ requestId: "r" }).error(failed(), "of a child");
    textLog(log).error(`Unexpected error: ${failed()}`);
    textLog(log).error(failed());
  });
  expect(written.map(({ msg }) => msg)).toEqual([
    "cannot store …",
    "cannot store …",
    "with words of its own",
    "under another name",
    "of a child",
    "Unexpected error: Error: cannot store …",
    "cannot store …",
  ]);
  expect(JSON.stringify(written)).not.toContain(SECRET);
  expect(written[0]).toMatchObject({ level: 50, name: "children", err: { type: "Error", message: "cannot store …" } });
});

test("a line without an error is as it was given", () => {
  const [line] = lines((log) => log.info({ port: 4001 }, "ready"));
  expect(line).toMatchObject({ level: 30, port: 4001, msg: "ready", pid: process.pid });
});

test.each(["throw failed()", "Promise.reject(failed())"])(
  "what nothing caught ends the process, and tells no value: %s",
  (end) => {
    const script = `import { endOnUncaught, processLog } from "@hub/log";
    const failed = () => Object.assign(new Error("it failed"), { parameters: [${JSON.stringify(SECRET)}] });
    endOnUncaught(processLog({ base: { name: "children" } }));
    setTimeout(() => { ${end}; });`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", script],
      { cwd: fileURLToPath(new URL("../../../infra", import.meta.url)), encoding: "utf8" },
    );
    expect(status).toBe(1);
    expect(stdout).toContain('"msg":"nothing caught this error"');
    expect(stdout + stderr).toContain("it failed");
    expect(stdout + stderr).not.toContain(SECRET);
  },
);
