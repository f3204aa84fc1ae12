import { presentIndicator } from "@hub/cycle";
import { type ActionPlan, type BudgetLine, type Initiative, type IntegrationStatement } from "@hub/documents";
import { frameReferences } from "@hub/frame";
import { made, type ReferenceResolver } from "@hub/subgraph-kit";
import type DataLoader from "dataloader";
import { validate as isUuid } from "uuid";
import { presentAdoption } from "./budget/budget-adoption.presenter.js";
import { barometerOf, type PictureContext, type PictureRequest } from "./context/picture.context.js";
import { letterOfId } from "./cycle/call-letter.loader.js";
import { Cycle } from "./cycle/delivery-board.types.js";
import { presentRemark } from "./cycle/remark.presenter.js";
import { planLoader } from "./document/action-plan.store.js";
import { initiativeLoader } from "./document/initiative.store.js";
import { statementLoader } from "./document/statement.store.js";
import { lineLoader } from "./financing/budget-line.loader.js";
import { presentReport } from "./report/report.presenter.js";
import { frozenEdition } from "./report/report-edition.service.js";

/** How long a reference waits for what has just been published and is still being replicated. */
const ARRIVAL_TIMEOUT_MS = 2_000;

type Entity = ActionPlan | IntegrationStatement | Initiative | BudgetLine;
type LoaderOf<T extends Entity> = (context: PictureRequest) => DataLoader<string, T | null>;

/** Loads by id. What is missing is looked up again after each projection, until the timeout. */
async function loadArriving<T extends Entity>(context: PictureRequest, loader: LoaderOf<T>, id: string) {
  if (!isUuid(id)) return null;
  const deadline = performance.now() + ARRIVAL_TIMEOUT_MS;
  let found = await loader(context).load(id);
  while (!found && isRecent(id) && performance.now() < deadline) {
    await context.nextProjection(deadline - performance.now());
    found = await loader(context).clear(id).load(id);
  }
  return found;
}

/** Looks up what this process follows in memory of `policy`'s events; waits until the timeout, since it may be new. */
async function awaitFollowed<T>(context: PictureContext, lookUp: () => T | undefined): Promise<T | null> {
  const deadline = performance.now() + ARRIVAL_TIMEOUT_MS;
  let found = lookUp();
  while (!found && performance.now() < deadline) {
    await context.nextProjection(deadline - performance.now());
    found = lookUp();
  }
  return found ?? null;
}

async function frozenReport({ id }: Key, context: PictureRequest) {
  const edition = await awaitFollowed(context, () => context.cycle.council.edition(id));
  return edition && presentReport(context, frozenEdition(edition));
}

async function adoptedBudget({ id }: Key, context: PictureRequest) {
  const budget = await awaitFollowed(context, () => context.cycle.council.budgets.find((each) => each.id === id));
  return budget && presentAdoption(context, budget);
}

async function writtenRemark({ id }: Key, context: PictureRequest) {
  const remark = await awaitFollowed(context, () => context.cycle.council.remark(id));
  return remark && presentRemark(context, remark);
}

/** The first 48 bits of a UUIDv7 are the instant at which it was made, by the real clock. */
function isRecent(id: string): boolean {
  const madeAt = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  return Date.now() - madeAt < 10 * ARRIVAL_TIMEOUT_MS;
}

interface Key {
  id: string;
}

function issuedLetter({ id }: Key, context: PictureRequest) {
  const lookUp = () => letterOfId(context, id) ?? undefined;
  return isUuid(id) && isRecent(id) ? awaitFollowed(context, lookUp) : (lookUp() ?? null);
}

const byId =
  <T extends Entity>(loader: LoaderOf<T>) =>
  ({ id }: Key, context: PictureRequest) =>
    loadArriving(context, loader, id);

/** Resolves the references that other subgraphs send to the picture's entities. */
export function pictureReferences(graphNames: readonly string[]): Record<string, ReferenceResolver> {
  const documents = graphNames.flatMap((name): [string, ReferenceResolver][] => [
    [`${name}ActionPlan`, byId(planLoader)],
    [`${name}IntegrationStatement`, byId(statementLoader)],
    [`${name}Initiative`, byId(initiativeLoader)],
  ]);
  return {
    ...Object.fromEntries(documents),
    BudgetLine: byId(lineLoader),
    CallLetter: issuedLetter,
    StatusReport: frozenReport,
    BudgetAdoption: adoptedBudget,
    Remark: writtenRemark,
    ...frameReferences,
    Indicator: ({ id }: Key, context: PictureContext) => {
      const facts = context.cycle.indicatorWording(id);
      return facts ? presentIndicator(facts, barometerOf(context)) : null;
    },
    Cycle: ({ year }: { year: number }) => made(Cycle, { id: `cycle-${year}`, year }),
  };
}
