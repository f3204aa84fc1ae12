import { sharedServicesUrl } from "./config.js";

export interface SharedPostgres {
  readonly adminUrl: string;
  /** Its data folder: for `secretsFile` and logs. */
  readonly dataDir: string;
}

/** The PostgreSQL of the test run, which the first caller starts; `undefined` outside of a run. */
export const sharedPostgres = (): Promise<SharedPostgres | undefined> => request<SharedPostgres>("/postgres");

/** The whole hub of the test run with the demo's four years, which tests only look at; `undefined` outside of a run. */
export const sharedHub = (): Promise<{ url: string } | undefined> => request<{ url: string }>("/hub");

/** Builds the hub's programs where they are stale. A test that starts one of them from a `dist` folder calls this first. */
export async function buildPrograms(): Promise<void> {
  await request("/programs");
}

async function request<T>(path: string): Promise<T | undefined> {
  if (sharedServicesUrl === undefined) return undefined;
  const response = await fetch(new URL(path, sharedServicesUrl));
  if (!response.ok) throw new Error(`The test run could not give ${path}: ${await response.text()}`);
  return (await response.json()) as T;
}
