// What the camera says, in English: loaded with it.

export const words = {
  starting: 'The camera is starting. Your browser may ask you to allow it.',
  picture: 'What the camera sees',
  guide: 'Fill the outline, from head to hips.',
  shutter: 'Take the photo',
  counting: 'Photo in {seconds}',
  cancel: 'Cancel',
  timer: 'Self-timer, {time}',
  turn: 'Switch camera',
  torch: 'Torch',
  taken: 'The photo is taken.',
  use: 'Use this photo',
  again: 'Take it again',
  app: 'Open the camera app',
  instead: 'Choose a photo instead',
  troubles: {
    denied:
      'The camera is not allowed on this page. Allow it beside the address bar, or in the settings of your browser, and try again.',
    missing: 'There is no camera on this device. If you have one, connect it and try again.',
    busy: 'The camera is in use elsewhere or has been disconnected. Close the other app and try again.',
    forbidden: 'This shop’s page does not let the camera be used here.',
    insecure: 'The camera only works on a secure page, and this one is not.',
    failed: 'The camera did not start. Try again, or choose a photo.',
  },
};

export type CameraWords = typeof words;
