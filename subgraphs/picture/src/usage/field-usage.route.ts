import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { z } from "zod";
import { addUsage } from "./field-usage.store.js";

const name = z.string().max(200);
const uses = z
  .array(
    z.strictObject({
      day: z.iso.date(),
      client: name,
      isProved: z.boolean(),
      operation: name,
      field: name,
      asked: z.int().min(1),
      lastAt: z.iso.datetime(),
    }),
  )
  .max(2_000);

export interface FieldUsageOptions {
  readonly dataSource: DataSource;
  /** What the gateway proves itself with; undefined: nothing is taken. */
  readonly internalKey: string | undefined;
  readonly keptDays: number;
}

/** Where the gateway tells what clients have asked for. It is the hub's own: only who has the hub's internal key is heard. */
export function addFieldUsageRoute(
  app: FastifyInstance,
  { dataSource, internalKey, keptDays }: FieldUsageOptions,
): void {
  if (internalKey === undefined) return;
  app.post("/internal/field-usage", async (request, reply) => {
    if (!isSame(request.headers.authorization ?? "", `Internal ${internalKey}`)) return reply.code(401).send();
    const told = uses.safeParse(request.body);
    if (!told.success) return reply.code(400).send();
    await addUsage(dataSource, told.data, keptDays);
    return reply.code(204).send();
  });
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
