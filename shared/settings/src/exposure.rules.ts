/** Where the keys that tokens are checked with come from. */
interface Issuer {
  issuer: string;
  jwksUri?: string | undefined;
}

const LOOPBACK = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

/** Whether a host is this machine, as seen from itself. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : "");

/**
 * What is wrong in production with where the keys of tokens come from: whoever is on the way of an http answer, or on this machine,
 * could give keys of their own. `name` says which settings they stand in.
 */
export function issuerProblems(
  name: { issuer: string; jwksUri: string },
  issuers: readonly Issuer[],
  allowsLoopback: boolean,
): string[] {
  return issuers.flatMap(({ issuer, jwksUri }) =>
    [{ setting: name.issuer, url: issuer }, ...(jwksUri === undefined ? [] : [{ setting: name.jwksUri, url: jwksUri }])]
      .filter(({ url }) => !isSafe(url, allowsLoopback))
      .map(({ setting, url }) => `${setting} is ${whatIsUnsafe(url)}`),
  );
}

function isSafe(url: string, allowsLoopback: boolean): boolean {
  return isLoopback(hostOf(url)) ? allowsLoopback : url.startsWith("https://");
}

const whatIsUnsafe = (url: string): string =>
  isLoopback(hostOf(url))
    ? `on this machine (${url}), where in production no issuer is: HUB_LOOPBACK_ISSUER=on lets it be`
    : `not https (${url}): in production keys come over https alone`;

/** What a sandbox has around it, whose secrets are known to all. */
interface Surroundings {
  HOST?: string | undefined;
  PUBLIC_URL?: string | undefined;
  DATABASE_URL?: string | undefined;
}

/** What is wrong with a sandbox that others than who works on this machine could reach, or that reaches another machine's data. */
export function sandboxProblems({ HOST, PUBLIC_URL, DATABASE_URL }: Surroundings): string[] {
  const database = DATABASE_URL === undefined ? "" : hostOf(DATABASE_URL);
  return [
    ...(HOST === undefined || isLoopback(HOST)
      ? []
      : ["HOST is not loopback, but the sandbox's secrets are known to all: use 127.0.0.1, or HUB_MODE=production"]),
    ...(PUBLIC_URL === undefined || isLoopback(hostOf(PUBLIC_URL))
      ? []
      : [
          "PUBLIC_URL is a public address, but the sandbox's secrets are known to all: leave it out, or use HUB_MODE=production",
        ]),
    ...(database === "" || isLoopback(database)
      ? []
      : [
          "DATABASE_URL is on another machine, where a sandbox puts nothing: use a server on this one, or HUB_MODE=production",
        ]),
  ];
}
