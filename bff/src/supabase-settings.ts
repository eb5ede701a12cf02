// Which settings of a Supabase project the server takes, and why it turns others down. No sentence here repeats a key.
import { z } from 'zod';
import type { PrivateKeyOfProject } from './platform/realtime/project-key.ts';
import { isThisMachine } from './this-machine.ts';

/** The project's own address: its services are found below it. */
export const SupabaseUrl = z.string().superRefine((text, { addIssue }) => {
  const url = URL.parse(text);
  const refuse = (message: string) => addIssue({ code: 'custom', message });
  if (!url || !/^https?:$/.test(url.protocol)) refuse('must look like https://abcdefgh.supabase.co');
  else if (url.protocol === 'http:' && !isThisMachine(url)) {
    refuse('must begin with https: passwords and keys go there');
  } else if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    refuse('must be the project’s address alone, without a path such as /rest/v1');
  }
});

/** Everybody may read it. */
export const PublishableKey = z.string().superRefine((key, { addIssue }) => {
  const kind = kindOf(key);
  if (kind === 'publishable') return;
  addIssue({
    code: 'custom',
    message:
      kind === 'secret'
        ? 'is a secret key, and this one is shown to everybody. Take the publishable key (sb_publishable_…, or anon)'
        : 'must be the project’s publishable key (sb_publishable_…, or the older anon key)',
  });
});

export const SecretKey = z.string().superRefine((key, { addIssue }) => {
  const kind = kindOf(key);
  if (kind === 'secret') return;
  addIssue({
    code: 'custom',
    message:
      kind === 'publishable'
        ? 'is the publishable key, which may do nothing. Take a secret key (sb_secret_…, or service_role)'
        : 'must be a secret key of the project (sb_secret_…, or the older service_role key)',
  });
});

const PrivateJwk = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  kid: z.string().min(1),
  x: z.string().min(1),
  y: z.string().min(1),
  d: z.string().min(1),
});

/** What `supabase gen signing-key --algorithm ES256` prints, imported into the project. */
export const SigningKey = z.string().transform((text, { addIssue }): PrivateKeyOfProject => {
  const parsed = PrivateJwk.safeParse(fromJson(text));
  if (parsed.success) return parsed.data;
  addIssue({
    code: 'custom',
    message: 'must be an ES256 signing key as JSON, with its kid and its private part d, on one line',
  });
  return z.NEVER;
});

function kindOf(key: string): 'publishable' | 'secret' | 'neither' {
  if (/^sb_publishable_\S+$/.test(key)) return 'publishable';
  if (/^sb_secret_\S+$/.test(key)) return 'secret';
  // Until 2025 they were tokens, and say themselves what they may do.
  const claims = fromJson(Buffer.from(key.split('.')[1] ?? '', 'base64url').toString());
  const role = z.object({ role: z.enum(['anon', 'service_role']) }).safeParse(claims).data?.role;
  if (role === undefined) return 'neither';
  return role === 'anon' ? 'publishable' : 'secret';
}

function fromJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value[0] : value;
  } catch {
    return null;
  }
}
