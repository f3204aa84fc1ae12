import { committee, runSubgraph } from "@hub/committee-kit";
import { SocialServicesInitiative } from "./social-services-initiative.js";

await runSubgraph(committee({ slug: "social-services", initiative: SocialServicesInitiative }));
