import type { RecordedEvent } from "@hub/events";
import { PolicyDecisionRecorded, PolicyVersionRecorded } from "./frame.events.js";
import { PolicyVersionAdvanced } from "./policy-process.events.js";

/** The events that change a frame; the sandbox's clock is not part of it. */
const FRAME_EVENTS: readonly string[] = [
  PolicyVersionRecorded.type,
  PolicyVersionAdvanced.type,
  PolicyDecisionRecorded.type,
];

/** The events that a frame is built from, and the frames of earlier instants, each built once. */
export class FrameHistory<Frame> {
  readonly #events: RecordedEvent[] = [];
  /** Of each event, its instant in milliseconds. */
  readonly #times: number[] = [];
  /** By the number of events that they are built from. */
  readonly #earlier = new Map<number, Frame>();

  add(event: RecordedEvent): void {
    if (!FRAME_EVENTS.includes(event.type)) return;
    this.#events.push(event);
    this.#times.push(Date.parse(event.payload.time));
  }

  /** The frame of the events up to an instant; undefined where there are no later ones. Before the first version, that of the first. */
  before(instant: Date, build: (events: readonly RecordedEvent[]) => Frame): Frame | undefined {
    const size = this.#sizeAt(instant);
    if (size === this.#events.length) return undefined;
    const frame = this.#earlier.get(size) ?? build(this.#events.slice(0, size));
    this.#earlier.set(size, frame);
    return frame;
  }

  #sizeAt(instant: Date): number {
    const size = this.#times.findIndex((time) => time > instant.getTime());
    const first = this.#events.findIndex(({ type }) => type === PolicyVersionRecorded.type) + 1;
    return size === -1 ? this.#events.length : Math.max(size, first);
  }
}
