import { catalogue } from '#web/lib/texts.ts';

export const fileTexts = catalogue({ choose: 'Chọn tệp', none: 'Chưa chọn tệp nào' }, { choose: 'Choose a file', none: 'No file chosen' });
