import { standardOutput } from "@hub/log-output";
import pino, { type DestinationStream, type Logger, type LoggerOptions } from "pino";
import { safeError } from "./safe-error.js";
import { safeMessage } from "./safe-message.js";

export interface ProcessLogOptions {
  /** The process's name, and whatever each line is to have beside it. */
  readonly base: Readonly<Record<string, unknown>>;
  readonly level?: string;
  /** Default: the process's standard output. */
  readonly destination?: DestinationStream;
}

/** The log of a process. An error is told by `safeError` alone, wherever in a line it stands. */
export function processLog({ base, level = "info", destination }: ProcessLogOptions): Logger {
  const options: LoggerOptions = {
    level,
    base: { pid: process.pid, ...base },
    serializers: { err: safeError },
    formatters: { log: withSafeErrors },
    hooks: { logMethod: sayErrorsSafely },
  };
  return pino(options, destination ?? standardOutput());
}

function withSafeErrors(line: Record<string, unknown>): Record<string, unknown> {
  if (!Object.keys(line).some((key) => key !== "err" && line[key] instanceof Error)) return line;
  const entries = Object.entries(line).map(([key, value]) => [
    key,
    key !== "err" && value instanceof Error ? safeError(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/** pino itself takes an error's own message where a line has none. */
function sayErrorsSafely(this: Logger, args: unknown[], method: (...args: never[]) => void): void {
  const [first, message] = args;
  const err = first instanceof Error ? first : (first as { err?: unknown } | null | undefined)?.err;
  const said = message === undefined && err !== undefined ? safeError(err).message : message;
  const line = first instanceof Error ? { err } : first;
  Reflect.apply(method, this, err === undefined ? args : [line, said, ...args.slice(2)]);
}

/** Logs what nothing caught, and ends the process: Node itself would print all that the error carries. */
export function endOnUncaught(log: Logger): void {
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "nothing caught this error");
    process.exit(1);
  });
}

type TextLog = Record<"debug" | "info" | "warn" | "error", (message?: unknown) => void>;

/** For libraries that log text, which may repeat an error's message. */
export function textLog(log: Logger): TextLog {
  const safe = (message: unknown) =>
    message instanceof Error ? safeError(message).message : safeMessage(String(message));
  return {
    debug: (message) => log.debug(safe(message)),
    info: (message) => log.info(safe(message)),
    warn: (message) => log.warn(safe(message)),
    error: (message) => log.error(safe(message)),
  };
}
