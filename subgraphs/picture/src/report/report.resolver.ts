import { BarometerRelease, presentReleased } from "@hub/cycle";
import { Initiative } from "@hub/documents";
import { HubError, made, oncePerRequest } from "@hub/subgraph-kit";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { barometerOf, type PictureContext, type PictureRequest } from "../context/picture.context.js";
import { acknowledgedBy, letterOfId, letterStateAt } from "../cycle/call-letter.loader.js";
import { deliveryBoardOf } from "../cycle/delivery-board.presenter.js";
import { DeliveryStatus } from "../cycle/delivery-board.types.js";
import { talksOnRecord } from "../cycle/mayor-talk.presenter.js";
import { presentRemark, presentReply } from "../cycle/remark.presenter.js";
import { repliesLoader } from "../cycle/remark.store.js";
import { MayorTalk } from "../cycle/remark.types.js";
import { initiativeLoader } from "../document/initiative.store.js";
import { PolicyPicture } from "../policy-picture/policy-picture.types.js";
import { recompiledOnce } from "./kept-recompilation.service.js";
import {
  presentChanges,
  presentReport,
  presentReportPicture,
  presentUnfinanced,
  unfinancedNextYear,
} from "./report.presenter.js";
import {
  Recompilation,
  ReportChanges,
  ReportLetter,
  ReportRemark,
  StatusReport,
  UnfinancedInitiative,
} from "./report.types.js";
import {
  editionOfId,
  frozenEdition,
  instantOfEdition,
  requestedEdition,
  syntheticPartsOf,
} from "./report-edition.service.js";

/** The combined status report: live until it is frozen, and unchanged after that. */
@Resolver()
export class StatusReportResolver {
  @Query(() => StatusReport, {
    nullable: true,
    description:
      "The combined status report of a year (samlet statusrapport): its newest frozen edition, else what the first would say now; or an edition by its id.",
  })
  async statusReport(
    @Arg("id", () => ID, { nullable: true, description: "An edition's id; then neither year nor edition." })
    id: string | null | undefined,
    @Arg("year", () => Int, { nullable: true, description: "The year of the cycle; left out with an id alone." })
    year: number | null | undefined,
    @Arg("edition", () => Int, {
      nullable: true,
      description: "A frozen edition, or the one after the newest: what that would say now.",
    })
    edition: number | null | undefined,
    @Ctx() context: PictureRequest,
  ) {
    const named = [id, year].filter((each) => each !== null && each !== undefined);
    if (named.length !== 1 || (id && typeof edition === "number")) {
      throw new HubError("BAD_USER_INPUT", "statusReport takes either an id, or a year with or without an edition.");
    }
    const found = await oncePerRequest(context, `statusReport ${id} ${year} ${edition}`, async () =>
      id ? editionOfId(context, id) : requestedEdition(context, Number(year), edition ?? null),
    );
    return found && presentReport(context, found);
  }
}

const frozenReports = (context: PictureContext, year: number): StatusReport[] =>
  context.cycle.council.editions(year).map((each) => presentReport(context, frozenEdition(each)));

const frozenReport = (context: PictureContext, year: number, edition: number): StatusReport | null =>
  frozenReports(context, year).find((each) => each.edition === edition) ?? null;

/** The other editions of a report's year. */
@Resolver(() => StatusReport)
export class ReportEditionsResolver {
  @FieldResolver(() => [StatusReport], { description: "The frozen editions of its year, oldest first." })
  editions(@Root() { year }: StatusReport, @Ctx() context: PictureRequest) {
    return frozenReports(context, year);
  }

  @FieldResolver(() => StatusReport, {
    nullable: true,
    description: "The edition that this one corrects; null of a first edition.",
  })
  corrects(@Root() { year, edition }: StatusReport, @Ctx() context: PictureRequest) {
    return frozenReport(context, year, edition - 1);
  }

  @FieldResolver(() => StatusReport, {
    nullable: true,
    description: "The edition that corrects this one; null where none does.",
  })
  correctedBy(@Root() { year, edition }: StatusReport, @Ctx() context: PictureRequest) {
    return frozenReport(context, year, edition + 1);
  }
}

/** What an edition says. */
@Resolver(() => StatusReport)
export class ReportFiguresResolver {
  @FieldResolver(() => PolicyPicture, { description: "The edition's figures as a picture." })
  picture(@Root() { compiled }: StatusReport, @Ctx() context: PictureRequest) {
    return presentReportPicture(context, compiled);
  }

  @FieldResolver(() => [Initiative], {
    description:
      "Initiatives with lines of the report's own year that are not financed and open, as then; redacted ones are left out.",
  })
  async unfinanced(@Root() { compiled }: StatusReport, @Ctx() context: PictureRequest) {
    const loader = initiativeLoader(context);
    const found = await Promise.all(compiled.figures.unfinanced.map(({ initiative }) => loader.load(initiative)));
    return found.filter((initiative) => initiative !== null);
  }

  @FieldResolver(() => [UnfinancedInitiative], {
    description:
      "What is not financed and open for the report's own year, by committee and code; in editions of the hub's first version all that is not financed.",
  })
  unfinancedThisYear(@Root() { compiled, year }: StatusReport, @Ctx() context: PictureRequest) {
    return presentUnfinanced(context, compiled.figures.unfinanced, { of: compiled, year });
  }

