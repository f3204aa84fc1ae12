import { canonicalJson, sumOere } from "@hub/rules";
import { DateTime, made } from "@hub/subgraph-kit";
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { PictureRequest } from "../context/picture.context.js";
import { PictureCell, PolicyPicture } from "../policy-picture/policy-picture.types.js";
import { presentReport, presentReportPicture } from "./report.presenter.js";
import { StatusReport } from "./report.types.js";
import { frozenEdition } from "./report-edition.service.js";

@ObjectType("CellSinceReported", {
  description: "A cell of a picture that is not as it was reported: another figure, or its goal, area or committee.",
})
class CellSinceReported {
  @Field(() => PictureCell, {
    nullable: true,
    description: "As reported, with the names and the area of then; null where there was no such cell.",
  })
  reported!: PictureCell | null;
  @Field(() => PictureCell, {
    nullable: true,
    description: "In this picture; null where it has no such cell.",
  })
  shown!: PictureCell | null;
}

@ObjectType("SinceReported", {
  description: "What in a picture differs from the year as it was reported (ændret siden rapporten).",
})
class SinceReported {
  @Field(() => StatusReport, {
    description: "The edition of the status report that it is held against: the newest frozen one.",
  })
  edition!: StatusReport;
  @Field(() => DateTime, { description: "When that was frozen: the instant of `basis: AS_REPORTED`." })
  reportedAt!: Date;
  @Field(() => [CellSinceReported], { description: "The cells that differ, in this picture's order; then those gone." })
  cells!: CellSinceReported[];
}

const keyOf = ({ committee, goal }: PictureCell) => JSON.stringify([committee.code, goal.code]);

/**
 * All that a cell says, its names and its area included. Older editions do not count spending, so it is not held against them. What is
 * not financed is one sum here: that its year has passed since the report is no difference.
 */
function wordsOf({ committee, goal, documents: _documents, ...figures }: PictureCell, countsSpending: boolean): string {
  const { unfinanced, lapsed, cancelled, ...rest } = figures;
  const notFinanced = sumOere([unfinanced, lapsed, cancelled].map((part) => part?.oere ?? 0));
  const shown = {
    ...rest,
    notFinanced,
    asOf: undefined,
    ...(countsSpending ? {} : { spent: null, spentThrough: null }),
  };
  return canonicalJson(
    JSON.parse(JSON.stringify([committee.name, goal.title, goal.area.code, goal.area.title, shown])),
  );
}

/** The cells that differ: in the order of the cells shown, then those that are there no more. */
function cellsThatDiffer(
  reported: readonly PictureCell[],
  shown: readonly PictureCell[],
  countsSpending: boolean,
): CellSinceReported[] {
  const before = new Map(reported.map((cell) => [keyOf(cell), cell]));
  const now = new Map(shown.map((cell) => [keyOf(cell), cell]));
  return [...new Set([...now.keys(), ...before.keys()])].flatMap((key) => {
    const [then, today] = [before.get(key), now.get(key)];
    if (then && today && wordsOf(then, countsSpending) === wordsOf(today, countsSpending)) return [];
    return made(CellSinceReported, { reported: then ?? null, shown: today ?? null });
  });
}

/** What differs between a picture and the year as it was reported. */
@Resolver(() => PolicyPicture)
export class SinceReportedResolver {
  @FieldResolver(() => SinceReported, {
    nullable: true,
    description: "What differs from the year as reported; null where no edition of its status report is frozen.",
  })
  sinceReported(@Root() { year, cells }: PolicyPicture, @Ctx() context: PictureRequest) {
    const newest = context.cycle.council.editions(year).at(-1);
    if (!newest) return null;
    const edition = frozenEdition(newest);
    const reported = presentReportPicture(context, edition);
    return made(SinceReported, {
      edition: presentReport(context, edition),
      reportedAt: reported.asOf,
      cells: cellsThatDiffer(reported.cells, cells, newest.figures.form !== undefined),
    });
  }
}
