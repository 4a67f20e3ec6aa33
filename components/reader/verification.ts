import type { VerificationState } from '@/lib/core/treaty/provision';
import type { Standing } from '@/lib/core/treaty/treaty';

/** How the interface says a provision's verification state: a short mark and a sentence. */
export const VERIFICATION: Record<
  VerificationState,
  { readonly mark: string; readonly sentence: string; readonly tone: 'live' | 'quiet' | 'warn' }
> = {
  'official-text': {
    mark: 'as published',
    sentence: 'The wording is that of the publication named as its source.',
    tone: 'live',
  },
  'text-seen': {
    mark: 'text seen',
    sentence: 'The provision’s text, or a near-verbatim digest of it, was seen in these sources.',
    tone: 'live',
  },
  'content-confirmed': {
    mark: 'content confirmed',
    sentence: 'These sources confirm the content; the wording was not seen.',
    tone: 'quiet',
  },
  'from-memory': {
    mark: 'from memory',
    sentence: 'Written from memory and fairly sure; no source was checked.',
    tone: 'warn',
  },
  'low-confidence': {
    mark: 'low confidence',
    sentence:
      'Uncertain, number or content: check it against the authentic text before relying on it.',
    tone: 'warn',
  },
};

/** What a text is in law, in words. */
export const STANDING: Record<Standing, string> = {
  authentic: 'Authentic text',
  'official-translation': 'Official translation',
  'unofficial-translation': 'Unofficial translation',
  'working-rendering': 'Working rendering',
};
