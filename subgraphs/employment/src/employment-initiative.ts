import { Initiative, initiativeOf, optional } from "@hub/committee-kit";

@initiativeOf(
  "Employment",
  "An initiative of the Employment and Integration Committee (indsats, Beskæftigelses- og Integrationsudvalget).",
)
export class EmploymentInitiative extends Initiative {
  @optional.flag("Whether it holds Danish-language education (danskuddannelse).")
  danishEducation?: boolean;
  @optional.number("Number of employers that take part (virksomheder).")
  employersInvolved?: number;
  @optional.number("Number of people it is to bring into work (beskæftigelsesmål).")
  jobTarget?: number;
  @optional.flag("Whether it prevents discrimination (forebyggelse af diskrimination).")
  discriminationPrevention?: boolean;
  @optional.flag("Whether it prepares employees for management (lederspor).")
  managerTrack?: boolean;
}
