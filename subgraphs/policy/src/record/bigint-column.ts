/** A bigint that stays below 2^53, read as a number. */
export const bigintAsNumber = { to: (value: number) => value, from: (value: string) => Number(value) };
