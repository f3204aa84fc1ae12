/** Where the tests of one run find what they share; `undefined` where no such run has begun. */
export const sharedServicesUrl = process.env.HUB_TEST_SERVICES;

/** Where the results of the upgrade's test go. */
export const upgradeResults = process.env.UPGRADE_RESULTS;

/** Where the results of the plans' test go. */
export const planResults = process.env.PLANS_RESULTS;

/** Where the results of large pulls go, of how many initiatives, and which alone: paths with commas; undefined: all. */
export const pullResults = process.env.PULLS_RESULTS;
export const pulledInitiatives = Number(process.env.PULLED_INITIATIVES ?? 200_000);
export const pulledAlone = process.env.PULLED_ALONE?.split(",");

/** Where the results of growth go, and up to how many initiatives. */
export const growthResults = process.env.GROWTH_RESULTS;
export const grownInitiatives = Number(process.env.GROWN_INITIATIVES ?? 1_000_000);
