/** What a hub under test gets of this process's environment: enough to find programs, nothing that sets it up. */
export const inheritedEnvironment = { PATH: process.env.PATH, HOME: process.env.HOME };
