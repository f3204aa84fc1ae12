import { clearGauge, collect, gauge } from "@hub/telemetry";
import type { HubStatus } from "./operation/hub-status.js";

/** What a service says of itself. */
interface Measured {
  status(): HubStatus;
  health(): Promise<{ checks: Record<string, true | string>; degraded?: Record<string, string> }>;
}

/** What is wrong with a service without making it unready, besides what it says itself. */
type OtherProblems = () => Record<string, string>;

/** Measures how far a service is and how well; the function that is returned ends it. */
export function measureService(service: Measured, otherProblems: OtherProblems): () => void {
  return collect(async () => {
    const { positions, clockBehindSeconds = 0 } = service.status();
    for (const [owner, position] of Object.entries(positions)) gauge("hub_owner_position", { owner }, position);
    gauge("hub_clock_behind_seconds", {}, clockBehindSeconds);
    const { checks, degraded } = await service.health();
    gauge("hub_ready", {}, Object.values(checks).every((check) => check === true) ? 1 : 0);
    clearGauge("hub_degraded");
    for (const what of Object.keys({ ...degraded, ...otherProblems() })) gauge("hub_degraded", { what }, 1);
  });
}
