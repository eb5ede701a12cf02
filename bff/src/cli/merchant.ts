// Makes merchants and changes what is settled about them: plan, retention, origins, keys, customers. And looks up who has
// had their shoppers' data in hand.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CommandLine, runCommandLine, UsageError } from './operator.ts';
import { overlapSeconds } from './overlap.ts';
import { showAnswer } from './show-answer.ts';

const USAGE = `Usage: npm run merchant -- COMMAND [options]

  create --name NAME --origin ORIGIN [--origin ORIGIN ...] [--plan free|pro] [--picture-days N] [--live]
                                make a merchant; prints its keys, the secret one only this once
  list                          all merchants
  show ID                       one, with origins, keys and settings
  plan ID free|pro              what its shoppers may do
  limits ID show                what is set for it in place of its plan's limits on try-ons
  limits ID set [LIMIT=N ...]   sets exactly these: per_shopper_day, per_shopper_hour (or none), per_address_day,
                                per_shop_day; what is left out is the plan's again
  spend-cap ID DOLLARS|none|default
                                what its pictures may cost in a month; default: as VISIONFIT_SPEND_CAP says
  retention ID DAYS             how long pictures are kept, 1 to 365 days
  links ID none|own|any         whose product pages shoppers may try on from; own: those of its origins
  holdout ID PERCENT            of visitors who do not see the button, 0 to 50; another one begins a new experiment
  time-zone ID ZONE             where its days begin, e.g. Europe/Berlin
  origins ID add|remove ORIGIN  the pages its publishable keys work on, e.g. https://shop.example
  invite ID EMAIL [owner|editor|viewer]
                                ask somebody to work for it, as its owner unless said otherwise; prints the link to hand
                                over to them, only this once
  keys ID list
  keys ID add-publishable       one more, for another of its pages
  keys ID add-secret            one more, for another of its servers
  keys ID rotate-secret [--overlap 24h]
                                a new secret key; those before work until the overlap is over (0 ends them at once)
  keys ID revoke KEY_OR_ID      a publishable key, a secret key, or a secret key's id; at once
  customer ID CUSTOMER plan free|pro|none
                                a plan of their own for one of its customers, by the shop's own id
  customer-secret ID rotate [--overlap 24h]
                                a new secret to sign customer tokens with; the one before works until the overlap is over
  shopify ID DOMAIN|none        whose webhooks are about it, e.g. example.myshopify.com
  import-csv ID FILE [--currency EUR] [--dry-run]
                                put a list of products into its catalogue: an export of Shopify or WooCommerce, or our
                                template; --dry-run only says what would change and what is wrong
  recount ID [--since DAY]      add its figures up anew from what was counted, as far back as its orders are known: where they
                                are in doubt, as after the database was mended by hand; the queue does it
  audit ID [--shopper NUMBER | --customer CUSTOMER] [--since DAY] [--before ENTRY]
                                who has had what in hand, newest first, a hundred at a time: of one shopper (by their
                                number, or by the shop's own customer id) or in the whole shop; the look is itself
                                written down. --before goes on from where the last list ended

  --live                        make keys that say "live" and not "test"; later keys follow those that are there
  --since DAY                   e.g. 2026-11-25, from its midnight (UTC) on
  --overlap TIME                0, or a number with s, m, h or d
  --json                        print JSON

It works while the server runs and while it does not. VISIONFIT_HOME and DATABASE_URL say which server, as at its start.
On PostgreSQL, and while it does not run, PUBLIC_URL says where the link of an invitation leads, as at its start, too.
Exit codes: 0 done; 1 not done, and why; 2 wrong usage.`;

type Values = ReturnType<typeof parse>['values'];
type Make = (given: string[], values: Values) => object | null;

