import type { Logger } from "pino";
import { writeCounted } from "./audit.store.js";
import type { AuditLog } from "./audit-log.js";
import type { SubgraphConfig } from "./config.js";
import { CountedRefusals } from "./counted-refusals.js";
import { Retention } from "./retention.service.js";

interface Kept {
  context: { audit: AuditLog };
  isReadOnly?: boolean;
}

/** Bounds what refusals write to the audit, and removes what is kept no longer, until it is closed. */
export function keepAudit(config: SubgraphConfig, { context: { audit }, isReadOnly }: Kept, log: Logger) {
  const { auditDays = 0, idempotencyDays = 0, refusalsAudited: most } = config;
  const refusals = new CountedRefusals({ log, most, writeCount: writeCounted });
  audit.refusals = refusals;
  const retention = new Retention({ audit, log, auditDays, idempotencyDays: isReadOnly ? 0 : idempotencyDays });
  retention.start();
  return {
    /** Writes what was counted. To be called after the last request is answered. */
    close: () => Promise.all([refusals.close(), retention.stop()]),
  };
}
