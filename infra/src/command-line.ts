import { type ParseArgsConfig, parseArgs } from "node:util";
import { HubRequestError } from "@hub/client";
import { MigrationError, StartError } from "@hub/database";
import { printable } from "@hub/log";

/** How a command of `npm run` is called. */
export interface CommandUsage<Options extends ParseArgsConfig["options"]> {
  /** What `--help` prints: one line of how to call it, then what it does. */
  readonly usage: string;
  readonly options: Options;
  /** How many arguments it takes besides its options. */
  readonly positionals: readonly [least: number, most: number];
}

type Parsed<Options extends ParseArgsConfig["options"]> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>
>;

/** Reads the arguments of this process; prints the usage and ends where `--help` is among them. A `StartError` says what is wrong. */
export function readArguments<const Options extends ParseArgsConfig["options"]>(
  { usage, options, positionals: [least, most] }: CommandUsage<Options>,
  args: readonly string[] = process.argv.slice(2),
): Pick<Parsed<Options>, "values" | "positionals"> {
  if (args.some((each) => each === "--help" || each === "-h")) {
    console.log(usage);
    process.exit(0);
  }
  const [firstLine = ""] = usage.split("\n");
  const parsed = parsedOrRefused({ options, args: [...args], allowPositionals: true, strict: true }, firstLine);
  if (parsed.positionals.length < least) throw new StartError(`Something is missing. ${firstLine}`);
  if (parsed.positionals.length > most) {
    throw new StartError(`'${parsed.positionals[most]}' is one argument too many. ${firstLine}`);
  }
  return parsed as Parsed<Options>;
}

function parsedOrRefused(config: ParseArgsConfig, usage: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    const [reason = ""] = (error as Error).message.split(/[.,\n]/);
    throw new StartError(`${reason}. ${usage}`);
  }
}

/** Runs a command: an error that a person can mend is one line, and only a fault of the hub's own comes with its stack. */
export async function runCommand(work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    printError(error);
    process.exitCode = 1;
  }
}

export function printError(error: unknown): void {
  const isExpected = [StartError, MigrationError, HubRequestError].some((kind) => error instanceof kind);
  console.error(isExpected ? `  ✗ ${(error as Error).message}` : printable(error));
}
