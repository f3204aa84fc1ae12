/** The series of a year's statement: its revisions are numbered from 1. */
export function statementSeries(year: number): string {
  return `integration-statement/${year}`;
}
