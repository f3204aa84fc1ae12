/** The entries that have stood earlier in the list, with their index. */
export function repeatsIn<T>(values: readonly T[]): { readonly index: number; readonly value: T }[] {
  const seen = new Set<T>();
  return values.flatMap((value, index) => {
    const isRepeat = seen.has(value);
    seen.add(value);
    return isRepeat ? [{ index, value }] : [];
  });
}
