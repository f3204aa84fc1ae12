/** A title without the mark that it is made up, which the pages show in their own way. */
export function plainTitle(title: string): string {
  return title.replace(/ \((SYNTETISK|SYNTHETIC)\)$/, "");
}
