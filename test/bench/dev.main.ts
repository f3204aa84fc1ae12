import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "@hub/clock";
import { freeLoopbackPorts } from "@hub/database";
import { inheritedEnvironment } from "../testkit/config.js";
import { ROOT } from "../testkit/hub/running-hub.js";

const RESULTS = join(ROOT, "docs/results/dev.md");
/** Composed anew where a description changes. */
const COMPOSED = join(ROOT, "subgraphs/picture/schema.graphql");
const ROUNDS = 3;
const LIMIT_MS = 3_000;
const READY_MS = 280_000;

/** A change as a developer makes it: what is replaced in a file, and where its mark is to be seen. */
interface Change {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: (mark: string) => string;
  readonly shown: (url: string) => Promise<string>;
}

const asked = (query: string) => async (url: string) => {
  const headers = { "content-type": "application/json" };
  return (await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) })).text();
};

/** The program of the pages, whose name changes with what is in it. */
async function mainScript(url: string): Promise<string> {
  const page = await (await fetch(`${url}/`)).text();
  const [, script] = /<script[^>]* src="([^"]+)"/.exec(page) ?? [];
  return (await fetch(`${url}${script}`)).text();
}

const CHANGES: readonly Change[] = [
  {
    what: "a resolver's answer",
    file: "subgraphs/policy/src/code-list/code-list.presenter.ts",
    from: "title: text(editorial(title)),",
    to: (mark) => `title: text(editorial({ da: title.da, en: "${mark}" })),`,
    shown: asked('{ codeList(id: "DISTRICT") { title { en } } }'),
  },
  {
    what: "a description, which is composed into the schema",
    file: "subgraphs/picture/src/freshness/freshness.types.ts",
    from: 'description: "Whose part."',
    to: (mark) => `description: "Whose part. ${mark}"`,
    shown: asked('{ __type(name: "Freshness") { fields { description } } }'),
  },
  {
    what: "a page of the gateway",
    file: "gateway/src/sandbox/five-minutes-page.ts",
    from: 'title: "The graph in five minutes",',
    to: (mark) => `title: "The graph in five minutes ${mark}",`,
    shown: async (url) => (await fetch(`${url}/sandbox/five-minutes?lang=en`)).text(),
  },
  {
    what: "a page",
    file: "gateway/web/src/shell/shell-texts.ts",
    from: 'en: "the cross-cutting picture"',
    to: (mark) => `en: "the cross-cutting picture ${mark}"`,
    shown: mainScript,
  },
  {
    what: "a script of the sandbox",
    file: "gateway/sandbox/sandbox.js",
    from: "/* The explorer's own script:",
    to: (mark) => `/* ${mark} The explorer's own script:`,
    shown: async (url) => (await fetch(`${url}/sandbox/sandbox.js`)).text(),
  },
];

/** Milliseconds from the save to the first answer that has it. */
async function measured({ file, from, to, shown }: Change, url: string): Promise<number> {
  const path = join(ROOT, file);
  const before = await readFile(path, "utf8");
  if (!before.includes(from)) throw new Error(`${file} has no '${from}' any more.`);
  const mark = `MARK-${Date.now()}`;
  const isShown = () =>
    shown(url).then(
      (text) => text.includes(mark),
      () => false,
    );
  const began = performance.now();
  try {
    await writeFile(path, before.replace(from, to(mark)));
    if (!(await until(isShown, { timeoutMs: 60_000, everyMs: 20 })))
      throw new Error(`${file}: the change is not shown.`);
    return performance.now() - began;
  } finally {
    await writeFile(path, before);
    await until(async () => !(await isShown()), { timeoutMs: 60_000, everyMs: 20 });
    // Until what it composed is written without the mark, and it answers again.
    await until(async () => !(await readFile(COMPOSED, "utf8")).includes(mark), { timeoutMs: 60_000, everyMs: 50 });
    await until(
      () =>
        asked("{ children { actionPlan { revision } } freshness { reachable } }")(url).then(
          (text) => !text.includes("errors"),
          () => false,
        ),
      { timeoutMs: 60_000, everyMs: 50 },
    );
  }
}

async function startDev(): Promise<{ url: string; stop: () => Promise<void> }> {
  const [port = 0] = await freeLoopbackPorts(1);
  const dataDir = await mkdtemp(join(tmpdir(), "hub-dev-"));
  const env = { ...inheritedEnvironment, PORT: String(port), HUB_DATA_DIR: dataDir, HUB_DEMO_UNTIL: "2011-05-02" };
  const child = spawn(process.execPath, [join(ROOT, "infra/dev.mjs")], { cwd: ROOT, env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const isReady = await until(async () => output.includes("Watching the sources"), {
    timeoutMs: READY_MS,
    everyMs: 100,
  });
  const stop = async () => {
    const ended = once(child, "close");
    child.kill("SIGTERM");
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  if (isReady) return { url: `http://localhost:${port}`, stop };
  await stop();
  throw new Error(output);
}

const positions = async (url: string): Promise<string> =>
  JSON.stringify(JSON.parse(await asked("{ changes(first: 200) { nodes { id position } } }")(url)).data);

async function main(): Promise<void> {
  const dev = await startDev();
  try {
    const demo = await positions(dev.url);
    const rows = [];
    for (const change of CHANGES) {
      const times = [];
      for (let round = 0; round < ROUNDS; round += 1) times.push(await measured(change, dev.url));
      const sorted = times.map((ms) => (ms / 1000).toFixed(2)).sort();
      console.log(`${change.what}: ${sorted.join(", ")} s`);
      rows.push(`| ${change.what} (\`${change.file}\`) | ${sorted.join(" · ")} |`);
      if (Math.min(...times) > LIMIT_MS) process.exitCode = 1;
    }
    const kept = (await positions(dev.url)) === demo ? "and the demo is the same" : "and THE DEMO HAS CHANGED";
    const load = loadavg()[0]?.toFixed(1);
    const head = `Written by \`npm run bench:dev\`: seconds from saving a file under \`npm run dev\` to the first answer that has the change, ${ROUNDS} times each, ${kept}. ${availableParallelism()} cores, load ${load}.`;
    await writeFile(
      RESULTS,
      `# A change under npm run dev\n\n${head}\n\n| what is changed | seconds |\n|---|---|\n${rows.join("\n")}\n`,
    );
  } finally {
    await dev.stop();
  }
}

await main();
