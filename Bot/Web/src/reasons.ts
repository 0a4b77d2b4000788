// The reasons behind a message, as a native disclosure: closed until asked for, read by every screen reader, open to find-in-page.
import { createElement } from 'react';
import { anchor, inline } from './markup';
import type { AttachmentMiddleware, AttachmentProps } from './webchat';

const contentType = 'application/vnd.ombudguide.reasons+json';

interface Source {
  title: string;
  locator?: string;
  url?: string;
}

interface Reasons {
  title: string;
  paragraphs: string[];
  sources: Source[];
}

const isReasons = (attachment: AttachmentProps['attachment']): boolean => attachment?.contentType === contentType;

/** Only what comes from the guide is drawn; a citizen cannot send any. */
const reasonsOf = ({ activity, attachment }: AttachmentProps): Reasons | undefined =>
  isReasons(attachment) && activity?.from?.role !== 'user' ? (attachment?.content as Reasons) : undefined;

export const drawReasons = (opensNewWindow: string, sourcesLabel: string): AttachmentMiddleware => () => next => props => {
  const reasons = reasonsOf(props);
  if (!reasons) return isReasons(props.attachment) ? false : next(props);
  const html = (text: string): { dangerouslySetInnerHTML: { __html: string } } => ({ dangerouslySetInnerHTML: { __html: text } });
  return createElement(
    'details',
    { className: 'reasons' },
    createElement('summary', null, reasons.title),
    ...reasons.paragraphs.map((text, at) => createElement('p', { key: `p${at}`, ...html(inline(text, opensNewWindow)) })),
    reasons.sources.length > 0 && createElement('p', { className: 'sources', key: 'label' }, sourcesLabel),
    reasons.sources.length > 0 && createElement(
      'ul',
      { key: 'sources' },
      ...reasons.sources.map((source, at) => createElement('li', { key: at, ...html(sourceLine(source, opensNewWindow)) }))
    )
  );
};

/** What a screen reader is told as the message arrives: that there are reasons to open, not all of them. */
export const announceReasons: AttachmentMiddleware = () => next => props => {
  const reasons = reasonsOf(props);
  return reasons ? () => createElement('span', null, reasons.title) : next(props);
};

function sourceLine({ title, locator, url }: Source, opensNewWindow: string): string {
  // The markup of a link's text is the same as of any line; addresses in it are not links once more.
  const words = inline([title, locator].filter(Boolean).join(', ').replaceAll('https://', ''), opensNewWindow);
  return url?.startsWith('https://') ? anchor(url, words, opensNewWindow) : words;
}
