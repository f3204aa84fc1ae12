import { randomUUID } from "node:crypto";
import type { Actor } from "@hub/auth";
import { type Answer, coordinator, type PolicyHub } from "../testing/policy.testkit.js";

export const auditor: Actor = { client: "auditor", scopes: new Set(["hub:audit"]), committee: undefined };

export interface BarometerAnswer {
  release: { id: string; vintage: number; state: string; releasedAt: string | null; contentHash: string } | null;
  embargoUntil: string | null;
  receipt: { position: string; contentHash: string; publishedAt: string } | null;
  findings: { rule: string; path: string; message: { da: string; en: string } }[];
}

/** null where the command was refused. */
interface Commanded<Name extends string, T> {
  policy: { [name in Name]: T | null };
}

const source = { title: "Inklusionsundersøgelse", publisher: "Københavns Kommune" };

export const anObservation = (over: Record<string, unknown> = {}) => ({
  indicator: "utrygge",
  period: "2009",
  value: 11,
  flags: ["FINAL"],
  source,
  ...over,
});

const anIndicator = (over: Record<string, unknown> = {}) => ({
  code: "utrygge",
  instrument: "SAFETY_INDEX",
  title: { da: "Utrygge i nabolaget", en: "Feel unsafe in their neighbourhood", enSource: "EDITORIAL" },
  definition: { da: "Andel, der føler sig utrygge i deres nabolag." },
  unit: "percent",
  valueKind: "SHARE_OF_PERSONS",
  goodDirection: "DECREASE",
  goals: ["goal-5"],
  dimensions: ["bydel"],
  targets: [{ dueYear: 2013, value: 7 }],
  ...over,
});

const PAYLOAD = `release { id vintage state releasedAt contentHash } embargoUntil receipt { position contentHash publishedAt }
  findings { rule path message { da en } }`;

/** Sends the coordinator's commands on the barometer, and reads what they change. */
export class BarometerDriver {
  constructor(private readonly hub: PolicyHub) {}

  define(over: Record<string, unknown> = {}, actor: Actor | undefined = coordinator, reason: string | null = null) {
    return this.hub.query<Commanded<"defineIndicator", BarometerAnswer & { indicator: { id: string } | null }>>(
      `mutation ($indicator: IndicatorInput!, $reason: TextInput, $key: ID!) { policy {
        defineIndicator(input: { indicator: $indicator, reason: $reason, idempotencyKey: $key }) {
          indicator { id } receipt { position contentHash publishedAt } findings { rule path message { da en } } } } }`,
      { indicator: anIndicator(over), reason: reason === null ? null : { da: reason }, key: randomUUID() },
      actor,
    );
  }

  prepare(
    year: number,
    observations: unknown[],
    timing: Record<string, unknown> = {},
    by: { actor?: Actor | undefined; key?: string } = {},
  ): Promise<Answer<Commanded<"prepareBarometer", BarometerAnswer>>> {
    const { key = randomUUID() } = by;
    return this.hub.query(
      `mutation ($year: Int!, $observations: [ObservationInput!]!, $releaseOn: LocalDate, $embargoUntil: DateTime, $key: ID!) {
        policy { prepareBarometer(input: { year: $year, observations: $observations, releaseOn: $releaseOn,
          embargoUntil: $embargoUntil, idempotencyKey: $key }) { ${PAYLOAD} } } }`,
      { year, observations, key, ...timing },
      "actor" in by ? by.actor : coordinator,
    );
  }

  release(year: number, actor: Actor | undefined = coordinator) {
    return this.hub.query<Commanded<"releaseBarometer", BarometerAnswer>>(
      `mutation ($year: Int!, $key: ID!) { policy { releaseBarometer(input: { year: $year, idempotencyKey: $key }) { ${PAYLOAD} } } }`,
      { year, key: randomUUID() },
      actor,
    );
  }

  correct(
    year: number,
    observations: unknown[],
    reason = "Tastefejl i tabellen.",
    actor: Actor | undefined = coordinator,
  ) {
    return this.hub.query<Commanded<"correctBarometer", BarometerAnswer>>(
      `mutation ($year: Int!, $observations: [ObservationInput!]!, $reason: TextInput!, $key: ID!) { policy {
        correctBarometer(input: { year: $year, observations: $observations, reason: $reason, idempotencyKey: $key }) { ${PAYLOAD} } } }`,
      { year, observations, reason: { da: reason }, key: randomUUID() },
      actor,
    );
  }

  override(over: Record<string, unknown> = {}, actor: Actor | undefined = coordinator) {
    return this.hub.query<Commanded<"overrideProgress", { progress: Progress; receipt: { position: string } }>>(
      `mutation ($indicator: ID!, $year: Int!, $colour: ProgressColour!, $reason: TextInput!, $key: ID!) { policy {
        overrideProgress(input: { indicator: $indicator, year: $year, colour: $colour, reason: $reason, idempotencyKey: $key }) {
          progress { ${PROGRESS} } receipt { position } } } }`,
      {
        indicator: "utrygge",
        year: 2012,
        colour: "YELLOW",
        reason: { da: "Målingen er usikker." },
        key: randomUUID(),
        ...over,
      },
      actor,
    );
  }

  /** A year's barometer, released at once. */
  async published(year: number, observations: unknown[]): Promise<void> {
    await this.prepare(year, observations);
    const { codes } = await this.release(year);
    if (codes.length > 0) throw new Error(`The barometer of ${year} was not released: ${codes}`);
  }

  async series(indicator: string, asOf: string | null = null): Promise<Shown[]> {
    const { data } = await this.hub.query<{ indicators: { id: string; series: Shown[] }[] }>(
      `query ($asOf: DateTime) { indicators { id series(asOf: $asOf) { ${SHOWN} } } }`,
      { asOf },
    );
    return data.indicators.find(({ id }) => id === indicator)?.series ?? [];
  }

  async barometer(year: number, vintage: number | null = null, actor?: Actor) {
    const { data } = await this.hub.query<{
      barometerRelease: (BarometerAnswer["release"] & { observations: Shown[] }) | null;
    }>(
      `query ($year: Int!, $vintage: Int) { barometerRelease(year: $year, vintage: $vintage) {
        id vintage state releasedAt contentHash observations { ${SHOWN} } } }`,
      { year, vintage },
      actor,
    );
    return data.barometerRelease;
  }
}

export interface Shown {
  id: string;
  period: string;
  value: number | null;
  category: string[];
  flags: string[];
  sampleSize: number | null;
  release: { id: string };
}
const SHOWN = "id period value category flags sampleSize release { id }";

export interface Progress {
  colour: string;
  computed: string;
  ground: string;
  share: number | null;
  timeGone: number | null;
  overriddenBy: { colour: string; reason: { da: string } } | null;
  baseline: { period: string } | null;
  newest: { period: string; value: number } | null;
  target: { dueYear: number } | null;
  formula: { en: string };
}
export const PROGRESS = `colour computed ground share timeGone overriddenBy { colour reason { da } } baseline { period }
  newest { period value } target { dueYear } formula { en }`;
