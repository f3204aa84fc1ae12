import type { RecordedEvent } from "@hub/events";
import { project } from "../projection/projector.js";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { aPlan, frameEvent, type PictureDatabase } from "../testing/picture.testkit.js";

export const on = (day: string): Date => new Date(`${day}T08:00:00Z`);

const children = streamOf("children", "BUU", [
  { publish: aPlan("BUU", 3, 100), at: on("2011-03-01") },
  { publish: aPlan("BUU", 4, 250), at: on("2011-04-01") },
  { withdraw: 0, kind: "REDACTION", at: on("2011-05-01") },
  { publish: aPlan("BUU", 2, 500), at: on("2011-06-01") },
]);
const culture = streamOf("culture", "KFU", [
  { publish: aPlan("KFU", 2, 100), at: on("2011-03-15") },
  { withdraw: 0, at: on("2011-04-15") },
  { publish: aPlan("KFU", 3, 70), at: on("2011-05-15") },
]);

/** Two committees' first months, mixed as replication may mix them: corrected plans, one withdrawn, one redacted. */
export const firstMonths: readonly RecordedEvent[] = [
  frameEvent(),
  ...culture.slice(0, 1),
  ...children.slice(0, 2),
  ...culture.slice(1),
  ...children.slice(2),
];

/** Lets events arrive and projects them one by one. */
export async function receiveAndProject(picture: PictureDatabase, events: readonly RecordedEvent[]): Promise<void> {
  await picture.receive(events);
  for (const event of events) await project(picture.dataSource, event.source, [event]);
}
