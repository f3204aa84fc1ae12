import { Initiative, initiativeOf, optional } from "@hub/committee-kit";

@initiativeOf("Culture", "An initiative of the Culture and Leisure Committee (indsats, Kultur- og Fritidsudvalget).")
export class CultureInitiative extends Initiative {
  @optional.texts("Venues where it takes place (steder).")
  venues?: string[];
  @optional.text("The programme that it belongs to, e.g. 'Bland dig i byen' (program).")
  programme?: string;
  @optional.texts("Cities and networks abroad that take part (internationale partnere).")
  internationalPartners?: string[];
  @optional.number("Number of volunteers (frivillige).")
  volunteers?: number;
}
