// A letter that the guide drafted: shown whole, to copy or to save as a text file. All of it happens here; nothing goes to the host.
import { createElement } from 'react';
import type { AttachmentMiddleware, AttachmentProps } from './webchat';

const contentType = 'application/vnd.ombudguide.letter+json';

interface Letter {
  title: string;
  text: string;
  language: string;
  fileName: string;
  download: string;
  copy: string;
  copied: string;
}

const isLetter = (attachment: AttachmentProps['attachment']): boolean => attachment?.contentType === contentType;

/** Only what comes from the guide is drawn; a citizen cannot send any. */
const letterOf = ({ activity, attachment }: AttachmentProps): Letter | undefined =>
  isLetter(attachment) && activity?.from?.role !== 'user' ? (attachment?.content as Letter) : undefined;

export const drawLetters: AttachmentMiddleware = () => next => props => {
  const letter = letterOf(props);
  if (!letter) return isLetter(props.attachment) ? false : next(props);
  return createElement(
    'figure',
    { className: 'letter' },
    createElement('figcaption', null, letter.title),
    // Long lines wrap, so the text never scrolls sideways.
    createElement('div', { className: 'text', lang: letter.language }, letter.text),
    createElement(
      'p',
      { className: 'keep' },
      createElement('a', { href: addressOf(letter), download: letter.fileName }, letter.download),
      createElement(
        'button',
        { type: 'button', onClick: (event: { currentTarget: HTMLButtonElement }) => void copy(letter, event.currentTarget) },
        letter.copy
      ),
      createElement('span', { role: 'status' })
    )
  );
};

/** A screen reader is told that the letter is there; it is read at leisure in the conversation. */
export const announceLetters: AttachmentMiddleware = () => next => props => {
  const letter = letterOf(props);
  return letter ? () => createElement('span', null, letter.title) : next(props);
};

/** With the line ends that every text editor knows. */
const addressOf = ({ text }: Letter): string => `data:text/plain;charset=utf-8,${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;

async function copy(letter: Letter, button: HTMLButtonElement): Promise<void> {
  const shown = button.closest('figure')?.querySelector('.text');
  try {
    await navigator.clipboard.writeText(letter.text);
    const status = button.nextElementSibling;
    if (status) status.textContent = letter.copied;
  } catch {
    // A page in a frame may not be let near the clipboard: the text is marked, so that one keystroke or a long press copies it.
    if (shown) window.getSelection()?.selectAllChildren(shown);
  }
}
