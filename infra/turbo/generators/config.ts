import { join } from "node:path";
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
import { REGISTRY_FILE } from "./committee-files.js";
import { writeCommittee } from "./committee-writer.service.js";
import { existingHubIn } from "./existing-hub.store.js";

/** Without a terminal there are no questions: what `--args` leaves out takes its default. */
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
          const committee = newCommittee(answers, existingHubIn(root));
          await writeCommittee(committee, { root, show: console.log, signal: stoppedBySignals() });
          return showNextSteps(committee);
        } catch (error) {
          return endWith(error);
        }
      },
    ],
  });
}

function promptsIn(root: string): PlopTypes.PromptQuestion[] {
  const hub = existingHubIn(root);
  const ask = (name: keyof Answers, message: string, read: (answers: Answers) => unknown, proposes = true) => ({
    type: "input",
    name,
    message,
    when: isTerminal,
    default: (given: Answers) => (proposes ? attempt(() => read(given)).value : undefined),
    validate: (value: string, given: Answers) => attempt(() => read({ ...given, [name]: value })).refusal ?? true,
  });
  return [
    ask("code", "Its code, the Danish abbreviation:", (given) => codeOf(given, hub), false),
    ask("nameDa", "Its Danish name:", (given) => nameOf(given, hub, "da")),
    ask("nameEn", "Its English name:", (given) => nameOf(given, hub, "en")),
    ask("root", "Its root field in the graph:", (given) => rootOf(given, hub)),
    ask(
      "ownField",
      `A field that its initiatives alone have, such as '${OWN_FIELD_EXAMPLE}'; blank for none:`,
      (given) => ownFieldOf(given, hub),
      false,
    ),
  ];
}

/** The value that was read, or why it was refused. */
function attempt(read: () => unknown): { value?: unknown; refusal?: string } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof AnswerError) return { refusal: error.message };
    throw error;
  }
}

/** Ctrl-C and the like abort the signal, so that what is half done can be undone. */
function stoppedBySignals(): AbortSignal {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => stop.abort());
  return stop.signal;
}

/** Turbo would add its own text around the reason. */
function endWith(error: unknown): never {
  console.error(`  ✗ ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

/** What to do next goes to the console; the short answer is what turbo lists as done. */
function showNextSteps({ code, slug, root }: NewCommittee): string {
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
