import type { RecordedEvent } from "@hub/events";
import type { TestCluster } from "@hub/testing";
import { COMMITTEES } from "../projection/story.testkit.js";
import { streamOf } from "./committee-stream.testkit.js";
import { type CouncilAct, councilStream } from "./council-stream.testkit.js";
import { type CommitteeAct, PictureDatabase } from "./picture.testkit.js";
import { PulledTables } from "./pulled-tables.testkit.js";
import { ServedPicture } from "./served-picture.testkit.js";

/** Stories in the graph and as tables. */
export interface StoryTables {
  readonly served: ServedPicture;
  readonly tables: PulledTables;
  /** At which something changes, with the moments before. */
  readonly instants: readonly Date[];
  close(): Promise<void>;
}

/** A picture of the stories, in the graph and as tables. Whoever opens one closes it. */
export async function openStoryTables(
  cluster: TestCluster,
  committeeStories: readonly CommitteeAct[][],
  acts: CouncilAct[],
): Promise<StoryTables> {
  const picture = await PictureDatabase.make(cluster);
  const committees = committeeStories.map((story, index) => {
    const [source, code] = COMMITTEES[index] ?? ["children", "BUU"];
    return streamOf(source, code, story);
  });
  const streams: RecordedEvent[][] = [councilStream(acts), ...committees].filter(({ length }) => length > 0);
  for (const stream of streams) await picture.receive(stream);
  const served = await ServedPicture.open(picture);
  await served.waitFor(Object.fromEntries(streams.map((stream) => [stream[0]?.source ?? "", stream.length])));
  const tables = await PulledTables.open(picture);
  const happened = streams.flat().map(({ recordedAt }) => recordedAt.getTime());
  const instants = [...happened, ...happened.map((time) => time - 1), Date.parse("2013-12-31T23:00:00Z")];
  return {
    served,
    tables,
    instants: instants.map((time) => new Date(time)),
    close: async () => {
      await tables.close();
      await served.close();
      await picture.close();
    },
  };
}
