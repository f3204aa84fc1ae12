import { HubError, refuseOver } from "@hub/subgraph-kit";

const REASON_LENGTH = { name: "REASON_LENGTH", most: 2_000 };

/** Refuses a reason that says nothing, or too much. */
export function checkReason({ da, en }: { da: string; en?: string | null | undefined }): void {
  if (da.trim() === "")
    throw new HubError("BAD_USER_INPUT", "reason is blank. Say why in a sentence: it stays on record.");
  refuseOver(REASON_LENGTH, Math.max(da.length, en?.length ?? 0), "Characters of reason");
}
