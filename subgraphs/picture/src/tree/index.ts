import { TreeResolver } from "./tree.resolver.js";

export const treeResolvers = [TreeResolver] as const;