/** Each takes the words after its own and gives the command, or null where they are not what the help says. */
const COMMANDS: Record<string, Make> = {
  create: (given, { name, origin = [], plan, 'picture-days': days, live }) =>
    given.length > 0 || !name
      ? null
      : {
          command: 'create',
          name,
          origins: origin,
          live,
          ...(plan !== undefined && { plan }),
          ...(days !== undefined && { picture_days: Number(days) }),
        },
  list: (given) => (given.length === 0 ? { command: 'list' } : null),
  show: ([merchant, ...rest]) => (rest.length === 0 ? { command: 'show', merchant } : null),
  plan: ([merchant, plan, ...rest]) => (plan && rest.length === 0 ? { command: 'set-plan', merchant, plan } : null),
  limits: ([merchant, what, ...limits]) => {
    if (what === 'show') return limits.length === 0 ? { command: 'show-limits', merchant } : null;
    if (what !== 'set' || !limits.every((limit) => /^\w+=(\d+|none)$/.test(limit))) return null;
    const set = limits.map((limit) => limit.split('=')).map(([name, n]) => [name, n === 'none' ? null : Number(n)]);
    return { command: 'set-limits', merchant, limits: Object.fromEntries(set) };
  },
  'spend-cap': ([merchant, cap, ...rest]) =>
    cap && rest.length === 0
      ? { command: 'set-spend-cap', merchant, dollars: /^\d/.test(cap) ? Number(cap) : cap }
      : null,
  retention: ([merchant, days, ...rest]) =>
    days && rest.length === 0 ? { command: 'set-retention', merchant, picture_days: Number(days) } : null,
  links: ([merchant, links, ...rest]) =>
    links && rest.length === 0 ? { command: 'set-shopper-links', merchant, links } : null,
  invite: ([merchant, email, role = 'owner', ...rest]) =>
    email && rest.length === 0 ? { command: 'invite-member', merchant, email, role } : null,
  holdout: ([merchant, percent, ...rest]) =>
    percent && rest.length === 0 ? { command: 'set-holdout', merchant, percent: Number(percent) } : null,
  'time-zone': ([merchant, time_zone, ...rest]) =>
    time_zone && rest.length === 0 ? { command: 'set-time-zone', merchant, time_zone } : null,
  origins: ([merchant, what, origin, ...rest]) =>
    (what === 'add' || what === 'remove') && origin && rest.length === 0
      ? { command: `${what}-origin`, merchant, origin }
      : null,
  keys: ([merchant, what, key, ...rest], { overlap, live }) => {
    if (rest.length > 0 || (what === 'revoke') !== (key !== undefined)) return null;
    if (what === 'revoke') return { command: 'revoke-key', merchant, key };
    if (what === 'list') return { command: 'list-keys', merchant };
    if (what === 'add-publishable') return { command: 'add-publishable-key', merchant, live };
    if (what === 'add-secret') return { command: 'add-secret-key', merchant, live };
    if (what !== 'rotate-secret') return null;
    return { command: 'rotate-secret-key', merchant, live, overlap_seconds: overlapSeconds(overlap) };
  },
  customer: ([merchant, customer, word, plan, ...rest]) =>
    customer && word === 'plan' && plan && rest.length === 0
      ? { command: 'set-customer-plan', merchant, customer, plan: plan === 'none' ? null : plan }
      : null,
  'customer-secret': ([merchant, word, ...rest], { overlap }) =>
    word === 'rotate' && rest.length === 0
      ? { command: 'rotate-customer-secret', merchant, overlap_seconds: overlapSeconds(overlap) }
      : null,
  shopify: ([merchant, domain, ...rest]) =>
    domain && rest.length === 0
      ? { command: 'set-shopify-domain', merchant, domain: domain === 'none' ? null : domain }
      : null,
  'import-csv': ([merchant, file, ...rest], { currency, 'dry-run': dry }) =>
    file && rest.length === 0
      ? {
          command: 'import-csv',
          merchant,
          file: resolve(file),
          dry_run: dry,
          ...(currency !== undefined && { currency }),
        }
      : null,
  recount: ([merchant, ...rest], { since }) =>
    rest.length === 0 ? { command: 'recount', merchant, ...(since !== undefined && { since }) } : null,
  audit: ([merchant, ...rest], { shopper, customer, since, before }) =>
    rest.length > 0
      ? null
      : {
          command: 'read-audit',
          merchant,
          ...(shopper !== undefined && { shopper }),
          ...(customer !== undefined && { customer }),
          ...(since !== undefined && { since }),
          ...(before !== undefined && { before: Number(before) }),
        },
};

/** Beside --json; any other is a mistake, such as --dry-run where there is none. */
const TAKES: Record<string, readonly string[]> = {
  create: ['name', 'origin', 'plan', 'picture-days', 'live'],
  'keys add-publishable': ['live'],
  'keys add-secret': ['live'],
  'keys rotate-secret': ['overlap', 'live'],
  'customer-secret': ['overlap'],
  'import-csv': ['currency', 'dry-run'],
  recount: ['since'],
  audit: ['shopper', 'customer', 'since', 'before'],
};

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = {
    name: text,
    origin: { type: 'string', multiple: true },
    plan: text,
    'picture-days': text,
    shopper: text,
    customer: text,
    since: text,
    before: text,
    currency: text,
    'dry-run': { type: 'boolean', default: false },
    overlap: { ...text, default: '24h' },
    live: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true, tokens: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function parseCommand(args: string[]): { command: object; json: boolean } {
  const { positionals, values, tokens } = parse(args);
  const [word = '', ...given] = positionals;
  const make = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
  if (!make) throw new UsageError(`There is no command "${word}".`);
  const command = make(given, values);
  if (!command) throw new UsageError(`That is not how "${word}" is used.`);
  const named = word === 'keys' ? `keys ${given[1]}` : word;
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name === 'json' || TAKES[named]?.includes(token.name)) continue;
    throw new UsageError(`"${named}" takes no --${token.name}.`);
  }
  return { command, json: values.json };
}

export const MERCHANT: CommandLine = { usage: USAGE, parse: parseCommand, show: showAnswer };

if (import.meta.main) await runCommandLine(MERCHANT);
