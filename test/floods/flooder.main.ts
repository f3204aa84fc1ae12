import { setPriority } from "node:os";
import type { FloodTally, FloodTarget } from "./flood.js";
import { floods } from "./floods.js";

// In a process of its own with the lowest priority: on one machine the flooder must not take the hub's computing time.
setPriority(19);

const [name, target = "{}"] = process.argv.slice(2);
const flood = floods.find((each) => each.name === name);
if (!flood) throw new Error(`There is no flood '${name}'.`);
const tally: FloodTally = {};
let isOver = false;
const tell = () => process.send?.(tally);
process.on("message", () => {
  isOver = true;
  tell();
  setTimeout(() => process.exit(0), 200);
});
process.on("disconnect", () => process.exit(0));
await flood.run({ target: JSON.parse(target) as FloodTarget, tally, isOver: () => isOver });
