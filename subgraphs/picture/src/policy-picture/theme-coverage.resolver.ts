import { rowsOf } from "@hub/database";
import { Problem, problem } from "@hub/documents";
import { themesWithoutInitiative } from "@hub/rules";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { inForceAt } from "../context/in-force-sql.js";
import { frameAt, type PictureRequest } from "../context/picture.context.js";
import { PolicyPicture } from "./policy-picture.types.js";

/** The effort themes of the initiatives on record. */
const COVERED_THEMES = `
  SELECT DISTINCT theme FROM picture.initiative i CROSS JOIN LATERAL unnest(i.themes) AS theme
  WHERE i.policy = $1 AND ${inForceAt("i", "$2")}`;

/** The findings of the rules that look across committees. */
@Resolver(() => PolicyPicture)
export class ThemeCoverageResolver {
  @FieldResolver(() => [Problem], {
    nullable: true,
    description:
      "What the rules find across committees, e.g. an effort theme that no plan in force takes up (I16); each names the committees that do not publish in the hub, whose plans it cannot know.",
  })
  async findings(@Root() { policy, asOf }: PolicyPicture, @Ctx() context: PictureRequest) {
    const rows = await rowsOf<{ theme: string }>(context.dataSource, COVERED_THEMES, [policy.id, asOf]);
    const frame = frameAt(context, asOf);
    const areas = new Set(frame.goals(policy.id).map(({ area }) => area));
    const themes = [...areas].flatMap((area) => area.themes);
    const notPublishing = frame.deliverers.filter(({ publishes }) => !publishes).map(({ code }) => code);
    return themesWithoutInitiative(themes, new Set(rows.map(({ theme }) => theme)), notPublishing).map(problem);
  }
}
