/** The transformer of a `bigint` column that stays below 2^53: TypeORM makes a string of it, even where the driver has a number. */
export const bigintAsNumber = { to: (value: number) => value, from: (value: string) => Number(value) };
