import { createHash, timingSafeEqual } from "node:crypto";
import { clientOfKey } from "@hub/auth";
import { writeUses } from "@hub/subgraph-kit";
import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { z } from "zod";
import type { PolicyContext } from "../record/index.js";
import { addKeyUses } from "./access-key-use.store.js";

const told = z.strictObject({
  uses: z
    .array(z.strictObject({ id: z.string().max(50), uses: z.int().min(1), lastUsedAt: z.iso.datetime() }))
    .max(1_000),
});

export interface AccessKeyOptions {
  readonly context: PolicyContext;
  /** Whose connections are used for what is told. */
  readonly dataSource: DataSource;
  /** What the gateway proves itself with to this subgraph alone; undefined: nobody is heard. */
  readonly callerKey: string | undefined;
}

/** Where the gateway tells how keys were used, and is told which keys there are: it has no database. */
export function addAccessKeyRoute(app: FastifyInstance, { context, dataSource, callerKey }: AccessKeyOptions): void {
  if (callerKey === undefined) return;
  app.post("/internal/access-keys", async (request, reply) => {
    if (!isSame(request.headers.authorization ?? "", `Internal ${callerKey}`)) return reply.code(401).send();
    const body = told.safeParse(request.body);
    if (!body.success) return reply.code(400).send();
    const { clients } = context.record;
    const uses = body.data.uses
      .filter(({ id }) => clients.findKey(id))
      .map((use) => ({ ...use, lastUsedAt: new Date(use.lastUsedAt) }));
    if (uses.length > 0) {
      await dataSource.transaction(async (manager) => {
        await addKeyUses(manager, uses);
        for (const { id, uses: count } of uses) {
          await writeUses(context.audit, manager, { client: clientOfKey(id), command: "AccessKey.used", count });
        }
      });
    }
    return reply.send({ keys: clients.keys.all().flatMap(({ id }) => clients.findKey(id) ?? []) });
  });
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
