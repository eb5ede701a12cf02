// What "Your privacy" says, in English: loaded with that panel.

export const words = {
  title: 'Your privacy',
  back: 'Back',
  next: 'Continue',
  agreed: 'You agreed on {time} to version {version}:',
  nothingAgreed: 'You have agreed to nothing so far, and no photo of you has been taken.',
  receipt: 'Show the receipt',
  withdraw: 'Withdraw my agreement',
  withdrawText: 'Pictures being made are stopped; your photos and pictures are deleted. You can agree again later.',
  withdrawDo: 'Withdraw and delete',
  withdrawn: 'You have withdrawn your agreement.',
  take: 'Download everything',
  takeText: 'One ZIP file with your photos, your pictures, what you tried on and what you agreed to.',
  takeDo: 'Download',
  taking: 'Downloading: {amount} so far',
  taken: 'The file is in your downloads.',
  erase: 'Delete everything',
  eraseText:
    'Photos, pictures and history are deleted for good, at once. This cannot be undone. You get a signed receipt.',
  eraseDo: 'Delete everything now',
  erased: 'Everything about you has been deleted.',
  keepReceipt: 'This is your receipt. Anyone who has its link can check it; it does not say who you are.',
  receiptId: 'Receipt',
  time: 'Time',
  link: 'Link to the receipt',
  copy: 'Copy link',
  copied: 'Copied',
  forget: 'Forget me on this device',
  forgetText:
    'The next visit from here begins as a stranger’s. What is stored is not deleted by this; it goes when its time is up.',
  forgetDo: 'Forget me',
  forgotten: 'This device no longer knows you.',
  deleted: 'Deleted',
  nothingDeleted: 'There was nothing to delete.',
  counts: {
    photos: 'Photos',
    pictures: 'Pictures',
    try_ons: 'Try-ons',
    try_ons_stopped: 'Try-ons stopped',
    sessions: 'Visits',
  } as Record<string, string>,
};

export type PrivacyWords = typeof words;
