// What a tag says, and its page where the tag does not.
import type { VisitSettings } from '../client/visit.ts';
import type { PageSettings } from '../host-page/index.ts';

/** Two of the same content are about the same try-on. */
export type TagSettings = VisitSettings & PageSettings;
