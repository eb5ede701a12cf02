// The key file of a Google Cloud service account, as the console hands it out: whoever has it is that account.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** Of its fields, those that are used. */
export const ServiceAccount = z.object({
  type: z.literal('service_account'),
  project_id: z.string().regex(/^[a-z\d][a-z\d.:-]{2,62}$/),
  private_key_id: z.string().min(1),
  private_key: z.string().startsWith('-----BEGIN PRIVATE KEY-----'),
  client_email: z.string().min(3),
});
export type ServiceAccount = z.infer<typeof ServiceAccount>;

/** The message is for whoever set the variable, and quotes nothing of the file. */
export class ServiceAccountUnusable extends Error {
  override name = 'ServiceAccountUnusable';
}

/** @param file undefined: null, and Google's machine says who the server is. @throws ServiceAccountUnusable */
export async function serviceAccountOf(file: string | undefined): Promise<ServiceAccount | null> {
  return file === undefined ? null : readServiceAccount(file);
}

/** @throws ServiceAccountUnusable */
export async function readServiceAccount(file: string): Promise<ServiceAccount> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new ServiceAccountUnusable(`The service account's file cannot be read: ${file}`);
  try {
    return ServiceAccount.parse(JSON.parse(text));
  } catch {
    // Not the cause: it may quote the key.
    throw new ServiceAccountUnusable(`This is not the key file of a service account: ${file}`);
  }
}
