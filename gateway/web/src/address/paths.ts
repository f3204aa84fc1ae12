/** Where the pages are. */
export const PATHS = {
  picture: "/",
  wheel: "/wheel",
  initiatives: "/initiatives",
  financing: "/financing",
  barometer: "/barometer",
  committees: "/committees/:code",
  reports: "/reports/:year",
  publish: "/publish",
  "signed-in": "/signed-in",
  search: "/search",
  accessibility: "/accessibility",
  data: "/data",
} as const;

export function committeePath(code: string): string {
  return `/committees/${code}`;
}

export function reportPath(year: number): string {
  return `/reports/${year}`;
}
