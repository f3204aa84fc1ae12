import { appendToOutbox } from "@hub/events";
import { PolicyExpired } from "@hub/frame";
import { startOfDay } from "@hub/rules";
import { SOURCE, type TimedSource } from "../record/index.js";

/** The ends of the adopted policies' periods, as timed acts: from the day after its period a policy has expired. */
export const expiries: TimedSource = async ({ frame }) =>
  frame.policies.flatMap(({ code, endsOn }) => {
    if (endsOn === null) return [];
    const at = startOfDay(endsOn);
    const isExpired = frame.facts(at).some((policy) => policy.id === code && policy.state === "EXPIRED");
    if (!isExpired) return [];
    const newEvent = { event: PolicyExpired, subject: code, at, data: { policy: code, on: endsOn } };
    return [{ at, perform: (manager) => appendToOutbox(manager, SOURCE, newEvent) }];
  });
