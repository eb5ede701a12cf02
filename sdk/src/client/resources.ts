// The API's resources under the names the product uses; their shapes are generated from the contract.
import type { components, operations } from './wire.ts';

type Schemas = components['schemas'];

export type AskSizeAdvice = Schemas['AskSizeAdvice'];
export type ServiceStatus = Schemas['ServiceStatus'];
export type SizedBrands = Schemas['SizedBrands'];
export type ConsentReceipt = Schemas['ConsentReceipt'];
export type ConsentText = Schemas['ConsentText'];
export type ConsentScope = Schemas['ConsentScope'];
export type CreateSession = Schemas['CreateSession'];
export type DeletionReceipt = Schemas['DeletionReceipt'];
export type GivenConsent = Schemas['GivenConsent'];
export type Measurement = Schemas['Measurement'];
export type Photo = Schemas['Photo'];
export type PhotoLifetime = Schemas['PhotoLifetime'];
export type PhotoList = Schemas['PhotoList'];
export type PhotoHint = Schemas['PhotoHint'];
export type Product = Schemas['Product'];
export type ProductDetails = Schemas['ProductDetails'];
export type ProductVariant = Schemas['ProductVariant'];
export type Quota = Schemas['Quota'];
export type Render = Schemas['Render'];
export type ResolveProduct = Schemas['ResolveProduct'];
export type ReportReason = Schemas['ReportReason'];
export type Session = Schemas['Session'];
export type SizeAdvice = Schemas['SizeAdvice'];
export type SizeChart = Schemas['SizeChart'];
/** Language and corner of the badge in a copy to save or share. */
export type SharedCopyWishes = NonNullable<operations['getSharedCopy']['parameters']['query']>;
export type TryOnAccepted = Schemas['TryOnAccepted'];
export type TryOnStatus = Schemas['TryOnStatus'];
export type Vault = Schemas['Vault'];
export type WithdrawnConsent = Schemas['WithdrawnConsent'];
export type ProblemDocument = Schemas['Problem'];
