/** A file of the folder `data`, which stands beside `src` as beside `dist`: here, so that it is found from both. */
export const dataFile = (name: string): URL => new URL(`../data/${name}`, import.meta.url);
