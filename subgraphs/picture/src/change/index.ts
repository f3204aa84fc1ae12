import { ChangeResolver } from "./change.resolver.js";

export const changeResolvers = [ChangeResolver] as const;
