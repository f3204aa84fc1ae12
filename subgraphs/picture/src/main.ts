import { runSubgraph } from "@hub/subgraph-kit";
import { pictureProcess } from "./picture.subgraph.js";

await runSubgraph(pictureProcess(new URL("./paper.js", import.meta.url)));
