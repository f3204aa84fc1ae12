const given = process.env.HUB_TEST_SERVER;

/** The PostgreSQL that all test files of one run share, as who began the run has left it here; `undefined` outside of one. */
export const testServer =
  given === undefined ? undefined : (JSON.parse(given) as { readonly adminUrl: string; readonly dataDir: string });
