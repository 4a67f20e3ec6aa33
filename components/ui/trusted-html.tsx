import type { ComponentProps } from 'react';

type TrustedHtmlProps = Omit<ComponentProps<'div'>, 'children' | 'dangerouslySetInnerHTML'> & {
  readonly as?: 'div' | 'section' | 'span';
  /** From `html`, `markedHtml` or `noteBodyHtml`, which escape everything; never from elsewhere. */
  readonly html: string;
};

/**
 * The one place where a string becomes HTML. React holds one element a provision instead of one a
 * tag, which is what keeps pages of thousands of marks fast.
 */
export function TrustedHtml({ as: Tag = 'div', html, ...rest }: TrustedHtmlProps) {
  return <Tag {...rest} dangerouslySetInnerHTML={{ __html: html }} />;
}
