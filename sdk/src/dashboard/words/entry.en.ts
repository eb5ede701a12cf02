// What is said to who is not signed in: sign-in, the first owner, an invitation.

export const words = {
  signIn: {
    title: 'Sign in',
    lead: 'To your shop’s fitting room.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'E-mail and password do not belong together. Check both and try again.',
    ended: 'You have been signed out. Sign in again to go on where you were.',
    noPassword:
      'Forgotten your password? An owner of your shop can invite you again; whoever runs the server can help an owner.',
  },
  firstRun: {
    title: 'Make the first account',
    lead: 'It owns the shops on this server. The link works once.',
    name: 'Your name',
    optional: 'optional',
    choose: 'Choose a password',
    rule: 'At least {count} characters. A few words in a row are easy to remember and hard to guess.',
    submit: 'Make the account',
  },
  signUp: {
    title: 'Open a shop',
    lead: 'An account and a shop on the free plan.',
    shop: 'Name of your shop',
    shopHint: 'Shoppers read it in the consent text.',
    submit: 'Open it',
  },
  invitation: {
    title: 'Join a shop',
    lead: 'Somebody has invited you to look after their fitting room with them.',
    leadKnown: 'Choose a password; if you have an account here already, give its own.',
    as: 'You are signed in as {email}.',
    password: 'Password',
    submit: 'Accept the invitation',
  },
  show: 'Show',
  hide: 'Hide',
};
