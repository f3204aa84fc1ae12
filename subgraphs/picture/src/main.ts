import { runSubgraph } from "@hub/subgraph-kit";
import { pictureProcess } from "./picture.subgraph.js";

await runSubgraph(pictureProcess());
