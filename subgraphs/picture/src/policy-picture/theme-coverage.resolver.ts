import { Problem, problem } from "@hub/documents";
import { themesWithoutInitiative } from "@hub/rules";
import { type ClassType, FieldResolver, Resolver, Root } from "type-graphql";
import type { PictureDesk } from "../context/picture.context.js";
import { PolicyPicture } from "./policy-picture.types.js";

/** The effort themes that initiatives on record take up. */
const TAKEN_UP = `
  SELECT DISTINCT theme FROM picture.initiative i CROSS JOIN LATERAL unnest(i.themes) AS theme
  WHERE i.policy = $1 AND i.published_at <= $2 AND i.off_record_at > $2`;

/** What the rules find across committees. */
export function themeCoverageResolverOf(desk: () => PictureDesk): ClassType {
  @Resolver(() => PolicyPicture)
  class ThemeCoverageResolver {
    @FieldResolver(() => [Problem], {
      nullable: true,
      description: "What the rules find across committees, e.g. an effort theme that no plan takes up (I16).",
    })
    async findings(@Root() { policy, asOf }: PolicyPicture) {
      const { dataSource, frame } = desk();
      const rows: { theme: string }[] = await dataSource.query(TAKEN_UP, [policy.id, asOf]);
      const areas = new Set(frame.goals(policy.id).map(({ area }) => area));
      const themes = [...areas].flatMap((area) => area.themes);
      return themesWithoutInitiative(themes, new Set(rows.map(({ theme }) => theme))).map(problem);
    }
  }
  return ThemeCoverageResolver;
}
