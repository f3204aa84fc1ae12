/** Where it is told, such as a pino logger. */
interface Log {
  warn(facts: object, message: string): void;
  info(facts: object, message: string): void;
}

/** The issuers that do not answer now; each is told to the log when it stops to answer, and when it does again. */
export function issuerOutages(log: Log) {
  const silent = new Set<string>();
  return {
    tell(issuer: string, problem: string | undefined): void {
      if (problem === undefined) {
        silent.delete(issuer);
        log.info({ issuer }, "the issuer of tokens answers again");
      } else {
        silent.add(issuer);
        log.warn({ issuer }, problem);
      }
    },
    /** For a health check, which anybody can read; undefined where all answer. */
    get problem(): string | undefined {
      return silent.size === 0 ? undefined : "an issuer of tokens does not answer; known keys count for a limited time";
    },
  };
}
