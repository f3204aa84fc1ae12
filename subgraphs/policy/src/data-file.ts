/** A file of the folder `data`. This module is at the top, so that the path is the same from `src` and from `dist`. */
export const dataFile = (name: string): URL => new URL(`../data/${name}`, import.meta.url);
