/** The root fields of the committees, as the operations name them. */
export const ROOTS = ["children", "employment", "socialServices", "culture"] as const;
export type Root = (typeof ROOTS)[number];

/** The variables by which an operation goes to these committees alone. */
export function onlyAt(...roots: readonly Root[]): Record<Root, boolean> {
  return {
    children: roots.includes("children"),
    employment: roots.includes("employment"),
    socialServices: roots.includes("socialServices"),
    culture: roots.includes("culture"),
  };
}

export const isRoot = (name: string | null | undefined): name is Root => ROOTS.some((each) => each === name);
