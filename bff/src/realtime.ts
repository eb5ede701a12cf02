// Whether shoppers are also told through Supabase Realtime, chosen by the settings.
import type { Config, Secrets } from './config.ts';
import type { Realtime } from './platform/realtime/realtime.ts';
import { supabaseRealtime } from './platform/realtime/supabase-realtime.ts';

/** @returns null where the settings do not ask for it. */
export function openRealtime(
  { supabase, realtime }: Pick<Config, 'supabase' | 'realtime'>,
  { supabaseSecretKey: secretKey, supabaseJwtKey: signingKey }: Secrets,
  onError: (error: Error) => void,
): Realtime | null {
  if (!realtime || !supabase || !secretKey || !signingKey) return null;
  return supabaseRealtime({ ...supabase, secretKey, signingKey, onError });
}
