/** What a field costs where what it is asked of is as large as usual, and as large as it may be. */
export interface FieldWeight {
  readonly usual: number;
  readonly most: number;
}

/**
 * Fields that take more work than a value does: one for 25 microseconds of the processor in gateway, subgraphs and database together. From what `npm run bench:weights` measured in the
 * demo city and on a plan of 3 MB (docs/results/weights.md), rounded up; where it measured next to nothing, or not at all (`difference` of large documents, texts), estimates that err
 * upwards. A name without a type is that of every type's field.
 */
const WEIGHTS: Readonly<Record<string, number | readonly [usual: number, most: number]>> = {
  "Query.policyPicture": 500,
  "Query.breakdown": 500,
  "Query.financingOverview": 200,
  "Query.financingDifference": 500,
  "Query.difference": [400, 4_000],
  "Query.search": 700,
  "Query.verify": 250,
  "Query.inclusionProof": 200,
  "Query.consistencyProof": 200,
  "Query.statusReport": 100,
  // The first time that it is asked for; others are quicker until something is published.
  "StatusReport.recompiled": 2_500,
  "StatusReport.changes": 500,
  deliveryForecast: 900,
  draftForecast: 500,
  validateActionPlan: 1_200,
  validateIntegrationStatement: 1_000,
  checkActionPlan: 1_200,
  checkIntegrationStatement: 1_000,
  // The whole document is read, and for some made into a text of its own.
  actionPlan: [150, 3_500],
  content: [50, 11_000],
  asInput: [200, 11_000],
  manifestContent: 50,
  frameContent: 50,
  figuresContent: 60,
  // A text of 8 kB, which is what a document leaves for each of 500 initiatives.
  description: 20,
  narrative: 20,
};

const VALUE: FieldWeight = { usual: 1, most: 1 };

export function weightOf(type: string, field: string): FieldWeight {
  const coordinate = `${type}.${field}`;
  const weight = Object.hasOwn(WEIGHTS, coordinate) ? WEIGHTS[coordinate] : ofName(field);
  if (weight === undefined) return VALUE;
  return typeof weight === "number" ? { usual: weight, most: weight } : { usual: weight[0], most: weight[1] };
}

const ofName = (field: string) => (Object.hasOwn(WEIGHTS, field) ? WEIGHTS[field] : undefined);
