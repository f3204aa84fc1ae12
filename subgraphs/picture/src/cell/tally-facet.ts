/** What initiatives are tallied by, each by its own, and what its table calls it where that is a column of an initiative. */
export const HELD_AS = {
  GOAL: "t.held AS goals",
  THEME: "t.held AS themes",
  "GOAL IN YEAR": "t.held AS goals",
  PARTNER: "t.held AS partners",
  DISTRICT: "t.held AS districts",
  TARGET_GROUP: "t.held AS target_groups",
  YEAR: "t.held::integer[] AS budget_years, make_date(t.from_year, 1, 1) AS valid_from, make_date(t.to_year, 12, 31) AS valid_to",
  PAYER: "t.held",
  ACCOUNT: "t.held",
  FINANCING: "t.held",
  UNFINANCED: "t.held",
  TRAITS: "t.held, t.from_year, t.to_year",
} as const;
export type TallyFacet = keyof typeof HELD_AS;

/** What tallies of TRAITS know together, each initiative once: each value is held after its facet's name. So that any of them can be asked at once. */
export const TRAITS = ["PARTNER", "DISTRICT", "TARGET_GROUP", "YEAR"] as const satisfies readonly TallyFacet[];
export type Trait = (typeof TRAITS)[number];

/** A value as tallies of TRAITS hold it. */
export const traitOf = (facet: Trait, value: string | number): string => `${facet} ${value}`;

/** What is a policy's own: it is not totalled over all plans. */
export const OF_A_POLICY: readonly string[] = ["GOAL", "THEME", "GOAL IN YEAR"];

/** SQL condition: tallies, by main goal and state, of the goals of initiatives in a year: these have a line in it, or a period that touches it. */
export const goalsInYear = (alias: string, year: string): string =>
  `${alias}.facet = 'GOAL IN YEAR' AND ${alias}.is_split AND (${alias}.year = ${year}
    OR (${alias}.year IS NULL AND coalesce(${alias}.from_year, ${year}) <= ${year} AND coalesce(${alias}.to_year, ${year}) >= ${year}))`;

/** Which tallies. */
export interface TallyQuery {
  facet: TallyFacet;
  /** By main goal and state besides, as those of TRAITS are always. */
  isSplit: boolean;
  /** Of the lines of that year alone, by its placeholder. */
  year: string | undefined;
}

/** SQL: the tallies of a facet as a table whose columns are called as those of an initiative; and how many `initiatives` each counts. */
export const tallies = ({ facet, isSplit, year }: TallyQuery): string =>
  `(SELECT t.document, t.policy, t.committee, t.main_goal, t.state, t.published_at, t.off_record_at, t.initiatives, ${HELD_AS[facet]}
    FROM picture.tally t WHERE t.facet = '${facet}' AND t.is_split = ${isSplit} AND t.year ${year ? `= ${year}` : "IS NULL"})`;
