import { committee, runSubgraph } from "@hub/committee-kit";
import { ChildrenInitiative } from "./children-initiative.js";

await runSubgraph(committee({ slug: "children", initiative: ChildrenInitiative }));
