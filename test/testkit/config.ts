/** What a hub under test gets of this process's environment: enough to find programs, nothing that sets it up. */
export const inheritedEnvironment = { PATH: process.env.PATH, HOME: process.env.HOME };

/** The costs of the main operations are written anew instead of compared: `UPDATE_OPERATION_COSTS=1`. */
export const updatesCosts = process.env.UPDATE_OPERATION_COSTS === "1";
