import { rowsOf } from "@hub/database";
import { Finding, presentFinding } from "@hub/documents";
import { countedTwice, type LikelyTwins, themesWithoutInitiative } from "@hub/rules";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { validAt } from "../context/budget-line-sql.js";
import { inForceAt } from "../context/in-force-sql.js";
import { frameAt, type PictureRequest } from "../context/picture.context.js";
import { PolicyPicture } from "./policy-picture.types.js";

/** The effort themes of the initiatives on record. */
const COVERED_THEMES = `
  SELECT DISTINCT theme FROM picture.initiative i CROSS JOIN LATERAL unnest(i.themes) AS theme
  WHERE i.policy = $1 AND ${inForceAt("i", "$2")}`;

/** Pairs of initiatives of two committees that look like one (R89). */
const LIKELY_TWINS = `
  WITH standing AS (
    SELECT id, committee, code, partners, regexp_replace(lower(title), '[^[:alnum:]]+', '', 'g') AS words
    FROM picture.initiative i WHERE policy = $1 AND ${inForceAt("i", "$2")}
  ), linked AS (
    SELECT DISTINCT a.id AS one, b.id AS other
    FROM standing a JOIN standing b ON a.committee < b.committee AND (b.committee = ANY(a.partners) OR a.committee = ANY(b.partners))
    JOIN picture.budget_line la ON la.initiative = a.id AND la.oere > 0 AND ${validAt("la", "$2")}
    JOIN picture.budget_line lb ON lb.initiative = b.id AND lb.year = la.year AND lb.oere = la.oere AND lb.payer = la.payer AND lb.account = la.account
      AND ${validAt("lb", "$2")}
  ), pairs AS (
    SELECT one, other FROM linked
    UNION SELECT a.id, b.id FROM standing a JOIN standing b ON a.committee < b.committee AND a.code = b.code
    UNION SELECT a.id, b.id FROM standing a JOIN standing b ON a.committee < b.committee AND a.words = b.words AND a.words <> ''
  )
  SELECT a.committee AS "oneCommittee", a.code AS "oneCode", b.committee AS "otherCommittee", b.code AS "otherCode",
    a.code = b.code AS "sameCode", a.words = b.words AS "sameTitle",
    EXISTS (SELECT FROM linked l WHERE l.one = a.id AND l.other = b.id) AS "sameMoney"
  FROM pairs p JOIN standing a ON a.id = p.one JOIN standing b ON b.id = p.other
  ORDER BY 1, 2, 3, 4`;

interface TwinRow {
  oneCommittee: string;
  oneCode: string;
  otherCommittee: string;
  otherCode: string;
  sameCode: boolean;
  sameTitle: boolean;
  sameMoney: boolean;
}

/** The findings of the rules that look across committees. */
@Resolver(() => PolicyPicture)
export class ThemeCoverageResolver {
  @FieldResolver(() => [Finding], {
    description:
      "What the rules find across committees, e.g. an effort theme that no plan in force takes up (I16), which names the committees that do not publish in the hub, whose plans it cannot know; or a joint initiative that stands in two plans and is counted twice (R89).",
  })
  async findings(@Root() { policy, asOf }: PolicyPicture, @Ctx() context: PictureRequest) {
    const rows = await rowsOf<{ theme: string }>(context.dataSource, COVERED_THEMES, [policy.code, asOf]);
    const frame = frameAt(context, asOf);
    const areas = new Set(frame.goals(policy.code).map(({ area }) => area.code));
    const themes = [...areas]
      .flatMap((area) => frame.area(area)?.themes ?? [])
      .map(({ code: id, text }) => ({ id, text }));
    const notPublishing = frame.deliverers.filter(({ publishes }) => !publishes).map(({ code }) => code);
    const untaken = themesWithoutInitiative(themes, new Set(rows.map(({ theme }) => theme)), notPublishing);
    const twins = await rowsOf<TwinRow>(context.dataSource, LIKELY_TWINS, [policy.code, asOf]);
    return [...untaken, ...countedTwice(twins.map(pairOf))].map(presentFinding);
  }
}

const pairOf = ({ oneCommittee, oneCode, otherCommittee, otherCode, ...common }: TwinRow): LikelyTwins => ({
  ...common,
  one: { committee: oneCommittee, code: oneCode },
  other: { committee: otherCommittee, code: otherCode },
});
