import { ACCESS } from "@hub/auth";
import { knownBudgetYears, yearlyCodes } from "@hub/cycle";
import { rowsOf, type Statement, statement } from "@hub/database";
import { rootOfSource, sources } from "@hub/registry";
import { accounts, type CodeList, districts, spelledCode, targetGroups } from "@hub/rules";
import type { ArgumentFacts, AsOfRange, CodeSet, CodeSets } from "@hub/subgraph-kit";
import { initiativeCodesLoader } from "./context/initiative-codes.loader.js";
import type { PictureContext, PictureRequest } from "./context/picture.context.js";

interface CodeRow {
  code: string;
}

const codesOf = (rows: readonly CodeRow[]): string[] => rows.map(({ code }) => code);

/** The codes of a list, and the free text that is on record beside them. */
function withWords({ items }: CodeList, words: Statement<CodeRow>): Pick<CodeSet<PictureContext>, "known" | "all"> {
  const listed = items.map(({ code }) => code);
  return {
    known: () => listed,
    all: async ({ dataSource }) => new Set([...listed, ...codesOf(await rowsOf(dataSource, words, []))]),
  };
}

// The keys of the totals name each word some times, and not with every plan.
const ALL_DISTRICTS = statement<CodeRow>(
  "SELECT DISTINCT named.code FROM picture.total_key t CROSS JOIN LATERAL unnest(t.held) AS named (code) WHERE t.facet = 'TALLY DISTRICT' AND t.year IS NULL ORDER BY named.code",
);
const ALL_ACCOUNTS = statement<CodeRow>(
  "SELECT DISTINCT named.code FROM picture.total_key t CROSS JOIN LATERAL unnest(t.held) AS named (code) WHERE t.facet = 'TALLY ACCOUNT' AND t.year IS NULL AND named.code <> '' ORDER BY named.code",
);
const ALL_TARGET_GROUPS = statement<CodeRow>(
  "SELECT DISTINCT named.code FROM picture.total_key t CROSS JOIN LATERAL unnest(t.held) AS named (code) WHERE t.facet = 'TALLY TARGET_GROUP' AND t.year IS NULL ORDER BY named.code",
);
const ALL_INITIATIVE_CODES = statement<CodeRow>("SELECT DISTINCT code FROM picture.initiative ORDER BY code");
const SOME_INITIATIVE_CODES = statement<CodeRow>(
  "SELECT DISTINCT code FROM picture.initiative WHERE code = ANY($1::text[]) ORDER BY code",
);
const YEARS_WITH_MONEY = statement<{ year: number }>(
  "SELECT DISTINCT coalesce(year, 0) AS year FROM picture.total_key WHERE facet = 'CELL YEAR' ORDER BY year",
);

/** The codes that only the read tables have. */
const recordedCodes = {
  DISTRICT: {
    noun: "district, nor a place that any initiative names",
    listedBy: 'Query.codeList(id: "DISTRICT")',
    ...withWords(districts, ALL_DISTRICTS),
  },
  ACCOUNT: {
    noun: "account, nor one that any budget line names",
    listedBy: 'Query.codeList(id: "ACCOUNT")',
    ...withWords(accounts, ALL_ACCOUNTS),
  },
  TARGET_GROUP: {
    noun: "target group, nor one that any initiative names",
    listedBy: 'Query.codeList(id: "TARGET_GROUP")',
    ...withWords(targetGroups, ALL_TARGET_GROUPS),
  },
  ANY_INITIATIVE_CODE: {
    noun: "initiative of any revision",
    listedBy: "Query.initiatives",
    known: async ({ dataSource }, asked) => codesOf(await rowsOf(dataSource, SOME_INITIATIVE_CODES, [asked])),
    all: async ({ dataSource }) => codesOf(await rowsOf(dataSource, ALL_INITIATIVE_CODES, [])),
  },
  INITIATIVE_CODE: {
    noun: "initiative of the committee",
    isDependent: true,
    listedBy: "Query.initiatives",
    all: async (context, { committee }) => {
      const codes = await initiativeCodesLoader(context).load(committee as string);
      // Arguments are spelled; what was published before codes had a grammar may be not.
      return new Set(codes.flatMap((code) => [spelledCode(code), code]));
    },
  },
  BUDGET_YEAR: {
    ...yearlyCodes.BUDGET_YEAR,
    known: knownBudgetYears,
    all: async (context) => {
      const rows = await rowsOf(context.dataSource, YEARS_WITH_MONEY, []);
      return new Set([...knownBudgetYears(context), ...rows.map(({ year }) => year)]);
    },
  },
} satisfies Record<string, CodeSet<PictureRequest>>;

const NAMED_USES = [...Object.keys(ACCESS), "Token.refused", "Token.refusedMore"];
const shortName = (use: string): string => use.slice(use.indexOf(".") + 1);

const fixed = (noun: string, listedBy: string, codes: readonly string[]): CodeSet => ({
  noun,
  listedBy,
  all: () => codes,
});

/** The codes of the feed, the audit and the reports. */
const ownCodes = {
  RECORD_OWNER: fixed("owner of a record", "Query.committees { root }", [...sources.map(rootOfSource), "picture"]),
  AUDITED_USE: fixed("field that the audit log names", "docs/access.md", [
    ...NAMED_USES,
    ...new Set(NAMED_USES.map(shortName)),
  ]),
  EDITION: {
    noun: "edition",
    isDependent: true,
    listedBy: "Query.statusReport { editions }",
    saying: (value, known, { year }) => {
      const next = known.at(-1);
      const frozen =
        known.length > 1 ? `editions 1 to ${known.length - 1} of ${year} are frozen` : `none of ${year} is frozen`;
      return `There is no edition ${value}: ${frozen}, and ${next} is the live preview.`;
    },
    all: ({ cycle }: PictureContext, { year }) => {
      const editions = cycle.council.editions(year as number).map(({ edition }) => edition);
      return [...editions, (editions.at(-1) ?? 0) + 1];
    },
  },
} satisfies CodeSets;

const FIRST_RECORD = statement<{ at: Date }>(
  "SELECT recorded_at AS at FROM hub.inbox WHERE source = 'policy' AND position = 1",
);

const asOf = {
  now: ({ clock }) => clock.now(),
  firstRecordAt: async ({ dataSource }) => (await rowsOf(dataSource, FIRST_RECORD, []))[0]?.at,
} satisfies AsOfRange<PictureContext>;

/** What the arguments of the picture's questions are checked by. */
export const pictureArguments: ArgumentFacts = { codes: { ...yearlyCodes, ...recordedCodes, ...ownCodes }, asOf };
