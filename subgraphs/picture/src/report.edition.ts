import type { FrozenEdition, ReportFigures, ReportManifest } from "@hub/cycle";

/** An edition with all that it is made of: a frozen one as it was told, or what one would be if it were frozen now. */
export interface Edition {
  year: number;
  edition: number;
  manifest: ReportManifest;
  manifestHash: string;
  figures: ReportFigures;
  /** Ids of what in it is demo data. */
  syntheticParts: string[];
  /** undefined of a preview. */
  frozen: FrozenEdition | undefined;
}
