import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { HubClient } from "@hub/client";
import { StartError } from "@hub/database";
import { ROOT } from "./config.js";

const FOLDER = join(ROOT, "infra", "demo", "barometer");

interface Refused {
  readonly problems: readonly { rule: string; path: string; message: { da: string; en: string | null } }[];
}

/** Prepares the demo city's barometer of a year; it is public when the clock has come to its day. */
export async function prepareDemoBarometer(coordinator: HubClient, year: number): Promise<void> {
  const { indicators } = await read<{ indicators: { id: string }[] }>("indicators.json");
  for (const indicator of indicators) {
    const { policy } = await coordinator.demand<{ policy: { defineIndicator: Refused } }>(
      `mutation Define($indicator: IndicatorInput!, $key: ID!) { policy { defineIndicator(indicator: $indicator, idempotencyKey: $key) {
         problems { rule path message { da en } } } } }`,
      { indicator, key: `demo/indicator/${indicator.id}` },
    );
    refuseProblems("indicators.json", policy.defineIndicator);
  }
  const file = `${year}.json`;
  const { releaseOn, observations } = await read<{ releaseOn: string; observations: unknown[] }>(file);
  const { policy } = await coordinator.demand<{ policy: { prepareBarometer: Refused } }>(
    `mutation Prepare($year: Int!, $releaseOn: LocalDate!, $observations: [ObservationInput!]!, $key: ID!) { policy {
       prepareBarometer(year: $year, releaseOn: $releaseOn, observations: $observations, idempotencyKey: $key) {
         problems { rule path message { da en } } } } }`,
    { year, releaseOn, observations, key: `demo/barometer/${year}` },
  );
  refuseProblems(file, policy.prepareBarometer);
}

async function read<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(join(FOLDER, file), "utf8")) as T;
}

function refuseProblems(file: string, { problems }: Refused): void {
  if (problems.length === 0) return;
  const reasons = problems.map(({ rule, path, message }) => `${rule} at ${path}: ${message.en ?? message.da}`);
  throw new StartError(`The demo's barometer in ${file} was refused: ${reasons.join("; ")}`);
}
