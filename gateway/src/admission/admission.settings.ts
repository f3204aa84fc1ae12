import { z } from "zod";

/** How much the gateway works at at once. Undefined: there is no such limit. */
export interface AdmissionConfig {
  /** Operations at work at once. */
  atOnce: number | undefined;
  /** The same of one caller; further ones wait for their turn. */
  perCaller: number;
  /** An operation that costs more is heavy. */
  heavyCost: number;
  heavyAtOnce: number;
  /** Operations of one caller that wait; further ones are refused. */
  waitingPerCaller: number;
  /** Requests of one caller that are under way, waiting ones included. */
  requestsPerCaller: number;
  connectionsPerAddress: number;
}

const many = (fallback: number) => z.coerce.number({ error: "is not a number" }).int().min(1).default(fallback);

/** The settings as environment variables. */
export const admissionEnvironment = {
  HUB_OPERATIONS_AT_ONCE: many(16).optional(),
  HUB_OPERATIONS_PER_CALLER: many(8),
  HUB_HEAVY_COST: many(10_000),
  HUB_HEAVY_OPERATIONS_AT_ONCE: many(2),
  HUB_WAITING_PER_CALLER: many(128),
  HUB_REQUESTS_PER_CALLER: many(256),
  HUB_CONNECTIONS_PER_ADDRESS: many(1_000),
};

const schema = z.object(admissionEnvironment);

/** @param atOnce the default of `HUB_OPERATIONS_AT_ONCE` */
export function admissionConfigOf(env: z.infer<typeof schema>, atOnce: number | undefined): AdmissionConfig {
  return {
    atOnce: env.HUB_OPERATIONS_AT_ONCE ?? atOnce,
    perCaller: env.HUB_OPERATIONS_PER_CALLER,
    heavyCost: env.HUB_HEAVY_COST,
    heavyAtOnce: env.HUB_HEAVY_OPERATIONS_AT_ONCE,
    waitingPerCaller: env.HUB_WAITING_PER_CALLER,
    requestsPerCaller: env.HUB_REQUESTS_PER_CALLER,
    connectionsPerAddress: env.HUB_CONNECTIONS_PER_ADDRESS,
  };
}
