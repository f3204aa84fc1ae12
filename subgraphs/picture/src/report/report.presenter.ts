import { frameExtractOf, type ReportFigures, type ReportStepFacts } from "@hub/cycle";
import { money } from "@hub/documents";
import { frameContentOf, text } from "@hub/frame";
import { hashedContent } from "@hub/rules";
import { lazily, made } from "@hub/subgraph-kit";
import { committeeOnRecord, frameAt, type PictureContext } from "../context/picture.context.js";
import {
  areasOfYear,
  type CellFigures,
  moneyOrNull,
  presentAreas,
  presentCell,
  presentShares,
} from "../policy-picture/policy-picture.presenter.js";
import { policyOnRecord } from "../policy-picture/policy-picture.resolver.js";
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
import { beyond, differenceOfFigures } from "./report-difference.rules.js";
import { type Edition, frozenEdition, instantOfEdition } from "./report-edition.service.js";
import { unfinancedIn } from "./report-figures.store.js";

/** The graph's object for an edition. */
export function presentReport(context: PictureContext, edition: Edition): StatusReport {
  const { manifest, manifestHash, figures, frozen } = edition;
  const asOf = instantOfEdition(edition);
  return made(StatusReport, {
    id: `status-report-${manifest.year}-${manifest.edition}`,
    year: manifest.year,
    edition: manifest.edition,
    state: reportState(context, edition),
    frozenAt: frozen ? new Date(manifest.frozenAt) : null,
    reason: frozen?.reason ? text(frozen.reason) : null,
    manifest: manifest.entries.map((entry) =>
      made(ManifestEntry, {
        kind: entry.kind,
        inclusion: entry.inclusion,
        documentId: entry.document,
        revision: entry.revision,
        contentHash: entry.contentHash,
        committee: committeeOnRecord(context, entry.committee, asOf),
        policy: policyOnRecord(context, entry.policy ?? manifest.policy, asOf),
      }),
    ),
    manifestHash,
    figuresHash: manifest.figuresHash,
    manifestContent: manifest,
    figuresContent: figures,
    frameContent: frameContentOf(frameAt(context, asOf), frameExtractOf(manifest, figures)),
    steps: (frozen?.steps ?? []).map(presentStep),
    compiled: edition,
  });
}

function presentStep(step: ReportStepFacts): ReportStep {
  const presented = made<ReportStep, "content">(ReportStep, {
    state: step.to,
    takenOn: step.on,
    outcome: step.outcome,
    note: step.note ? text(step.note) : null,
    recordedAt: new Date(step.advancedAt),
    contentHash: step.contentHash,
    synthetic: step.synthetic,
  });
  return lazily(presented, "content", () => hashedContent(step));
}

/** An edition is corrected by the next one; otherwise its last step is its state. */
function reportState({ cycle }: PictureContext, { manifest, frozen }: Edition): StatusReport["state"] {
  if (!frozen) return "COMPILING";
  const newest = cycle.council.editions(manifest.year).at(-1);
  if (newest && newest.edition > manifest.edition) return "CORRECTED";
  return frozen.steps.at(-1)?.to ?? "FROZEN";
}

/** The figures of an edition in the picture's form. The documents behind a cell are those of the manifest. */
export function presentReportPicture(context: PictureContext, edition: Edition): PolicyPicture {
  const { manifest, figures } = edition;
  const asOf = instantOfEdition(edition);
  const frame = frameAt(context, asOf);
  const documentOf = (committee: string, kind: string, policies?: readonly string[]) =>
    manifest.entries.find(
      ({ policy = manifest.policy, ...entry }) =>
        entry.committee === committee && entry.kind === kind && (policies?.includes(policy) ?? true),
    )?.document ?? undefined;
  const cells = figures.cells.flatMap(({ committee: code, goal: id, ...numbers }) => {
    const [committee, goal] = [frame.committee(code), frame.goal(id)];
    if (!committee || !goal) return [];
    return presentCell(numbers as CellFigures, {
      committee,
      goal,
      plan: documentOf(code, "ACTION_PLAN", frame.policiesWith([id])),
      statement: documentOf(code, "INTEGRATION_STATEMENT"),
    });
  });
  const committees = [...new Set(cells.map(({ committee }) => committee))];
  const { financed, unfinanced, lapsed, cancelled, spent, spentThrough = null, ...counts } = figures.totals;
  return made(PolicyPicture, {
    year: manifest.year,
    asOf,
    basis: edition.frozen ? "AS_REPORTED" : "AS_KNOWN",
    policy: policyOnRecord(context, manifest.policy, asOf),
    committees,
    cells,
    policies: presentShares(frame, figures.policies ?? [{ policy: manifest.policy, ...figures.totals }]),
    areas: presentAreas(cells, areasOfYear(frame, manifest.policy, cells)),
    totals: made(PictureTotals, {
      ...counts,
      publishing: committees.filter(({ publishes }) => publishes).length,
      financed: money(financed),
      unfinanced: money(unfinanced),
      lapsed: moneyOrNull(lapsed),
      cancelled: moneyOrNull(cancelled),
      spent: moneyOrNull(spent),
      spentThrough,
    }),
  });
}

