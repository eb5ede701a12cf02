// What a shop's page may count on right now.
import { z } from 'zod';

export const ServiceStatus = z
  .strictObject({
    try_ons: z
      .enum(['available', 'slow', 'unavailable'])
      .describe(
        '`slow`: a picture asked for now may take longer than 15 seconds. `unavailable`: nobody is drawing. An answer of 503, or none, means the same.',
      ),
    longest_wait_seconds: z.int().min(0).describe('Of the try-ons that nobody has begun to draw'),
  })
  .meta({ id: 'ServiceStatus' });
export type ServiceStatus = z.infer<typeof ServiceStatus>;
