import { presentReleased } from "@hub/cycle";
import { Node } from "@hub/frame";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { barometerOf, type PictureRequest } from "../context/picture.context.js";
import { letterOfId } from "../cycle/call-letter.loader.js";
import { talksOnRecord } from "../cycle/mayor-talk.presenter.js";
import { presentRemark } from "../cycle/remark.presenter.js";
import { StatusReport } from "../report/report.types.js";
import { syntheticPartsOf } from "../report/report-edition.service.js";
import { publishedDocuments } from "./published-document.loader.js";

@Resolver(() => StatusReport)
export class SyntheticPartsResolver {
  @FieldResolver(() => [Node], {
    description: "What in it is demo data: documents, letters, the barometer, remarks and talks.",
  })
  async syntheticParts(@Root() { compiled, year }: StatusReport, @Ctx() context: PictureRequest): Promise<Node[]> {
    const { documents, letters, releases, remarks, talks } = await syntheticPartsOf(context, compiled);
    const { cycle } = context;
    const shown = await Promise.all([
      publishedDocuments(context, documents),
      letters.flatMap((id) => letterOfId(context, id) ?? []),
      releases.flatMap((id) => cycle.release(id) ?? []).map((each) => presentReleased(each, barometerOf(context))),
      remarks.flatMap((id) => cycle.council.remark(id) ?? []).map((each) => presentRemark(context, each)),
      talksOnRecord(context, { year, isShown: (id) => talks.includes(id) }),
    ]);
    return shown.flat();
  }
}
