export { FairQueue, type FairQueueOptions, type Place, type Visitor } from "./fair-queue.js";
export { LoadWatch } from "./load-watch.js";
export { PacedQueue } from "./paced-queue.js";
export { TooManyAtOnce } from "./too-many-at-once.js";
