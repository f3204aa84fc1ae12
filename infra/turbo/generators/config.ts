import { spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PlopTypes } from "@turbo/gen";
import {
  AnswerError,
  type Answers,
  codeOf,
  type NewCommittee,
  nameOf,
  newCommittee,
  OWN_FIELD_EXAMPLE,
  ownFieldOf,
  rootOf,
} from "./committee-answers.rules.js";
import { filesOf, REGISTRY_FILE, withEntry } from "./committee-files.js";
import { surroundingsOf } from "./existing-hub.store.js";

/** Without a terminal nobody can be asked: what `--args` leaves out takes its default. */
const isTerminal = process.stdin.isTTY === true;

/** `npx turbo gen committee`: asks for a new committee, and makes it. */
export default function generators(plop: PlopTypes.NodePlopAPI): void {
  const root = join(plop.getPlopfilePath(), "../../..");
  plop.setGenerator("committee", {
    description: "A new committee: its folder, its entry in the registry, and the graph with it",
    prompts: promptsIn(root),
    actions: [
      async (answers) => {
        try {
          const made = newCommittee(answers, surroundingsOf(root));
          await write(root, made);
          return told(made);
        } catch (error) {
          return endWith(error);
        }
      },
    ],
  });
}

function promptsIn(root: string): PlopTypes.PromptQuestion[] {
  const surroundings = surroundingsOf(root);
  const ask = (name: keyof Answers, message: string, read: (answers: Answers) => unknown, proposes = true) => ({
    type: "input",
    name,
    message,
    when: isTerminal,
    default: (given: Answers) => (proposes ? wordsOf(() => read(given)).value : undefined),
    validate: (value: string, given: Answers) => wordsOf(() => read({ ...given, [name]: value })).refusal ?? true,
  });
  return [
    ask("code", "Its code, the Danish abbreviation:", (given) => codeOf(given, surroundings), false),
    ask("nameDa", "Its Danish name:", (given) => nameOf(given, surroundings, "da")),
    ask("nameEn", "Its English name:", (given) => nameOf(given, surroundings, "en")),
    ask("root", "Its root field in the graph:", (given) => rootOf(given, surroundings)),
    ask(
      "ownField",
      `A field that its initiatives alone have, such as '${OWN_FIELD_EXAMPLE}'; blank for none:`,
      (given) => ownFieldOf(given, surroundings),
      false,
    ),
  ];
}

/** What was read, or in plain words why not. */
function wordsOf(read: () => unknown): { value?: unknown; refusal?: string } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof AnswerError) return { refusal: error.message };
    throw error;
  }
}

async function write(root: string, committee: NewCommittee): Promise<void> {
  const files = filesOf(committee);
  for (const [file, text] of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text, { flag: "wx" });
  }
  const registry = join(root, REGISTRY_FILE);
  await writeFile(registry, withEntry(await readFile(registry, "utf8"), committee));
  run(root, "node_modules/@biomejs/biome/bin/biome", ["format", "--write", ...files.keys(), REGISTRY_FILE]);
  run(root, "infra/build.mjs", []);
  run(root, "infra/dist/compose.main.js", []);
}

function run(root: string, program: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, program), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  if (status === 0) return;
  throw new Error(`The files are written, but '${program} ${args.join(" ")}' failed:\n${stdout}${stderr}`);
}

/** Turbo would put words of its own around the reason. */
function endWith(error: unknown): never {
  console.error(`  ✗ ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

/** What to do next goes to the console; the short answer is what turbo lists as done. */
function told({ code, slug, root }: NewCommittee): string {
  console.log(
    [
      `  ${code} has its folder, its entry in ${REGISTRY_FILE} and, as '${root}', its part of the graph. Next:`,
      "    npm start                          runs the hub with it",
      "    npm install --package-lock-only    before you commit: npm ci wants the folder in the lock file",
      `  Its clients are '${slug}' and '${slug}-publisher'; docs/publishing.md says what they can do.`,
    ].join("\n"),
  );
  return `subgraphs/${slug}`;
}
