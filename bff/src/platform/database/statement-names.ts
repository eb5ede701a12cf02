// Statements on a PostgreSQL server are parsed and planned once per connection and then only run: the driver keeps those that
// have a name. Without one the server plans a short update anew each time, which takes it longer than the update.
import type { QueryConfig } from 'pg';

/** More than the product has; each is some kilobytes of the server's memory on every connection. */
const MOST_NAMED = 300;
/** Lists of changing length are a text each, most of which never come again. */
const MOST_SEEN_ONCE = 1_000;
/** After a migration that adds a column, a kept plan for "all columns" is refused; older processes go on for a while then. */
const ALL_COLUMNS = /(?:\bselect|\breturning|,)\s+(?:[\w".]+\.)?\*/i;
/** Whatever an insertion selects, only what it returns comes back: half of what queueing a job costs is planning it. */
const OF_INSERTION = /^\s*insert\b.*?(?:\breturning\b|$)/is;

/** What the driver is given for a text: without parameters it may be several statements in one, and gets no name. */
export function statementNames(): (text: string, values: unknown[] | undefined) => QueryConfig {
  const names = new Map<string, string>();
  const seenOnce = new Set<string>();

  function nameOf(text: string): string | undefined {
    const name = names.get(text);
    if (name || names.size >= MOST_NAMED || ALL_COLUMNS.test(answerOf(text))) return name;
    if (seenOnce.delete(text)) {
      const given = `kept_${names.size + 1}`;
      names.set(text, given);
      return given;
    }
    if (seenOnce.size >= MOST_SEEN_ONCE) seenOnce.clear();
    seenOnce.add(text);
    return undefined;
  }

  return (text, values) => {
    const name = values?.length ? nameOf(text) : undefined;
    return { text, ...(values && { values }), ...(name && { name }) };
  };
}

/** The part that says what comes back. */
function answerOf(text: string): string {
  return text.replace(OF_INSERTION, 'returning');
}
