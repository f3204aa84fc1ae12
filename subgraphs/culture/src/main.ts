import { committee, runSubgraph } from "@hub/committee-kit";
import { CultureInitiative } from "./culture-initiative.js";

await runSubgraph(committee({ slug: "culture", initiative: CultureInitiative }));
