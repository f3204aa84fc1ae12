import { runSubgraph } from "@hub/subgraph-kit";
import { pictureProcess } from "./picture.process.js";

await runSubgraph(pictureProcess());
