/** The series of a policy's plans: its revisions are numbered from 1. */
export function planSeries(policy: string): string {
  return `action-plan/${policy}`;
}
