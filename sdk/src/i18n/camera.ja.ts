// What the camera says, in Japanese.
import type { CameraWords } from './camera.en.ts';

export const words: CameraWords = {
  starting: 'カメラを起動しています。ブラウザが許可を求めることがあります。',
  picture: 'カメラの映像',
  guide: '頭から腰までを枠に合わせてください。',
  shutter: '撮影する',
  counting: '撮影まで{seconds}',
  cancel: 'キャンセル',
  timer: 'セルフタイマー、{time}',
  turn: 'カメラを切り替える',
  torch: 'ライト',
  taken: '写真を撮影しました。',
  use: 'この写真を使う',
  again: '撮り直す',
  app: 'カメラアプリを開く',
  instead: '写真を選ぶ',
  troubles: {
    denied:
      'このページではカメラが許可されていません。アドレスバーの横、またはブラウザの設定で許可してから、もう一度お試しください。',
    missing: 'この端末にカメラがありません。お持ちの場合は接続して、もう一度お試しください。',
    busy: 'カメラがほかで使用中か、接続が切れています。ほかのアプリを閉じて、もう一度お試しください。',
    forbidden: 'このショップのページでは、ここでカメラを使用できません。',
    insecure: 'カメラは安全なページでのみ使用できます。このページは安全ではありません。',
    failed: 'カメラを起動できませんでした。もう一度お試しになるか、写真をお選びください。',
  },
};
