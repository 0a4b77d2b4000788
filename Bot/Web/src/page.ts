// Opens the conversation, keeps it through reloads and lost connections, and begins a new one when it is over.
import { look } from './look';
import { announceLetters, drawLetters } from './letter';
import { render } from './markup';
import { forget, recall, remember, type Remembered } from './memory';
import { announceReasons, drawReasons } from './reasons';
import { localeOf, textOf, type Settings } from './settings';
import { ConnectionStatus, type AttachmentMiddleware, type DirectLine, type StatusMiddleware } from './webchat';

const api = new URL('v3/directline', document.baseURI).href;
const place = document.getElementById('chat') as HTMLElement;
const notice = document.getElementById('notice') as HTMLElement;
const startOver = document.getElementById('start-over') as HTMLButtonElement;
const settings = JSON.parse(place.dataset['settings'] ?? '{}') as Settings;
const { municipality, language } = settings;
const text = (id: string): string => textOf(settings, id);

const longestWait = 30_000;

let current: DirectLine | undefined;
let failures = 0;

class Refused extends Error {
  constructor(readonly status: number) {
    super(`The host answered ${status}.`);
  }
}

async function open(): Promise<void> {
  const kept = recall(municipality, language);
  try {
    // The client takes any answer but a good one as the end, so what is kept is tried before it is handed over.
    const usable = kept && (await stillOpen(kept));
    if (kept && !usable) forget(municipality, language);
    const directLine = window.WebChat.createDirectLine({ domain: api, ...(usable ? kept : { token: await newToken() }) });
    tell(kept && !usable ? 'ended' : undefined);
    show(directLine);
  } catch (failure) {
    retry(failure instanceof Refused && failure.status === 429 ? 'too-many' : 'offline');
  }
}

async function newToken(): Promise<string> {
  const answer = await fetch(`${api}/tokens/generate`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ municipality, language })
  });
  if (!answer.ok) throw new Refused(answer.status);
  return ((await answer.json()) as { token: string }).token;
}

/** False if the conversation is over for good; an error that passes is thrown. */
async function stillOpen({ conversationId, token }: Remembered): Promise<boolean> {
  const answer = await fetch(`${api}/conversations/${encodeURIComponent(conversationId)}`, { headers: { Authorization: `Bearer ${token}` } });
  if (answer.ok) return true;
  if (answer.status === 401 || answer.status === 403) return false;
  throw new Refused(answer.status);
}

function show(directLine: DirectLine): void {
  current = directLine;
  const opensNewWindow = text('opens-new-window');
  directLine.connectionStatus$.subscribe(status => {
    if (current === directLine) follow(status);
  });

  // A fresh element for each conversation: Web Chat keeps nothing of the one before.
  const element = document.createElement('div');
  element.className = 'webchat';
  place.replaceChildren(element);
  window.WebChat.renderWebChat(
    {
      directLine,
      store: window.WebChat.createStore(),
      locale: localeOf(language),
      nonce: settings.nonce,
      styleOptions: look,
      renderMarkdown: (message: string) => render(message, opensNewWindow),
      attachmentMiddleware: either(drawLetters, drawReasons(opensNewWindow, text('sources'))),
      attachmentForScreenReaderMiddleware: either(announceLetters, announceReasons),
      activityStatusMiddleware: hideTimes,
      sendTypingIndicator: false,
      overrideLocalizedStrings: (strings: Record<string, string>) => ({
        ...strings,
        TEXT_INPUT_PLACEHOLDER: text('input-label'),
        TEXT_INPUT_ALT: text('input-label'),
        ACTIVITY_BOT_SAID_ALT: text('bot-said'),
        ACTIVITY_BOT_ATTACHED_ALT: text('bot-said')
      })
    },
    element
  );
}

/** What the first does not draw, the second may. */
const either = (first: AttachmentMiddleware, second: AttachmentMiddleware): AttachmentMiddleware => () => next => first()(second()(next));

/** A message says by itself that it is sent; only one that is not needs a word, and a way to try again. */
const hideTimes: StatusMiddleware = () => next => status => (status.sendState === 'sent' ? false : next(status));

function follow(status: ConnectionStatus): void {
  switch (status) {
    case ConnectionStatus.Online:
      failures = 0;
      startOver.hidden = false;
      keep();
      break;
    case ConnectionStatus.ExpiredToken:
    case ConnectionStatus.Ended:
      keep();
      again();
      break;
    case ConnectionStatus.FailedToConnect:
      retry('offline');
      break;
  }
}

/** The client refreshes its token by itself; what is kept follows it. */
function keep(): void {
  if (current?.conversationId && current.token)
    remember(municipality, language, { conversationId: current.conversationId, token: current.token });
}

/** Leaves the client that has stopped, and opens what there is to open. */
function again(): void {
  current = undefined;
  void open();
}

function retry(reason: string): void {
  current = undefined;
  failures++;
  tell(failures > 6 ? 'failed' : reason);
  setTimeout(again, Math.min(longestWait, 1000 * 2 ** failures));
}

function tell(id: string | undefined): void {
  notice.textContent = id ? text(id) : '';
}

startOver.addEventListener('click', () => {
  if (!window.confirm(text('start-over-confirm'))) return;
  const old = current;
  current = undefined;
  old?.end();
  forget(municipality, language);
  void open().then(() => place.focus());
});

window.addEventListener('pagehide', keep);
document.addEventListener('visibilitychange', keep);

void open();
