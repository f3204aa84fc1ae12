import { BarometerRelease, CallLetter } from "@hub/cycle";
import { Initiative } from "@hub/documents";
import { Arg, type ClassType, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { PictureDesk } from "./picture.desk.js";
import { PolicyPicture } from "./policy-picture.types.js";
import { MayorTalk, Remark } from "./remark.types.js";
import { Recompilation, ReportChanges, StatusReport } from "./status-report.types.js";

/** The combined status report: live until it is frozen, and for ever after as it was. */
export function statusReportResolverOf(_desk: () => PictureDesk): ClassType {
  @Resolver(() => StatusReport)
  class StatusReportResolver {
    @Query(() => StatusReport, {
      nullable: true,
      description:
        "The combined status report of a year (samlet statusrapport): its newest frozen edition, else what the first would say now.",
    })
    statusReport(
      @Arg("year", () => Int, { description: "The year of the cycle." }) _year: number,
      @Arg("edition", () => Int, {
        nullable: true,
        description: "A frozen edition, or the one after the newest: what that would say now.",
      })
      _edition: number | null,
    ): StatusReport | null {
      return null;
    }

    @FieldResolver(() => PolicyPicture, { description: "The edition's figures as a picture." })
    picture(@Root() _report: StatusReport): PolicyPicture | null {
      return null;
    }

    @FieldResolver(() => [Initiative], {
      description: "Initiatives with lines of the year that are not financed, as then; redacted ones left out.",
    })
    unfinanced(@Root() _report: StatusReport): Initiative[] {
      return [];
    }

    @FieldResolver(() => [StatusReport], { description: "The frozen editions of its year, oldest first." })
    editions(@Root() _report: StatusReport): StatusReport[] {
      return [];
    }

    @FieldResolver(() => StatusReport, { nullable: true, description: "The edition that this one corrects." })
    corrects(@Root() _report: StatusReport): StatusReport | null {
      return null;
    }

    @FieldResolver(() => StatusReport, { nullable: true, description: "The edition that corrects this one." })
    correctedBy(@Root() _report: StatusReport): StatusReport | null {
      return null;
    }

    @FieldResolver(() => Recompilation, {
      nullable: true,
      description: "Made anew from the documents that its manifest names; null of a preview.",
    })
    recompiled(@Root() _report: StatusReport): Recompilation | null {
      return null;
    }

    @FieldResolver(() => ReportChanges, {
      nullable: true,
      description: "What differs from the last edition of the year before; null where that year has none.",
    })
    changes(@Root() _report: StatusReport): ReportChanges | null {
      return null;
    }

    @FieldResolver(() => BarometerRelease, {
      nullable: true,
      description: "The newest vintage of the year's barometer, as then.",
    })
    release(@Root() _report: StatusReport): BarometerRelease | null {
      return null;
    }

    @FieldResolver(() => [CallLetter], {
      nullable: true,
      description: "The year's call letters that were not withdrawn, as then, by committee.",
    })
    callLetters(@Root() _report: StatusReport): CallLetter[] {
      return [];
    }

    @FieldResolver(() => [Remark], { description: "Remarks of the year on record then, with the replies of then." })
    remarks(@Root() _report: StatusReport): Remark[] {
      return [];
    }

    @FieldResolver(() => [MayorTalk], { description: "Talks of the year on record then, oldest first." })
    talks(@Root() _report: StatusReport): MayorTalk[] {
      return [];
    }
  }
  return StatusReportResolver;
}
