import { StartError } from "@hub/database";
import { ActionPlanPublished } from "@hub/documents";
import { type RecordedEvent, readEventsAt } from "@hub/events";
import { safeError } from "@hub/log";
import type { EntityManager, QueryRunner } from "typeorm";
import { makeCells, makeCellsAlone } from "../cell/cell.store.js";
import { makeTotals } from "../cell/running-total.store.js";
import { type DeferredWork, deferWork } from "../context/deferred-work.js";
import { entryOf, recordChange } from "../projection/change.projection.js";
import { derivedChanges } from "../projection/derived-change.projection.js";
import { applyEvent } from "../projection/projector.js";
import { putWords } from "../search/index.js";
import type { FeedPositions } from "./feed-position.store.js";
import { inTransaction, type RebuildLanes } from "./rebuild-lanes.service.js";
import { InboxError, type ReplayStep } from "./replay-plan.store.js";

/** Events in one transaction. */
const BATCH = 50;
/** Plans in one transaction of a lane: each can be a megabyte. */
const LANE_BATCH = 5;
/** Fewer plans in a row are not worth a lane. */
const WORTH_LANES = 8;
/** Plans whose cells one statement makes. */
const CELL_BATCH = 10;
/** Words that are remembered to be there, at most. */
const KNOWN_WORDS = 200_000;

/** A step whose place in the new feed is known. */
interface PlacedStep extends ReplayStep {
  newPosition: number;
}

/**
 * Projects events into the next set of tables. Plans that follow each other in the feed touch nothing of another committee's: each
 * committee's are projected beside those of the others. Their cells and words are made for many of them at once.
 */
export class EventReplay {
  readonly done = new Map<string, number>();
  replayed = 0;
  readonly #work: DeferredWork & { documents: Set<string> } = { documents: new Set() };
  readonly #known = new Set<string>();

  constructor(
    private readonly manager: EntityManager,
    private readonly positions: FeedPositions,
    private readonly onProgress: () => void,
  ) {
    deferWork(manager, this.#work);
  }

  /** Projects them with all lanes, in transactions of some events each. */
  async inBatches(runner: QueryRunner, lanes: RebuildLanes, steps: readonly ReplayStep[]): Promise<void> {
    for (const { isPlans, part } of partsOf(steps)) {
      if (isPlans) await this.#inLanes(lanes, part);
      else for (const batch of batches(part, BATCH)) await inTransaction(runner, () => this.inOrder(batch));
    }
  }

  /** Projects them one after the other, in the caller's transaction. */
  async inOrder(steps: readonly ReplayStep[]): Promise<void> {
    const events = await this.#eventsAt(this.manager, steps);
    for (const [index, event] of events.entries()) {
      const step = steps[index] as ReplayStep;
      const position = this.positions.of(step.feedPosition);
      await this.#projectOne(this.manager, event, position);
      for (const entry of await derivedChanges(this.manager, event)) {
        const old = step.derivedPositions[entry.part - 1] ?? null;
        await recordChange(this.manager, event, entry, this.positions.of(old));
      }
    }
    this.#count(steps);
  }

  async #inLanes(lanes: RebuildLanes, steps: readonly ReplayStep[]): Promise<void> {
    const placed = steps.map((step) => ({ ...step, newPosition: this.positions.of(step.feedPosition) }));
    const sources = [...new Set(placed.map(({ source }) => source))];
    await lanes.each(sources, async (lane, name) => {
      const ofSource = placed.filter(({ source }) => source === name);
      for (const batch of batches(ofSource, LANE_BATCH)) {
        await this.#ofOneSource(lane, batch);
        this.#count(batch);
      }
    });
  }

  async #ofOneSource(lane: QueryRunner, steps: readonly PlacedStep[]): Promise<void> {
    const words = new Set<string>();
    deferWork(lane.manager, { ...this.#work, words });
    await inTransaction(lane, async (manager) => {
      const events = await this.#eventsAt(manager, steps);
      for (const [index, event] of events.entries())
        await this.#projectOne(manager, event, steps[index]?.newPosition ?? 0);
    });
    // In a transaction of their own: two lanes may have the same ones.
    const unknown = [...words].filter((word) => !this.#known.has(word));
    await putWords(lane.manager, unknown);
    if (this.#known.size > KNOWN_WORDS) this.#known.clear();
    for (const word of unknown) this.#known.add(word);
  }

  /** Makes the cells of the plans that were projected since the last time: with lanes, or in the caller's transaction. */
  async makeCells(lanes?: RebuildLanes): Promise<void> {
    const documents = [...this.#work.documents];
    this.#work.documents.clear();
    if (lanes) {
      await lanes.each([...batches(documents, CELL_BATCH)], async ({ manager }, some) => {
        deferWork(manager, undefined);
        await makeCellsAlone(manager, some);
      });
      await makeTotals(this.manager);
    } else {
      deferWork(this.manager, undefined);
      await makeCells(this.manager, documents);
      deferWork(this.manager, this.#work);
    }
  }

  async #projectOne(manager: EntityManager, event: RecordedEvent, position: number): Promise<void> {
    const facts = await applyEvent(manager, event).catch((error: Error) => {
      throw new StartError(
        `${event.source}:${event.position} (${event.type}) cannot be projected: ${safeError(error).message}`,
      );
    });
    if (facts) await recordChange(manager, event, entryOf(event, facts), position);
  }

  async #eventsAt(manager: EntityManager, steps: readonly ReplayStep[]): Promise<RecordedEvent[]> {
    const events = await readEventsAt(manager, steps);
    if (events.length < steps.length) throw new InboxError([`${steps.length - events.length} events that it held`]);
    return events;
  }

  #count(steps: readonly ReplayStep[]): void {
    for (const { source, position } of steps) this.done.set(source, position);
    this.replayed += steps.length;
    this.onProgress();
  }
}

function* batches<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

/** The steps in their order, in parts of plans that follow each other, and of others. */
function partsOf(steps: readonly ReplayStep[]): { isPlans: boolean; part: ReplayStep[] }[] {
  const parts: { isPlans: boolean; part: ReplayStep[] }[] = [];
  for (const step of steps) {
    const isPlans = step.type === ActionPlanPublished.type;
    const last = parts.at(-1);
    if (last?.isPlans === isPlans) last.part.push(step);
    else parts.push({ isPlans, part: [step] });
  }
  return parts.reduce<typeof parts>((kept, { isPlans, part }) => {
    const inLanes = isPlans && part.length >= WORTH_LANES;
    const last = kept.at(-1);
    if (last && !last.isPlans && !inLanes) last.part.push(...part);
    else kept.push({ isPlans: inLanes, part });
    return kept;
  }, []);
}
