import { aliased, askOnAndOn, type Flood } from "./flood.js";

const YEAR = 2014;
const BIG_LISTS = "culture { actionPlan { initiatives { description { da } } } }";
const PAST = `policyPicture(year: ${YEAR}, asOf: "2014-06-01T12:00:00Z") { cells { state initiatives } }`;
const RECOMPILED = "statusReport(year: 2013) { recompiled { agrees } }";

/** So many of them cost a little less than `HUB_MAX_COST`. */
const DEAREST = 70;
/** A document that nobody has sent before, as large as the limits allow. */
const newDocument = (turn: number): string =>
  aliased(
    DEAREST,
    `policyPicture(year: ${YEAR}) { cells { state initiatives running committee { code } goal { id title { da en } } } areas { initiatives financed { oere } } }`,
  ).replaceAll(/\ba(\d+):/g, `n${turn}x$1:`);

/** Floods of questions that cost much to answer. */
export const questionFloods: readonly Flood[] = [
  {
    name: "large lists",
    what: "8 at once, each 16 times every description of a plan of 3 MB",
    run: (flood) => askOnAndOn(flood, { atOnce: 8, query: () => aliased(16, BIG_LISTS) }),
  },
  {
    name: "large lists by many",
    what: "the same from 24 addresses",
    run: (flood) => askOnAndOn(flood, { atOnce: 24, addresses: 24, query: () => aliased(16, BIG_LISTS) }),
  },
  {
    name: "recompiled reports",
    what: "12 at once, each 100 times `statusReport { recompiled { agrees } }`",
    run: (flood) => askOnAndOn(flood, { atOnce: 12, query: () => aliased(100, RECOMPILED) }),
  },
  {
    name: "past pictures",
    what: "12 at once, each 100 times `policyPicture(asOf:)`",
    run: (flood) => askOnAndOn(flood, { atOnce: 12, query: () => aliased(100, PAST) }),
  },
  {
    name: "past pictures, direct",
    what: "the same at the picture's own address, past the gateway",
    run: (flood) =>
      askOnAndOn(flood, { atOnce: 12, query: () => aliased(100, PAST), at: ({ subgraphs }) => subgraphs.picture }),
  },
  {
    name: "unknown positions",
    what: "600 at once with `x-hub-wait-for` for positions that nobody has given",
    run: (flood) =>
      askOnAndOn(flood, {
        atOnce: 600,
        query: () => "{ freshness { committee { code } } }",
        headers: (_, turn) => ({ "x-hub-wait-for": `culture:${900_000 + turn}` }),
      }),
  },
  {
    name: "near positions",
    what: "600 at once with `x-hub-wait-for` for positions a little beyond the newest",
    run: (flood) =>
      askOnAndOn(flood, {
        atOnce: 600,
        query: (turn) => `{ freshness { committee { code } a${turn}: lagSeconds } }`,
        headers: () => ({ "x-hub-wait-for": "culture:60,employment:60" }),
      }),
  },
  {
    name: "new documents",
    what: "16 at once, each a document that nobody has sent before, as large as the limits allow",
    run: (flood) => askOnAndOn(flood, { atOnce: 16, query: newDocument }),
  },
  {
    name: "cheap questions",
    what: "200 at once, each `{ freshness { committee { code } } }`",
    run: (flood) => askOnAndOn(flood, { atOnce: 200, query: () => "{ freshness { committee { code } } }" }),
  },
];
