// Read by @apollo/gateway when it is constructed: no call leaves the machine.
process.env.APOLLO_TELEMETRY_DISABLED = "1";

/** What a hub under test gets of this process's environment: enough to find programs, nothing that sets it up. */
export const inheritedEnvironment = { PATH: process.env.PATH, HOME: process.env.HOME };

/** `NODE_OPTIONS` of the hubs of a whole test run; who measures a hub runs it as it is. */
export const hubNodeOptions = process.env.HUB_TEST_NODE_OPTIONS;

/** Where a test run keeps the data folders that its hubs begin from; `undefined` outside of one. */
export const preparedFolder = process.env.HUB_PREPARED_FOLDER;

/** How many random queries a federation gets, or for how many minutes they are sent, and with which seed. */
export const randomQuestions = {
  count: Number(process.env.FEDERATION_QUESTIONS ?? 6),
  minutes: process.env.FEDERATION_MINUTES === undefined ? undefined : Number(process.env.FEDERATION_MINUTES),
  seed: federationSeed(),
};

/** A long run has a new seed each time, which a failure names. */
function federationSeed(): number {
  const { FEDERATION_SEED: given, FEDERATION_MINUTES: minutes } = process.env;
  if (given !== undefined) return Number(given);
  return minutes === undefined ? 1 : Date.now() % 1_000_000;
}

/** The costs of the main operations are written anew instead of compared: `UPDATE_OPERATION_COSTS=1`. */
export const updatesCosts = process.env.UPDATE_OPERATION_COSTS === "1";

/** How many faults a hub gets, and with which seed. */
export const killRun = {
  faults: Number(process.env.KILL_COUNT ?? 30),
  seed: Number(process.env.KILL_SEED ?? 1),
  /** Where its table goes. */
  resultsFile: process.env.KILL_RESULTS,
};

/** How large a disk of its own is and for how long it is full, and where the results go. */
export const diskRun = {
  sizeMib: Number(process.env.DISK_MIB ?? 450),
  seconds: Number(process.env.DISK_SECONDS ?? 60),
  resultsFile: process.env.DISK_RESULTS,
};

/** For how long an issuer's keys rotate under load, and where the results go. */
export const keyRotation = {
  seconds: Number(process.env.ROTATION_SECONDS ?? 60),
  resultsFile: process.env.ROTATION_RESULTS,
};

/** How long a hub gets random queries and commands, and with which seed; a new one each time unless it is given. */
export const fuzzRun = {
  seconds: Number(process.env.FUZZ_SECONDS ?? 60),
  seed: Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31),
};

/** Where the results of the drill go. */
export const drill = { resultsFile: process.env.DRILL_RESULTS };

/** A browser to use in place of the one from npm, by its path. */
export const ownBrowser = process.env.HUB_TEST_BROWSER;

/** Files of DCAT-AP's own shapes, separated by commas, which the catalogue is checked by besides ours. */
export const profileShapes = process.env.DCAT_AP_SHAPES;
