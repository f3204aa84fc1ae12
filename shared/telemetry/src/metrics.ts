import type { LabelsOf, MetricName } from "./metric-definitions.js";

/** Where measurements go once metrics are on. */
export interface MetricSink {
  add(name: MetricName, labels: Record<string, string>, by: number): void;
  set(name: MetricName, labels: Record<string, string>, value: number): void;
  observe(name: MetricName, labels: Record<string, string>, value: number): void;
  clear(name: MetricName): void;
}

type Collector = () => void | Promise<void>;

let sink: MetricSink | undefined;
const collectors = new Set<Collector>();

/** Turns metrics on, or off without a sink. */
export function useSink(used: MetricSink | undefined): void {
  sink = used;
}

export const isMeasuring = (): boolean => sink !== undefined;

export function count<Name extends MetricName>(name: Name, labels: LabelsOf<Name>, by = 1): void {
  sink?.add(name, labels, by);
}

export function observe<Name extends MetricName>(name: Name, labels: LabelsOf<Name>, value: number): void {
  sink?.observe(name, labels, value);
}

export function gauge<Name extends MetricName>(name: Name, labels: LabelsOf<Name>, value: number): void {
  sink?.set(name, labels, value);
}

/** Forgets the values of a gauge whose labels come and go. */
export function clearGauge(name: MetricName): void {
  sink?.clear(name);
}

/** Work that sets gauges, done when somebody asks for the metrics; the function that is returned ends it. */
export function collect(collector: Collector): () => void {
  collectors.add(collector);
  return () => void collectors.delete(collector);
}

/** One that fails does not take the others with it: metrics matter most on a bad day. */
export async function runCollectors(): Promise<void> {
  await Promise.allSettled([...collectors].map(async (collector) => collector()));
}

const NAMES_KEPT = 200;
const names = new Set<string>();

/** A name that callers choose, as a label: the first ones of this process as they are, any further as "other". */
export function boundedName(name: string | undefined): string {
  if (name === undefined || name === "") return "anonymous";
  if (names.has(name)) return name;
  if (names.size >= NAMES_KEPT || name.length > 80) return "other";
  names.add(name);
  return name;
}
