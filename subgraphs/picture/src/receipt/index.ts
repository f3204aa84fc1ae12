import { ReceiptResolver } from "./receipt.resolver.js";
import { TreeResolver } from "./tree.resolver.js";

export const receiptResolvers = [ReceiptResolver, TreeResolver] as const;
