// The order in which the schema grew. Add a file per subject and a line here; never edit one that has been released.
import type { Migration } from 'kysely/migration';
import { merchants } from './0001-merchants.ts';
import { shoppers } from './0002-shoppers.ts';
import { tryOns } from './0003-try-ons.ts';
import { closedSchema } from './0004-closed-schema.ts';
import { installation } from './0005-installation.ts';
import { privacy } from './0006-privacy.ts';
import { consentTerms } from './0007-consent-terms.ts';
import { access } from './0008-access.ts';
import { limits } from './0009-limits.ts';
import { webhooks } from './0010-webhooks.ts';
import { misuse } from './0011-misuse.ts';
import { consentTexts } from './0012-consent-texts.ts';
import { countedLimits } from './0013-counted-limits.ts';
import { privacyRequests } from './0014-privacy-requests.ts';
import { auditOfAShop } from './0015-audit-of-a-shop.ts';
import { drawnBy } from './0016-drawn-by.ts';
import { tasksWithoutPicture } from './0017-tasks-without-picture.ts';
import { engines } from './0018-engines.ts';
import { tasksWithoutKey } from './0021-tasks-without-key.ts';
import { previews } from './0022-previews.ts';
import { fidelity } from './0023-fidelity.ts';
import { repeats } from './0024-repeats.ts';
import { sizeCharts } from './0026-size-charts.ts';
import { importedProducts } from './0027-imported-products.ts';
import { catalogue } from './0028-catalogue.ts';
import { csvImports } from './0029-csv-imports.ts';
import { pages } from './0030-pages.ts';
import { csvPieces } from './0031-csv-pieces.ts';
import { productSources } from './0032-product-sources.ts';
import { readiness } from './0035-readiness.ts';
import { garmentPoints } from './0036-garment-points.ts';
import { events } from './0045-events.ts';
import { sourcesOnce } from './0046-sources-once.ts';
import { accounts } from './0060-accounts.ts';
import { figures } from './0065-figures.ts';
import { colourOfRenders } from './0070-colour-of-renders.ts';
import { look } from './0090-look.ts';
import { outcomesAlone } from './0091-outcomes-alone.ts';
import { brandCharts } from './0110-brand-charts.ts';
import { searchPieces } from './0120-search-pieces.ts';
import { orderLists } from './0121-order-lists.ts';
import { dealtWith } from './0122-dealt-with.ts';
import { consentNotes } from './0123-consent-notes.ts';
import { lookAgain } from './0124-look-again.ts';
import { readForShoppers } from './0125-read-for-shoppers.ts';
import { otherPictures } from './0126-other-pictures.ts';
import { experiments } from './0130-experiments.ts';
import { migrationsBehindRls } from './0140-migrations-behind-rls.ts';
import { firstVisits } from './0145-first-visits.ts';
import { searchPiecesOfServers } from './0146-search-pieces-of-servers.ts';
import { nextTurn } from './0147-next-turn.ts';

export const migrations: Record<string, Migration> = {
  '0001-merchants': merchants,
  '0002-shoppers': shoppers,
  '0003-try-ons': tryOns,
  '0004-closed-schema': closedSchema,
  '0005-installation': installation,
  '0006-privacy': privacy,
  '0007-consent-terms': consentTerms,
  '0008-access': access,
  '0009-limits': limits,
  '0010-webhooks': webhooks,
  '0011-misuse': misuse,
  '0012-consent-texts': consentTexts,
  '0013-counted-limits': countedLimits,
  '0014-privacy-requests': privacyRequests,
  '0015-audit-of-a-shop': auditOfAShop,
  '0016-drawn-by': drawnBy,
  '0017-tasks-without-picture': tasksWithoutPicture,
  '0018-engines': engines,
  '0021-tasks-without-key': tasksWithoutKey,
  '0022-previews': previews,
  '0023-fidelity': fidelity,
  '0024-repeats': repeats,
  '0026-size-charts': sizeCharts,
  '0027-imported-products': importedProducts,
  '0028-catalogue': catalogue,
  '0029-csv-imports': csvImports,
  '0030-pages': pages,
  '0031-csv-pieces': csvPieces,
  '0032-product-sources': productSources,
  '0035-readiness': readiness,
  '0036-garment-points': garmentPoints,
  '0045-events': events,
  '0046-sources-once': sourcesOnce,
  '0060-accounts': accounts,
  '0065-figures': figures,
  '0070-colour-of-renders': colourOfRenders,
  '0090-look': look,
  '0091-outcomes-alone': outcomesAlone,
  '0110-brand-charts': brandCharts,
  '0120-search-pieces': searchPieces,
  '0121-order-lists': orderLists,
  '0122-dealt-with': dealtWith,
  '0123-consent-notes': consentNotes,
  '0124-look-again': lookAgain,
  '0125-read-for-shoppers': readForShoppers,
  '0126-other-pictures': otherPictures,
  '0130-experiments': experiments,
  '0140-migrations-behind-rls': migrationsBehindRls,
  '0145-first-visits': firstVisits,
  '0146-search-pieces-of-servers': searchPiecesOfServers,
  '0147-next-turn': nextTurn,
};
