import type { ReportFigures } from "@hub/cycle";
import { money } from "@hub/documents";
import { text } from "@hub/frame";
import type { RequestContext } from "@hub/subgraph-kit";
import type { PictureDesk } from "../context/picture.context.js";
import { planLoader } from "../document/action-plan.loader.js";
import { initiativeLoader } from "../document/initiative.store.js";
import { statementLoader } from "../document/statement.loader.js";
import { freshnessOf } from "../freshness/freshness.resolver.js";
import { areasOf, type CellFigures, presentCell } from "../policy-picture/policy-picture.presenter.js";
import { PictureTotals, PolicyPicture } from "../policy-picture/policy-picture.types.js";
import {
  CellChange,
  ManifestEntry,
  ReportCell,
  ReportChanges,
  ReportStep,
  StatusReport,
  UnfinancedInitiative,
} from "./report.types.js";
import { differenceOfFigures } from "./report-difference.rules.js";
import { type Edition, frozenEdition } from "./report-edition.service.js";

/** The graph's object for an edition. */
export function presentReport(desk: PictureDesk, edition: Edition): StatusReport {
  const { manifest, manifestHash, figures, frozen } = edition;
  const { year } = manifest;
  return Object.assign(new StatusReport(), {
    id: `status-report-${year}-${manifest.edition}`,
    ...{ year, edition: manifest.edition, manifestHash, figuresHash: manifest.figuresHash },
    state: stateOf(desk, edition),
    frozenAt: frozen ? new Date(manifest.frozenAt) : null,
    reason: frozen?.reason ? text(frozen.reason) : null,
    manifest: manifest.entries.map((entry) =>
      Object.assign(new ManifestEntry(), { ...entry, committee: desk.frame.committee(entry.committee) }),
    ),
    manifestContent: manifest,
    figuresContent: figures,
    steps: (frozen?.steps ?? []).map(({ to, on, outcome, note, advancedAt, contentHash, synthetic }) =>
      Object.assign(new ReportStep(), {
        ...{ state: to, on, outcome, contentHash, synthetic },
        note: note ? text(note) : null,
        recordedAt: new Date(advancedAt),
      }),
    ),
    compiled: edition,
  });
}

/** An edition is corrected by the next one; otherwise its last step counts. */
function stateOf({ cycle }: PictureDesk, { manifest, frozen }: Edition): StatusReport["state"] {
  if (!frozen) return "COMPILING";
  const newest = cycle.council.editions(manifest.year).at(-1);
  if (newest && newest.edition > manifest.edition) return "CORRECTED";
  return frozen.steps.at(-1)?.to ?? "FROZEN";
}

/** The instant that an edition shows. */
export const instantOfEdition = ({ manifest }: Edition): Date => new Date(manifest.frozenAt);

/** The figures of an edition in the picture's form; the documents behind a cell are those of the manifest. */
export function pictureOf(desk: PictureDesk, context: RequestContext, edition: Edition): PolicyPicture {
  const { manifest, figures } = edition;
  const { frame } = desk;
  const asOf = instantOfEdition(edition);
  const documentOf = (committee: string, kind: string) =>
    manifest.entries.find((entry) => entry.committee === committee && entry.kind === kind)?.document ?? undefined;
  const cells = figures.cells.flatMap(({ committee: code, goal: id, ...numbers }) => {
    const [committee, goal] = [frame.committee(code), frame.goal(id)];
    if (!committee || !goal) return [];
    const [plan, statement] = [documentOf(code, "ACTION_PLAN"), documentOf(code, "INTEGRATION_STATEMENT")];
    return presentCell(numbers as CellFigures, {
      ...{ committee, goal },
      plan: () => (plan === undefined ? undefined : planLoader(desk, context, asOf).load(plan)),
      statement: () => (statement === undefined ? undefined : statementLoader(desk, context, asOf).load(statement)),
    });
  });
  const { financed, unfinanced, ...counts } = figures.totals;
  const totals = { ...counts, financed: money(financed), unfinanced: money(unfinanced) };
  const picture = Object.assign(new PolicyPicture(), {
    ...{ year: manifest.year, asOf, cells, policy: frame.policy(manifest.policy) },
    committees: [...new Set(cells.map(({ committee }) => committee))],
    areas: areasOf(cells, frame.goals(manifest.policy)),
    totals: Object.assign(new PictureTotals(), totals),
  });
  return Object.defineProperty(picture, "freshness", { get: () => freshnessOf(desk) });
}

/** What differs from the last edition of the year before; undefined where that has none. */
export function changesOf(desk: PictureDesk, context: RequestContext, edition: Edition): ReportChanges | undefined {
  const before = desk.cycle.council.editions(edition.manifest.year - 1).at(-1);
  if (!before) return undefined;
  const difference = differenceOfFigures(before.figures, edition.figures);
  const cells = difference.cells.flatMap((cell) => {
    const [committee, goal] = [desk.frame.committee(cell.committee), desk.frame.goal(cell.goal)];
    if (!committee || !goal) return [];
    return Object.assign(new CellChange(), {
      ...{ committee, goal },
      before: cell.before ? reportCell(cell.before) : null,
      after: cell.after ? reportCell(cell.after) : null,
    });
  });
  const shown = (of: Edition) => (row: ReportFigures["unfinanced"][number]) =>
    unfinancedRow(desk, context, { row, of });
  return Object.assign(new ReportChanges(), {
    ...{ since: before.id, cells },
    newUnfinanced: difference.newUnfinanced.map(shown(edition)),
    goneUnfinanced: difference.goneUnfinanced.map(shown(frozenEdition(before))),
  });
}

function reportCell({ financed, unfinanced, ...cell }: ReportFigures["cells"][number]): ReportCell {
  const { state, progress, initiatives, running, alsoServing, sources } = cell;
  return Object.assign(new ReportCell(), {
    ...{ state, progress, initiatives, running, alsoServing, sources },
    financed: money(financed),
    unfinanced: money(unfinanced),
  });
}

function unfinancedRow(
  desk: PictureDesk,
  context: RequestContext,
  { row, of }: { row: ReportFigures["unfinanced"][number]; of: Edition },
): UnfinancedInitiative {
  const { code, oere, initiative } = row;
  const shown = Object.assign(new UnfinancedInitiative(), {
    ...{ code, amount: money(oere) },
    committee: desk.frame.committee(row.committee),
  });
  const load = () => initiativeLoader(desk, context, instantOfEdition(of)).load(initiative);
  return Object.defineProperty(shown, "initiative", { get: load });
}
