// htmx as the staff's pages use it: within their policy, and changing only what is different, so that the focus and what is being written stay.
import htmx from 'htmx.org';
import { Idiomorph } from 'idiomorph';

// The page's policy forbids both, and nothing of a citizen is to lie in the browser's storage.
htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.historyEnabled = false;
htmx.config.allowScriptTags = false;

/** Puts a part of the page that the host answered with in the place of the one that is there. Gives what changed. */
export function keep(target: Element, fresh: Element): Node[] {
  const open = [...target.querySelectorAll<HTMLDetailsElement>('details[open][id]')].map(each => each.id);
  const changed = Idiomorph.morph(target, fresh, { morphStyle: 'outerHTML', ignoreActiveValue: true });
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  document.title = document.title.replace(/^[^–]*/, `${document.querySelector('h1')?.textContent?.trim() ?? ''} `);
  return changed;
}

export { htmx };
