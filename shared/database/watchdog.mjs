/**
 * Runs PostgreSQL for the launcher. When standard input closes, because the launcher ended or was killed, it
 * stops the server; so a killed launcher leaves nothing behind. Argument: JSON { command, args, uid?, gid? }.
 */
import { spawn } from "node:child_process";

const IMMEDIATE_AFTER_MS = 15_000;
const { command, args, ...account } = JSON.parse(process.argv[2] ?? "{}");
const server = spawn(command, args, {
  ...account,
  cwd: "/",
  env: { LC_ALL: "C", TZ: "UTC" },
  stdio: ["ignore", "inherit", "inherit"],
});

// SIGINT is a fast stop: clients are cut off. SIGTERM would wait for them for ever.
const stop = () => {
  server.kill("SIGINT");
  setTimeout(() => server.kill("SIGQUIT"), IMMEDIATE_AFTER_MS).unref();
};
process.stdin.on("end", stop).on("error", stop).resume();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
server.on("error", (error) => {
  console.error(`FATAL:  ${error.message}`);
  process.exit(1);
});
server.on("exit", (code) => process.exit(code ?? 1));
