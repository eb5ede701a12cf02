// What “My try-ons” says, in Japanese.
import type { HistoryWords } from './history.en.ts';

export const words: HistoryWords = {
  title: '試着の履歴',
  loading: 'お待ちください',
  empty: 'まだ何もありません',
  emptyText: 'このショップで作成した画像がここに表示されます。ご覧になれるのはお客様だけです。',
  start: '試着する',
  list: 'お客様の画像(新しい順)',
  show: '{title}({date})を表示',
  picture: '画像',
  gone: 'このショップでの取り扱いは終了しました',
  remove: '{title}({date})を削除',
  removed: '画像を削除しました。',
  undo: '元に戻す',
  more: 'さらに表示',
  all: 'すべての試着',
  everything: 'すべてをダウンロードまたは削除',
  back: '戻る',
};
