/** What follows from a field's arguments alone: the objects of a list are asked with the same ones, which are read once a request. */
export function oncePerArguments<Arguments extends object, Rest extends unknown[], Found>(
  find: (args: Arguments, ...rest: Rest) => Found,
): (args: Arguments, ...rest: Rest) => Found {
  const found = new WeakMap<Arguments, { value: Found }>();
  return (args, ...rest) => {
    const known = found.get(args) ?? { value: find(args, ...rest) };
    found.set(args, known);
    return known.value;
  };
}
