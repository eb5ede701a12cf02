// Answers kept for repeated requests. An answer may hold a session's token or a shopper's resume secret, so it is sealed
// under a master key, bound to its caller, route and key; the key itself is kept as a hash only.
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { EnvelopeError, openEnvelope, sealEnvelope } from '../../platform/crypto/envelope.ts';
import type { MasterKeys } from '../../platform/crypto/master-keys.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { Answer, KeptAnswers, KeyedRequest } from '../../platform/http/idempotency.ts';
import { problem } from '../problem.ts';
import { ANSWER_LIFETIME_MS } from './lifetime.ts';
import { deleteClaim, deleteEntry, findEntry, insertClaim, isErased, type Owner, updateAnswer } from './store.ts';

/** No request runs nearly as long; one that has not answered by then died with its process. */
const DEAD_AFTER_MS = 60_000;

/** Who asks, as far as keys are concerned: two callers may use the same key for different things. */
export interface Caller {
  id: string;
  owner: Owner | null;
  /** Where it shows only in the answer whose request it was. */
  ownerOf?(answer: Answer): Promise<Owner | null>;
}

interface KeptAnswersDeps {
  sql: Sql;
  keys: MasterKeys;
  now(): Date;
}

const SealedAnswer = z.strictObject({ status: z.int(), type: z.string(), body: z.string() });

export function keptAnswers({ sql, keys, now }: KeptAnswersDeps): KeptAnswers<Caller> {
  const seal = (request: KeyedRequest<Caller>, answer: Answer) => {
    const bytes = Buffer.from(JSON.stringify(answer));
    return Buffer.from(sealEnvelope(bytes, keys.active('kept-answers'), context(request))).toString('base64');
  };
  /** Null where its key is gone or it is not what it should be. */
  const open = (request: KeyedRequest<Caller>, sealed: string): Answer | null => {
    try {
      const secretOf = (keyId: string) => keys.find('kept-answers', keyId);
      const bytes = openEnvelope(Buffer.from(sealed, 'base64'), secretOf, context(request));
      return SealedAnswer.parse(JSON.parse(Buffer.from(bytes).toString()));
    } catch (error) {
      if (error instanceof EnvelopeError) return null;
      throw error;
    }
  };

  return {
    async claim(request) {
      const { caller, sha256: requestSha256 } = request;
      const at = now();
      const mine = { keyHash: hashOf(request), claim: randomUUID() };
      const deadSince = new Date(at.getTime() - DEAD_AFTER_MS);
      const expiresAt = new Date(at.getTime() + ANSWER_LIFETIME_MS);
      const given = { ...mine, owner: caller.owner, requestSha256, now: at, deadSince, expiresAt };
      const claimed = {
        async keep(answer: Answer, trx?: Trx) {
          const owner = (await caller.ownerOf?.(answer)) ?? null;
          return updateAnswer(trx ?? sql, mine, seal(request, answer), owner);
        },
        release: () => deleteClaim(sql, mine),
      };
      // Between our statement and the look at what was in its way, that may have gone.
      for (let attempt = 0; attempt < 3; attempt++) {
        if (await insertClaim(sql, given).catch(asExpired)) return { kind: 'claimed', claim: claimed };
        const entry = await findEntry(sql, mine.keyHash);
        if (!entry) continue;
        if (entry.request_sha256 !== requestSha256) return { kind: 'another' };
        if (entry.answer === null) return { kind: 'running' };
        const answer = open(request, entry.answer);
        if (answer) return { kind: 'answered', answer };
        await deleteEntry(sql, mine.keyHash, entry.answer);
      }
      return { kind: 'running' };
    },
  };
}

function context({ caller, route, key }: KeyedRequest<Caller>): string[] {
  return ['kept-answer', caller.id, route, key];
}

function hashOf(request: KeyedRequest<Caller>): string {
  return createHash('sha256')
    .update(JSON.stringify(context(request)))
    .digest('hex');
}

function asExpired(error: unknown): never {
  throw isErased(error) ? problem('session_expired') : error;
}
