import { describe, expect, it } from 'vitest';
import { compareTexts } from '@/lib/core/engine/compare';
import { version } from '@/lib/core/testing/build';
import { shippedVersion } from '../../testing/shipped';
import { exportOf } from '../testing/comparisons';
import { officeText } from '../testing/libreoffice';
import { linesOf } from '../testing/lines';
import { docxRedline } from './redline-document';

/** LibreOffice writes the numbers of paragraphs into plain text. */
const PRINTED_NUMBER = /^ +(?:\d+\.|\(\w+\)) /;

const MOVED = [
  version({
    slug: 'a',
    articles: ['Peace and trade stay.', 'War ends at the border.', 'Energy is shared fairly.'],
  }),
  version({
    slug: 'b',
    articles: [
      'Energy is shared equally.',
      'Peace and trade stay for ever.',
      'War ends at the border.',
    ],
  }),
] as const;
const TREATIES = [shippedVersion('dprk-russia-2024'), shippedVersion('iran-russia-2025')] as const;

describe('LibreOffice', { timeout: 120_000 }, () => {
  it.each([
    ['provisions that moved', MOVED],
    ['two treaties', TREATIES],
  ] as const)(
    'gives B when it accepts all and A when it rejects all: %s',
    (_name, [left, right]) => {
      const bytes = docxRedline(exportOf(left, right, { comparison: compareTexts(left, right) }));
      const lines = (command: 'accept' | 'reject') =>
        officeText(bytes, command)
          .map((line) => line.replace(PRINTED_NUMBER, ''))
          .filter((line) => line !== '');
      expect(lines('accept')).toEqual(linesOf(right));
      expect(lines('reject')).toEqual(linesOf(left));
    },
  );
});
