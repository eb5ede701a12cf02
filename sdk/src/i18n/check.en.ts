// What the photo check says, in English: loaded with the first photo.

export const words = {
  problems: {
    photo_not_an_image: 'That file is not a photo. Choose a JPEG, PNG, WebP or AVIF picture.',
    photo_heic: 'This is a HEIC photo, which we cannot open. Save it as JPEG, or take a screenshot of it.',
    photo_damaged: 'The photo is damaged or incomplete. Choose another one.',
    photo_gone: 'This photo has been deleted. Choose another one.',
    photo_too_many_pixels: 'The photo has too many pixels. Choose a smaller one.',
    photo_too_large: 'The file is larger than 15 MB. Choose a smaller one.',
    photo_too_small: 'The photo is too small. Choose one of at least 240 pixels a side.',
    photo_no_person: 'We could not find a person. Choose a photo that shows you from head to hips.',
    photo_several_people: 'There is more than one person. Choose a photo that shows only you.',
    photo_back_turned: 'You are seen from the back. Choose a photo that faces the camera.',
    photo_face_only: 'Only your face can be seen. Step back until your hips are in view.',
    photo_blurred: 'The photo is too blurred. Choose a sharper one.',
    photo_too_dark: 'The photo is too dark. Take it with light in front of you.',
    photo_overexposed: 'The photo is too bright. Take it in softer light.',
  },
  hints: {
    dim: 'It is a little dark. More light in front of you helps.',
    bright: 'It is very bright. Softer light keeps the details.',
    soft: 'It is a little blurred. A steady hand or a lean on the shelf helps.',
    arms_close: 'Your arms cover part of your upper body. Let them hang a little away from it.',
    hips_cropped: 'Your hips are out of the picture. A step back helps.',
    small_person: 'You are far away. A step closer helps.',
    turned: 'You are turned to the side. Facing the camera works best.',
  },
};

export type CheckWords = typeof words;
