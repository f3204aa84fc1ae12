import { Initiative, initiativeOf, optional } from "@hub/committee-kit";

@initiativeOf("SocialServices", "An initiative of the Social Services Committee (indsats, Socialudvalget).")
export class SocialServicesInitiative extends Initiative {
  @optional.flag("Whether staff seek people out where they are (opsøgende, fremskudt indsats).")
  outreach?: boolean;
  @optional.texts("Housing areas where it works (boligområder).")
  housingAreas?: string[];
  @optional.texts("Administrations that work together in it, by abbreviation (forvaltninger).")
  administrationsInvolved?: string[];
  @optional.text("How poverty is met, in a few words (fattigdomsindsats).")
  povertyMeasure?: string;
}
