// `@visionfit/sdk/client`: the API for programs, in browsers and in Node, with the types of its contract.
export type { Calls } from './developer/calls.ts';
export { createMerchantClient, type MerchantOptions } from './developer/merchant-client.ts';
export type { CallOptions, MerchantPath, ShopperPath } from './developer/operations.ts';
export type { RetryOptions } from './developer/patience.ts';
export { isProblem, type KnownCode, requestIdOf } from './developer/problems.ts';
export { ShopperClient, type ShopperOptions } from './developer/shopper-client.ts';
export type { TryOn } from './developer/try-on.ts';
export { Problem } from './problem.ts';
export type * from './resources.ts';
export type { components, operations, ProblemCode, paths } from './wire.ts';
