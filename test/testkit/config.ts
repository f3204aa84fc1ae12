// Read by @apollo/gateway when it is constructed: no call leaves the machine.
process.env.APOLLO_TELEMETRY_DISABLED = "1";

/** What a hub under test gets of this process's environment: enough to find programs, nothing that sets it up. */
export const inheritedEnvironment = { PATH: process.env.PATH, HOME: process.env.HOME };

/** How many questions a federation is asked at random, and with which seed. */
export const randomQuestions = {
  count: Number(process.env.FEDERATION_QUESTIONS ?? 6),
  seed: Number(process.env.FEDERATION_SEED ?? 1),
};

/** The costs of the main operations are written anew instead of compared: `UPDATE_OPERATION_COSTS=1`. */
export const updatesCosts = process.env.UPDATE_OPERATION_COSTS === "1";
