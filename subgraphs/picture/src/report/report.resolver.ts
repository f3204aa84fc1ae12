import { BarometerRelease, CallLetter, presentReleased } from "@hub/cycle";
import { Initiative } from "@hub/documents";
import type { RequestContext } from "@hub/subgraph-kit";
import { Arg, type ClassType, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { PictureDesk } from "../context/picture.context.js";
import { presentLetters } from "../cycle/call-letter.loader.js";
import { talksOnRecord } from "../cycle/mayor-talk.presenter.js";
import { presentRemark } from "../cycle/remark.presenter.js";
import { MayorTalk, Remark } from "../cycle/remark.types.js";
import { initiativeLoader } from "../document/initiative.store.js";
import { PolicyPicture } from "../policy-picture/policy-picture.types.js";
import { changesOf, instantOfEdition, pictureOf, presentReport } from "./report.presenter.js";
import { Recompilation, ReportChanges, StatusReport } from "./report.types.js";
import { editionAsked, frozenEdition, syntheticPartsOf } from "./report-edition.service.js";
import { recompile } from "./report-recompilation.service.js";

/** The combined status report: live until it is frozen, and for ever after as it was. */
export const statusReportResolversOf = (desk: () => PictureDesk): ClassType[] => [
  reportsOf(desk),
  editionsOf(desk),
  figuresOfReport(desk),
  partsOfReport(desk),
];

function reportsOf(desk: () => PictureDesk): ClassType {
  @Resolver()
  class StatusReportQuery {
    @Query(() => StatusReport, {
      nullable: true,
      description:
        "The combined status report of a year (samlet statusrapport): its newest frozen edition, else what the first would say now.",
    })
    async statusReport(
      @Arg("year", () => Int, { description: "The year of the cycle." }) year: number,
      @Arg("edition", () => Int, {
        nullable: true,
        description: "A frozen edition, or the one after the newest: what that would say now.",
      })
      edition: number | null | undefined,
    ) {
      return presentReport(desk(), await editionAsked(desk(), year, edition ?? null));
    }
  }
  return StatusReportQuery;
}

/** The editions beside one. */
function editionsOf(desk: () => PictureDesk): ClassType {
  const frozenOf = (year: number) =>
    desk()
      .cycle.council.editions(year)
      .map((each) => presentReport(desk(), frozenEdition(each)));
  const beside = ({ year, edition }: StatusReport, by: number) =>
    frozenOf(year).find((each) => each.edition === edition + by) ?? null;

  @Resolver(() => StatusReport)
  class ReportEditions {
    @FieldResolver(() => [StatusReport], { description: "The frozen editions of its year, oldest first." })
    editions(@Root() { year }: StatusReport) {
      return frozenOf(year);
    }

    @FieldResolver(() => StatusReport, { nullable: true, description: "The edition that this one corrects." })
    corrects(@Root() report: StatusReport) {
      return beside(report, -1);
    }

    @FieldResolver(() => StatusReport, { nullable: true, description: "The edition that corrects this one." })
    correctedBy(@Root() report: StatusReport) {
      return beside(report, 1);
    }
  }
  return ReportEditions;
}

/** What an edition says. */
function figuresOfReport(desk: () => PictureDesk): ClassType {
  @Resolver(() => StatusReport)
  class ReportFigureFields {
    @FieldResolver(() => PolicyPicture, { description: "The edition's figures as a picture." })
    picture(@Root() { compiled }: StatusReport, @Ctx() context: RequestContext) {
      return pictureOf(desk(), context, compiled);
    }

    @FieldResolver(() => [Initiative], {
      description: "Initiatives with lines of the year that are not financed, as then; redacted ones are left out.",
    })
    async unfinanced(@Root() { compiled }: StatusReport, @Ctx() context: RequestContext) {
      const loader = initiativeLoader(desk(), context, instantOfEdition(compiled));
      const found = await Promise.all(compiled.figures.unfinanced.map(({ initiative }) => loader.load(initiative)));
      return found.filter((initiative) => initiative !== null);
    }

    @FieldResolver(() => ReportChanges, {
      nullable: true,
      description: "What differs from the last edition of the year before; null where that year has none.",
    })
    changes(@Root() { compiled }: StatusReport, @Ctx() context: RequestContext) {
      return changesOf(desk(), context, compiled) ?? null;
    }

    @FieldResolver(() => Recompilation, {
      nullable: true,
      description: "Made anew from the documents that its manifest names; null of a preview.",
    })
    recompiled(@Root() { compiled }: StatusReport) {
      return compiled.frozen ? recompile(desk(), compiled) : null;
    }
  }
  return ReportFigureFields;
}

/** What else an edition is made of. */
function partsOfReport(desk: () => PictureDesk): ClassType {
  const holds = (parts: readonly { id: string }[]) => {
    const ids = new Set(parts.map(({ id }) => id));
    return (id: string) => ids.has(id);
  };

  @Resolver(() => StatusReport)
  class ReportParts {
    @FieldResolver(() => Boolean, { description: "Whether anything in it is demo data, not the city's." })
    async synthetic(@Root() { compiled }: StatusReport) {
      return compiled.frozen?.synthetic ?? (await syntheticPartsOf(desk(), compiled)).length > 0;
    }

    @FieldResolver(() => [ID], {
      description: "What in it is demo data: documents, letters, the barometer, remarks and talks.",
    })
    syntheticParts(@Root() { compiled }: StatusReport) {
      return syntheticPartsOf(desk(), compiled);
    }

    @FieldResolver(() => BarometerRelease, {
      nullable: true,
      description: "The newest vintage of the year's barometer, as then.",
    })
    release(@Root() { compiled }: StatusReport) {
      const { cycle: record, frame } = desk();
      const release = record.release(compiled.manifest.release?.id ?? "");
      return release ? presentReleased(release, { record, frame }) : null;
    }

    @FieldResolver(() => [CallLetter], {
      nullable: true,
      description: "The year's call letters that were not withdrawn, as then, by committee.",
    })
    callLetters(@Root() { compiled }: StatusReport) {
      const letters = compiled.manifest.letters.flatMap(({ letter }) => desk().cycle.letter(letter) ?? []);
      return presentLetters(desk(), letters);
    }

    @FieldResolver(() => [Remark], { description: "Remarks of the year on record then, with the replies of then." })
    remarks(@Root() { compiled }: StatusReport, @Ctx() context: RequestContext) {
      const { remarks: parts } = compiled.manifest;
      const remarks = parts.flatMap(({ id }) => desk().cycle.council.remark(id) ?? []);
      return remarks.map((remark) => presentRemark(desk(), context, remark, holds(parts)));
    }

    @FieldResolver(() => [MayorTalk], { description: "Talks of the year on record then, oldest first." })
    talks(@Root() { compiled }: StatusReport) {
      return talksOnRecord(desk(), compiled.manifest.year, holds(compiled.manifest.talks));
    }
  }
  return ReportParts;
}
