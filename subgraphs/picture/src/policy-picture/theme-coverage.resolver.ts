import { rowsOf } from "@hub/database";
import { Problem, problem } from "@hub/documents";
import { themesWithoutInitiative } from "@hub/rules";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { frameAt, type PictureRequest } from "../context/picture.context.js";
import { PolicyPicture } from "./policy-picture.types.js";

/** The effort themes of the initiatives on record. */
const COVERED_THEMES = `
  SELECT DISTINCT theme FROM picture.initiative i CROSS JOIN LATERAL unnest(i.themes) AS theme
  WHERE i.policy = $1 AND i.published_at <= $2 AND i.off_record_at > $2`;

/** The findings of the rules that look across committees. */
@Resolver(() => PolicyPicture)
export class ThemeCoverageResolver {
  @FieldResolver(() => [Problem], {
    nullable: true,
    description: "What the rules find across committees, e.g. an effort theme that no plan takes up (I16).",
  })
  async findings(@Root() { policy, asOf }: PolicyPicture, @Ctx() context: PictureRequest) {
    const rows = await rowsOf<{ theme: string }>(context.dataSource, COVERED_THEMES, [policy.id, asOf]);
    const areas = new Set(
      frameAt(context, asOf)
        .goals(policy.id)
        .map(({ area }) => area),
    );
    const themes = [...areas].flatMap((area) => area.themes);
    return themesWithoutInitiative(themes, new Set(rows.map(({ theme }) => theme))).map(problem);
  }
}
