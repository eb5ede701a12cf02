// Before a script is imported it is fetched, and is imported, out of the browser's cache, once it is there: browsers remember
// a module that did not come, and do not ask for it again until the page is loaded anew. The tag's; the dialog gets it from there.

/** Milliseconds in which the browser says why it did not ask; it does so in the same turn, or in the next. */
const SAYS_WHY = 50;

/**
 * Where the service is elsewhere, the page's policy may let scripts come from here and forbid to fetch them: then there is the
 * import alone. A fetch looks the same whether it was forbidden or had no answer, which the next press is to try again.
 *
 * @param file Its name beside the tag's own.
 */
export function arrives(file: string): Promise<unknown> {
  const { href } = new URL(file, import.meta.url);
  return new Promise<unknown>((done, failed) => {
    addEventListener('securitypolicyviolation', ({ blockedURI, disposition }) => {
      // A policy that only reports forbids nothing.
      if (blockedURI === href && disposition === 'enforce') done(0);
    });
    fetch(href)
      .then((answer) => {
        if (!answer.ok) throw answer;
        return answer.blob();
      })
      .then(done, (cause) => setTimeout(failed, SAYS_WHY, cause));
  });
}
