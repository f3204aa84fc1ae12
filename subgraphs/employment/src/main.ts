import { committee, runSubgraph } from "@hub/committee-kit";
import { EmploymentInitiative } from "./employment-initiative.js";

await runSubgraph(committee({ slug: "employment", initiative: EmploymentInitiative }));
