import type { CallLetter } from "@hub/cycle";
import {
  type ActionPlan,
  type BudgetLine,
  type Initiative,
  type IntegrationStatement,
  presentLine,
} from "@hub/documents";
import type { InitiativeContent } from "@hub/rules";
import { oncePerRequest, type ReferenceResolver, type RequestContext } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import { validate as isUuid } from "uuid";
import type { PictureDesk } from "./context/picture.context.js";
import { letterLoader } from "./cycle/call-letter.loader.js";
import { Cycle } from "./cycle/delivery-board.types.js";
import { presentRemark } from "./cycle/remark.presenter.js";
import { planLoader } from "./document/action-plan.loader.js";
import { initiativeLoader } from "./document/initiative.store.js";
import { statementLoader } from "./document/statement.loader.js";
import { presentAdoption } from "./financing/budget-adoption.presenter.js";
import { presentReport } from "./report/report.presenter.js";
import { frozenEdition } from "./report/report-edition.service.js";

/** How long a reference waits for a document that has just been published and is still on its way here. */
const ARRIVAL_TIMEOUT_MS = 2_000;

function lineLoader(desk: PictureDesk, context: RequestContext): DataLoader<string, BudgetLine | null> {
  return oncePerRequest(
    context,
    lineLoader,
    () =>
      new DataLoader<string, BudgetLine | null>(async (ids) => {
        const rows: { content: InitiativeContent; ids: { budgetLines: string[] } }[] = await desk.dataSource.query(
          `SELECT i.content, i.ids FROM picture.initiative i
           WHERE i.id IN (SELECT l.initiative FROM picture.budget_line l WHERE l.id = ANY($1::uuid[]))`,
          [ids],
        );
        const lines = rows.flatMap((row) =>
          row.content.budgetLines.map((line, index) => presentLine(line, row.ids.budgetLines[index] ?? "", desk.frame)),
        );
        const byId = new Map(lines.map((line) => [line.id, line]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );
}

type Loader = (
  desk: PictureDesk,
  context: RequestContext,
) => DataLoader<string, ActionPlan | IntegrationStatement | Initiative | BudgetLine | CallLetter | null>;

/** Loads by id; what is not here yet is looked for again whenever the projector has taken something, for a while. */
async function arrived(desk: PictureDesk, context: RequestContext, loader: Loader, id: string) {
  if (!isUuid(id)) return null;
  const patience = Date.now() + ARRIVAL_TIMEOUT_MS;
  let found = await loader(desk, context).load(id);
  while (!found && isRecent(id) && Date.now() < patience) {
    await desk.nextProjection(patience - Date.now());
    found = await loader(desk, context).clear(id).load(id);
  }
  return found;
}

/** What `policy` has told and this process follows in memory: waited for a while, as it may just have been told. */
async function heard<T>(desk: PictureDesk, look: () => T | undefined): Promise<T | null> {
  const patience = Date.now() + ARRIVAL_TIMEOUT_MS;
  let found = look();
  while (!found && Date.now() < patience) {
    await desk.nextProjection(patience - Date.now());
    found = look();
  }
  return found ?? null;
}

async function frozenReport(desk: PictureDesk, id: string) {
  const edition = await heard(desk, () => desk.cycle.council.edition(id));
  return edition && presentReport(desk, frozenEdition(edition));
}

async function adoptedBudget(desk: PictureDesk, id: string) {
  const budget = await heard(desk, () => desk.cycle.council.budgets.find((each) => each.id === id));
  return budget && presentAdoption(desk, budget);
}

async function writtenRemark(desk: PictureDesk, context: RequestContext, id: string) {
  const remark = await heard(desk, () => desk.cycle.council.remark(id));
  return remark && presentRemark(desk, context, remark);
}

/** A UUIDv7 tells when it was made, by the real clock. */
function isRecent(id: string): boolean {
  const madeAt = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  return Date.now() - madeAt < 10 * ARRIVAL_TIMEOUT_MS;
}

/** How other subgraphs' references are followed. */
export function pictureReferences(
  desk: () => PictureDesk,
  graphNames: readonly string[],
): Record<string, ReferenceResolver> {
  const by = (loader: Loader) => (key: { id: string }, context: RequestContext) =>
    arrived(desk(), context, loader, key.id);
  const documents = graphNames.flatMap((name) => [
    [`${name}ActionPlan`, by(planLoader as Loader)],
    [`${name}IntegrationStatement`, by(statementLoader as Loader)],
    [`${name}Initiative`, by(initiativeLoader as Loader)],
  ]);
  return {
    ...Object.fromEntries(documents),
    BudgetLine: by(lineLoader as Loader),
    CallLetter: by(letterLoader),
    StatusReport: (key: { id: string }) => frozenReport(desk(), key.id),
    BudgetAdoption: (key: { id: string }) => adoptedBudget(desk(), key.id),
    Remark: (key: { id: string }, context: RequestContext) => writtenRemark(desk(), context, key.id),
    Cycle: (key: { year?: number }) => Object.assign(new Cycle(), { year: key.year }),
  };
}
