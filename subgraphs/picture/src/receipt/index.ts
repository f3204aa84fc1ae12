import { ReceiptResolver } from "./receipt.resolver.js";
import { VerificationResolver } from "./verification.resolver.js";

export const receiptResolvers = [ReceiptResolver, VerificationResolver] as const;
