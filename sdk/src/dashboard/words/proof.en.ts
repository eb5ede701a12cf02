// What the proof says, in English.

export const words = {
  title: 'Proof',
  lead: 'Some visitors do not see the button. What they do is compared with what the others do, so that you know what the fitting room itself changes.',
  since: 'Running since {day}, with {percent} of visitors without the button.',
  off: {
    title: 'No experiment is running',
    text: 'Choose below how many visitors do not see the button. Without them nobody can say what it changes.',
  },
  verdicts: {
    too_early: 'Too early to say.',
    open: 'Not decided yet: the button may help, hurt or change nothing.',
    larger: {
      conversion: 'With the button, more visitors buy: {low} to {high} more.',
      visit_seconds: 'With the button, first visits last longer: {low} to {high} longer.',
      return_rate: 'With the button, more first orders come back: {low} to {high} more.',
    },
    smaller: {
      conversion: 'With the button, fewer visitors buy: {low} to {high} fewer.',
      visit_seconds: 'With the button, first visits are shorter: {low} to {high} shorter.',
      return_rate: 'With the button, fewer first orders come back: {low} to {high} fewer.',
    },
    mismatched: 'Not compared: see the alarm.',
  },
  alarm: {
    title: 'The two groups are not as large as they should be',
    text: 'Of {all} visitors {held} should be without the button, and {found} are. Somebody is missing, so nothing is compared. Most often the tag is not on every page, a page is kept in a cache with the button in it, or events are blocked. Once it is mended, begin with another share below: everybody is then drawn anew.',
  },
  elsewhere: {
    other: 'Pages still draw with {share}',
    text: 'Since yesterday they were seen {seen} times, and whoever comes to them counts in no experiment. Only the pages themselves say who sees the button: paste the snippet anew.',
    left: 'Pages still keep the button from {share} of visitors',
    leftText:
      'Since yesterday they were seen {seen} times, though no experiment is running. Only the pages themselves say who sees the button: paste the snippet anew.',
    toSnippet: 'To the snippet',
  },
  arms: { shown: 'With the button', held_out: 'Without the button' },
  measures: {
    conversion: 'Visitors who buy',
    visit_seconds: 'Length of the first visit',
    return_rate: 'First orders that come back',
  },
  columns: { group: 'Group', value: 'Measured', range: 'Between' },
  range: '{low} and {high}',
  nothing: 'Nothing yet',
  caption: '{measure}, in both groups',
  meter: {
    title: 'How far it is',
    done: 'There are enough visitors to see a change of {smallest}, if there is one.',
    needed: '{needed} more visitors are needed to see a change of {smallest} in four of five experiments.',
    unknown: 'How many visitors are still needed is known once some of those without the button have bought.',
    label: 'Visitors so far',
    visitors: '{shown} with the button, {held} without',
    smallest: 'The smallest change worth knowing',
  },
  holdout: {
    title: 'Visitors without the button',
    label: 'Share of visitors without the button',
    hint: 'Between 0 and 50 %. With 0 there is no experiment. Another share begins another experiment, and what was measured so far no longer counts. It begins for each page with the snippet: paste it anew after every change.',
    more: 'The larger the share, the sooner you know; the fewer visitors can try on meanwhile.',
    save: 'Begin with {percent}',
    stop: 'End the experiment',
    same: 'This share is running',
    begun:
      'A new experiment begins with {percent} of visitors without the button. Paste the snippet anew: until then pages go on as they are.',
    stopped: 'The experiment ends. Paste the snippet anew: until then pages still keep the button from some.',
    failed: 'The share could not be changed.',
  },
  from: {
    server: 'Purchases as your shop’s server tells of them.',
    pages: 'Purchases as pages tell of them; your shop’s server would be surer.',
  },
  aside: 'What was told and not counted, and why',
  method:
    'Each visitor counts once: with the first visit, the first purchase and whether that came back. Every range holds in 95 of 100 experiments however often you look: it is a confidence sequence (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, arXiv:2103.06476), not a test that is only right once.',
};

export const orders = {
  title: 'Purchases from a list',
  lead: 'For shops whose server cannot tell of purchases and returns: Shopify’s export of orders, or our template. Nothing counts before you say so.',
  choose: 'Choose a CSV file',
  template: 'Download the template',
  sending: 'Reading “{name}”…',
  counting: 'Counting. You need not wait here: it goes on without this page.',
  progress: '{done} of {of} orders',
  would: 'Purchases that would count: {purchases}{sums}. Returns that would count: {returns}.',
  nothing: 'Nothing new would count.',
  applied: 'Counted {when}. Purchases: {purchases}. Returns: {returns}.',
  found: { one: 'One remark below.', other: '{count} remarks below.' },
  apply: 'Count them',
  forget: 'Forget it',
  forgotten: 'The list was forgotten. What it has counted stays counted.',
  stopped: 'The list was forgotten. What has counted of it stays counted, the rest will not count.',
  counts: {
    purchases: 'Purchases',
    purchases_known: 'Known already',
    returns: 'Returns',
    returns_known: 'Returns known',
    set_aside: 'Put aside',
  },
  problems: 'What is wrong in the file',
  columns: { line: 'Line', column: 'Column', value: 'Value', what: 'What to do' },
  severities: { error: 'Put aside', warning: 'Value left out', notice: 'Good to know' },
  more: { one: '{count} more is not shown.', other: '{count} more are not shown.' },
};