/** What differs from the last edition of the year before; undefined where that year has none. */
export async function presentChanges(context: PictureContext, edition: Edition): Promise<ReportChanges | undefined> {
  const facts = context.cycle.council.editions(edition.manifest.year - 1).at(-1);
  if (!facts) return undefined;
  const before = frozenEdition(facts);
  const frame = frameAt(context, instantOfEdition(edition));
  const cells = differenceOfFigures(before.figures, edition.figures).cells.flatMap((cell) => {
    const [committee, goal] = [frame.committee(cell.committee), frame.goal(cell.goal)];
    if (!committee || !goal) return [];
    return made(CellChange, {
      committee,
      goal,
      before: cell.before ? presentReportCell(cell.before, before) : null,
      after: cell.after ? presentReportCell(cell.after, edition) : null,
    });
  });
  const { year } = edition.manifest;
  const thisYear = edition.figures.unfinanced;
  const [then, nextYear] = await Promise.all([
    unfinancedNextYear(context, before),
    unfinancedNextYear(context, edition),
  ]);
  return made(ReportChanges, {
    since: presentReport(context, before),
    cells,
    newUnfinanced: presentUnfinanced(context, beyond(nextYear, then), { of: edition, year: year + 1 }),
    goneUnfinanced: presentUnfinanced(context, beyond(then, nextYear), { of: before, year }),
    newUnfinancedThisYear: presentUnfinanced(context, beyond(thisYear, then), { of: edition, year }),
    goneUnfinancedThisYear: presentUnfinanced(context, beyond(then, thisYear), { of: before, year }),
  });
}

/** What was not financed and open for the year after an edition's own. The hub's first version did not list it, so it is made from its plans. */
export async function unfinancedNextYear(
  { dataSource }: PictureContext,
  { manifest, figures }: Edition,
): Promise<ReportFigures["unfinanced"]> {
  const { entries, year } = manifest;
  return (
    figures.unfinancedNextYear ??
    (await unfinancedIn(dataSource, { entries, year: year + 1, at: new Date(manifest.frozenAt) }))
  );
}

/** A cell of an edition, which names the documents behind it by their hashes. */
function presentReportCell(cell: ReportFigures["cells"][number], { manifest }: Edition): ReportCell {
  return made(ReportCell, {
    state: cell.state as ReportCell["state"],
    progress: cell.progress as ReportCell["progress"],
    initiatives: cell.initiatives,
    running: cell.running,
    alsoServing: cell.alsoServing,
    financed: money(cell.financed),
    unfinanced: money(cell.unfinanced),
    lapsed: moneyOrNull(cell.lapsed),
    cancelled: moneyOrNull(cell.cancelled),
    spent: moneyOrNull(cell.spent),
    spentThrough: cell.spentThrough ?? null,
    sourceIds: manifest.entries.flatMap(({ document, contentHash }) =>
      document && contentHash && cell.sources.includes(contentHash) ? document : [],
    ),
  });
}

export function presentUnfinanced(
  context: PictureContext,
  rows: ReportFigures["unfinanced"],
  { of, year }: { of: Edition; year: number },
): UnfinancedInitiative[] {
  const at = instantOfEdition(of);
  return rows.map((row) =>
    made(UnfinancedInitiative, {
      committee: committeeOnRecord(context, row.committee, at),
      code: row.code,
      year,
      amount: money(row.oere),
      initiativeId: row.initiative,
    }),
  );
}
