// The ombud's case: a form that is sent changes what it changes, and the page stays where it is. Without this each form loads the page anew.
import { htmx, keep } from './htmx';

type Field = HTMLInputElement | HTMLTextAreaElement;

// A form with a fault in it is answered with the page that says so.
htmx.config.responseHandling = [{ code: '204', swap: false }, { code: '[23]..', swap: true }, { code: '400', swap: true }, { code: '...', swap: false }];

let sent: HTMLFormElement | null = null;

function fields(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<Field>('textarea[id], input[id]:not([type=checkbox], [type=radio], [type=hidden], [type=file])')];
}

function forms(of: Element): HTMLFormElement[] {
  return [...of.querySelectorAll<HTMLFormElement>('form')];
}

/** What is being written into other forms than the one that was sent. */
function unsent(of: Element): Map<string, string> {
  return new Map(forms(of).filter(form => form.action !== sent?.action).flatMap(fields)
    .filter(field => field.value !== field.defaultValue).map(field => [field.id, field.value]));
}

htmx.defineExtension('keep', {
  isInlineSwap: style => style === 'keep',
  handleSwap: (style, target, fragment) => {
    if (style !== 'keep') return false;
    const fresh = (fragment as DocumentFragment).querySelector('#case');
    if (fresh === null) {
      // The session is over, or the case is gone: the page itself says so.
      location.reload();
      return [];
    }

    const refused = fresh.querySelector('#problem') !== null;
    const writing = unsent(target as Element);
    const action = sent?.action;
    const heading = sent?.closest('section')?.querySelector('h2')?.id;
    const changed = keep(target as Element, fresh);
    const now = document.getElementById('case');
    if (now === null) return changed;
    if (!refused) for (const form of forms(now).filter(form => form.action === action)) form.reset();
    for (const [id, value] of writing) {
      const field = document.getElementById(id) as Field | null;
      if (field !== null) field.value = value;
    }

    const place = refused ? document.getElementById('problem') : document.activeElement === document.body ? document.getElementById(heading ?? '') : null;
    if (place !== null) {
      place.tabIndex = -1;
      place.focus();
    }

    if (!refused) say('saved');
    return changed;
  }
});

// Files are sent as the browser sends them.
function takeAll(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('#case form')) {
    if (form.method !== 'post' || form.enctype === 'multipart/form-data' || form.hasAttribute('hx-post')) continue;
    form.setAttribute('hx-ext', 'keep');
    form.setAttribute('hx-post', form.action);
    form.setAttribute('hx-target', '#case');
    form.setAttribute('hx-swap', 'keep');
    form.setAttribute('hx-sync', 'this:drop');
    htmx.process(form);
  }
}

function say(what: 'saved' | 'failed' | ''): void {
  const said = document.getElementById('said');
  if (said !== null) said.textContent = what === '' ? '' : said.dataset[what] ?? '';
}

for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) document.addEventListener(failure, () => say('failed'));
document.addEventListener('htmx:beforeRequest', event => {
  const from = (event as CustomEvent<{ elt: Element }>).detail.elt;
  sent = from instanceof HTMLFormElement ? from : from.closest('form');
  say('');
});
document.addEventListener('htmx:afterSwap', takeAll);
takeAll();