  @FieldResolver(() => [UnfinancedInitiative], {
    description:
      "What is not financed and open for the year after: what October's budget talks are about (budgetforhandling).",
  })
  async unfinancedNextYear(@Root() { compiled, year }: StatusReport, @Ctx() context: PictureRequest) {
    const rows = await unfinancedNextYear(context, compiled);
    return presentUnfinanced(context, rows, { of: compiled, year: year + 1 });
  }

  @FieldResolver(() => ReportChanges, {
    nullable: true,
    description: "What differs from the last edition of the year before; null where that year has none.",
  })
  async changes(@Root() { compiled }: StatusReport, @Ctx() context: PictureRequest) {
    return (await presentChanges(context, compiled)) ?? null;
  }

  @FieldResolver(() => Recompilation, {
    nullable: true,
    description: "Made anew from the documents that its manifest names; null of a preview.",
  })
  recompiled(@Root() { compiled }: StatusReport, @Ctx() context: PictureRequest) {
    return compiled.frozen ? recompiledOnce(context, compiled) : null;
  }
}

const idsOf = (parts: readonly { id: string }[]): ReadonlySet<string> => new Set(parts.map(({ id }) => id));

/** What else an edition is made of. */
@Resolver(() => StatusReport)
export class ReportPartsResolver {
  @FieldResolver(() => Boolean, { description: "Whether anything in it is demo data, not the city's." })
  async synthetic(@Root() { compiled }: StatusReport, @Ctx() context: PictureRequest) {
    return compiled.frozen?.synthetic ?? Object.values(await syntheticPartsOf(context, compiled)).flat().length > 0;
  }

  @FieldResolver(() => BarometerRelease, {
    nullable: true,
    description: "The newest vintage of the year's barometer then; null where none was released.",
  })
  release(@Root() { compiled }: StatusReport, @Ctx() context: PictureRequest) {
    const sources = barometerOf(context);
    const release = sources.record.release(compiled.manifest.release?.id ?? "");
    return release ? presentReleased(release, sources) : null;
  }

  @FieldResolver(() => [ReportLetter], {
    description: "The year's call letters that were not withdrawn, as then, by committee.",
  })
  callLetters(@Root() { compiled }: StatusReport, @Ctx() context: PictureRequest) {
    const letters = compiled.manifest.letters.flatMap(({ letter }) => letterOfId(context, letter) ?? []);
    return letters.map((letter) => made(ReportLetter, { letter, at: instantOfEdition(compiled) }));
  }

  @FieldResolver(() => [DeliveryStatus], {
    nullable: true,
    description:
      "How every committee stood with its deadlines of the year when the edition was frozen: the delivery board of then (`Cycle.deliveryBoard`), by the same computation; null where `picture` could not be reached.",
  })
  deliveryBoard(@Root() { compiled }: StatusReport, @Ctx() context: PictureRequest) {
    return deliveryBoardOf(context, compiled.manifest.year, instantOfEdition(compiled));
  }

  @FieldResolver(() => [ReportRemark], {
    description: "Remarks of the year on record then, with the replies of then.",
  })
  remarks(@Root() { compiled }: StatusReport, @Ctx() context: PictureRequest) {
    const { remarks: parts } = compiled.manifest;
    const remarks = parts.flatMap(({ id }) => context.cycle.council.remark(id) ?? []);
    return remarks.map((facts) =>
      made(ReportRemark, { remark: presentRemark(context, facts), heldReplies: idsOf(parts) }),
    );
  }

  @FieldResolver(() => [MayorTalk], { description: "Talks of the year on record then, oldest first." })
  talks(@Root() { compiled }: StatusReport, @Ctx() context: PictureRequest) {
    const ids = idsOf(compiled.manifest.talks);
    const { year } = compiled.manifest;
    return talksOnRecord(context, { year, isShown: (id) => ids.has(id) });
  }
}

@Resolver(() => ReportLetter)
export class ReportLetterResolver {
  @FieldResolver()
  state(@Root() { letter, at }: ReportLetter, @Ctx() context: PictureRequest) {
    return letterStateAt(context, letter, at);
  }

  @FieldResolver()
  acknowledgedAt(@Root() { letter, at }: ReportLetter, @Ctx() context: PictureRequest) {
    return acknowledgedBy(context, letter.id, at);
  }
}

@Resolver(() => ReportRemark)
export class ReportRemarkResolver {
  @FieldResolver()
  async replies(@Root() { remark, heldReplies }: ReportRemark, @Ctx() context: PictureRequest) {
    const replies = await repliesLoader(context).load(remark.id);
    return replies.filter(({ id }) => heldReplies.has(id)).map((each) => presentReply(context, each));
  }
}

@Resolver(() => UnfinancedInitiative)
export class UnfinancedInitiativeResolver {
  @FieldResolver()
  initiative(@Root() { initiativeId }: UnfinancedInitiative, @Ctx() context: PictureRequest) {
    return initiativeLoader(context).load(initiativeId);
  }
}
