import { presentIndicator, presentObservation, presentReleased } from "@hub/cycle";
import type { Node } from "@hub/frame";
import { made } from "@hub/subgraph-kit";
import { validate as isUuid } from "uuid";
import { changeLoader } from "../change/change.loader.js";
import { barometerOf, type PictureRequest } from "../context/picture.context.js";
import { letterOfId, presentLetter } from "../cycle/call-letter.loader.js";
import { Cycle } from "../cycle/delivery-board.types.js";
import { mayorTalksOf, talksOnRecord } from "../cycle/mayor-talk.presenter.js";
import { presentRemark, presentReply } from "../cycle/remark.presenter.js";
import { repliesLoader } from "../cycle/remark.store.js";
import { planLoader } from "../document/action-plan.store.js";
import { initiativeLoader } from "../document/initiative.store.js";
import { statementLoader } from "../document/statement.store.js";
import { lineLoader } from "../financing/budget-line.loader.js";
import { adoptedBudget } from "../reference/budget-reference.resolver.js";
import { presentReport } from "../report/report.presenter.js";
import { editionOfId } from "../report/report-edition.service.js";
import { foundIdLoader } from "./node.store.js";
import { policyPartLoader } from "./policy-part.client.js";

type Found = Node | null | undefined;
type Finder = (context: PictureRequest, id: string) => Found | Promise<Found>;

/** What committees have published, and the council's decisions: the read tables say what an id is of. */
const onRecord: Finder = async (context, id) => {
  const found = await foundIdLoader(context).load(id);
  const parent = found?.parent ?? "";
  switch (found?.kind) {
    case "ACTION_PLAN":
      return planLoader(context).load(id);
    case "INTEGRATION_STATEMENT":
      return statementLoader(context).load(id);
    case "INITIATIVE":
      return initiativeLoader(context).load(id);
    case "BUDGET_LINE":
      return lineLoader(context).load(id);
    case "GOAL_ANSWER":
      return (await statementLoader(context).load(parent))?.goalAnswers.find((answer) => answer.id === id);
    case "REMARK_REPLY":
      return (await repliesLoader(context).load(parent))
        .filter((reply) => reply.id === id)
        .map((reply) => presentReply(context, reply))[0];
    case "BUDGET_DECISION":
      return adoptedBudget(context, parent)?.decisions.find((decision) => decision.id === id);
    default:
      return undefined;
  }
};

const letter: Finder = letterOfId;

/** A challenge or a question of a letter. */
const letterPart: Finder = (context, id) => {
  const letters = context.cycle.years.flatMap((year) => context.cycle.letters(year));
  const of = letters.find(({ challenges, questions }) => [...challenges, ...questions].some((each) => each.id === id));
  const presented = of && presentLetter(context, of);
  return presented && [...presented.challenges, ...presented.questions].find((each) => each.id === id);
};

const remark: Finder = (context, id) => {
  const facts = context.cycle.council.remark(id);
  return facts && presentRemark(context, facts);
};

const talk: Finder = async (context, id) => {
  const { cycle } = context;
  const year = cycle.years.find((each) => cycle.council.talks(each).some((facts) => facts.id === id));
  return year === undefined ? undefined : (await talksOnRecord(context, { year, isShown: (each) => each === id }))[0];
};

const observation: Finder = (context, id) => {
  const facts = context.cycle.observation(id);
  return facts && presentObservation(facts, barometerOf(context));
};

/** By the form of a readable id. */
const FORMS: readonly (readonly [RegExp, (context: PictureRequest, parts: string[]) => Found | Promise<Found>])[] = [
  [
    /^cycle-(\d{4})$/,
    ({ cycle }, [id = "", year]) =>
      cycle.years.includes(Number(year)) ? made(Cycle, { id, year: Number(year) }) : undefined,
  ],
  [/^change-.+/, (context, [id = ""]) => changeLoader(context).load(id)],
  [/^status-report-.+/, (context, [id = ""]) => report(context, id)],
  [/^budget-\d{4}$/, (context, [id = ""]) => adoptedBudget(context, id)],
  [/^mayor-talk-offered-(.+)$/, (context, [id = "", statement = ""]) => offeredTalk(context, id, statement)],
];

async function report(context: PictureRequest, id: string): Promise<Found> {
  const edition = await editionOfId(context, id);
  return edition && presentReport(context, edition);
}

async function offeredTalk(context: PictureRequest, id: string, statement: string): Promise<Found> {
  const year = isUuid(statement) && (await statementLoader(context).load(statement))?.year;
  return year ? (await mayorTalksOf(context, year)).find((each) => each.id === id) : undefined;
}

const byForm: Finder = (context, id) => {
  for (const [form, find] of FORMS) {
    const parts = form.exec(id);
    if (parts) return find(context, parts);
  }
  return undefined;
};

/** The frame and the barometer, as this process follows them. */
const followed: Finder = (context, id) => {
  const { frame, cycle } = context;
  const [indicator, release] = [cycle.indicatorWording(id) ?? cycle.indicator(id), cycle.release(id)];
  return (
    frame.worded(id) ??
    (indicator && presentIndicator(indicator, barometerOf(context))) ??
    (release && presentReleased(release, barometerOf(context)))
  );
};

const FINDERS: readonly { isFor: (id: string) => boolean; find: Finder }[] = [
  { isFor: (id) => !isUuid(id), find: byForm },
  { isFor: (id) => !isUuid(id), find: followed },
  ...[onRecord, letter, letterPart, remark, talk, observation].map((find) => ({
    isFor: (id: string) => isUuid(id),
    find,
  })),
  { isFor: () => true, find: (context, id) => policyPartLoader(context).load(id) },
];

/** The object that an id was given to, whichever subgraph's it is; null where there is none, or none that is public. */
export async function findNode(context: PictureRequest, id: string): Promise<Node | null> {
  for (const { isFor, find } of FINDERS) {
    const found = isFor(id) ? await find(context, id) : undefined;
    if (found) return found;
  }
  return null;
}
