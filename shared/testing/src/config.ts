/** Where the tests of one run find what they share; `undefined` where no such run has begun. */
export const sharedServicesUrl = process.env.HUB_TEST_SERVICES;

/** Where the results of the upgrade's test go. */
export const upgradeResults = process.env.UPGRADE_RESULTS;

/** Where the results of the plans' test go. */
export const planResults = process.env.PLANS_RESULTS;

/** Where the results of large pulls go, and of how many initiatives. */
export const pullResults = process.env.PULLS_RESULTS;
export const pulledInitiatives = Number(process.env.PULLED_INITIATIVES ?? 200_000);
