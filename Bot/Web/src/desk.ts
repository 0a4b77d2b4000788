// The service desk: sends the form as it changes and puts in what the host answers. Without it the form is sent by its button.
import { htmx, keep } from './htmx';

htmx.defineExtension('keep', {
  isInlineSwap: style => style === 'keep',
  handleSwap: (style, target, fragment) => {
    if (style !== 'keep') return false;
    const work = (fragment as DocumentFragment).querySelector('#work');
    if (work === null) {
      // The session or the contact is over: the page itself says so.
      location.reload();
      return [];
    }

    return keep(target as Element, work);
  }
});

// An answer to what was written before the last change is not put in: it would take the change back. The change is sent next, and answered.
let changes = 0;
let sent = 0;
for (const change of ['input', 'change']) {
  document.addEventListener(change, event => {
    if (event.target instanceof Element && event.target.closest('#talk') !== null) changes += 1;
  }, { capture: true });
}

document.addEventListener('htmx:beforeRequest', () => { sent = changes; });
document.addEventListener('htmx:beforeSwap', event => {
  if (changes !== sent) (event as CustomEvent<{ shouldSwap: boolean }>).detail.shouldSwap = false;
});

function say(text: string): void {
  const brief = document.getElementById('brief');
  if (brief !== null) brief.textContent = text;
}

for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(failure, () => say(document.getElementById('work')?.dataset['failed'] ?? ''));
}

for (const button of document.querySelectorAll<HTMLButtonElement>('.only-with-script')) button.hidden = false;

async function copy(button: HTMLButtonElement): Promise<void> {
  const text = document.querySelector<HTMLTextAreaElement>(button.dataset['copy'] ?? '');
  if (text === null) return;
  try {
    await navigator.clipboard.writeText(text.value);
  } catch {
    // Without leave to write there, the text is marked, and the keyboard copies it.
    text.select();
    return;
  }
  const said = document.getElementById('copied');
  if (said !== null) said.textContent = button.dataset['copied'] ?? '';
}

document.addEventListener('click', event => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-copy], button[data-print]') : null;
  if (button?.dataset['copy'] !== undefined) void copy(button);
  else if (button !== null) window.print();
});
