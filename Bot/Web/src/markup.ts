// The markup that messages may hold: paragraphs, line breaks, lists, **bold**, _emphasis_ and [links](https://…), also to the host's own [pages](/…).
// Everything else is shown as it is written. What comes out is built of these alone, so it needs no cleaning.

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text: string): string => text.replace(/[&<>"']/g, sign => entities[sign] ?? sign);

const link = /\[([^[\]\n]{1,200})\]\(((?:https?:\/\/|mailto:|tel:|\/(?![/\\]))[^\s()<>"']{1,500})\)|(https:\/\/[^\s<>"']{1,500}[^\s<>"'.,:;!?)])/g;

/** One line of text as HTML. */
export function inline(text: string, opensNewWindow: string): string {
  let html = '';
  let end = 0;
  for (const found of text.matchAll(link)) {
    const address = found[2] ?? found[3] ?? '';
    html += emphasise(text.slice(end, found.index));
    html += anchor(address, emphasise(found[1] ?? address), opensNewWindow);
    end = found.index + found[0].length;
  }
  return html + emphasise(text.slice(end));
}

/** A whole message as HTML. */
export function render(message: string, opensNewWindow: string): string {
  return message
    .split(/\n{2,}/)
    .map(block => renderBlock(block.split('\n').filter(line => line.trim() !== ''), opensNewWindow))
    .join('');
}

export function anchor(address: string, html: string, opensNewWindow: string): string {
  // A mail address too long for its line breaks after the at sign, not in a word.
  if (/^(mailto|tel):/.test(address)) return `<a href="${escape(address)}">${html.replace('@', '@<wbr>')}</a>`;
  return `<a href="${escape(address)}" target="_blank" rel="noopener noreferrer">${html}<span class="unseen"> (${escape(opensNewWindow)})</span></a>`;
}

function emphasise(text: string): string {
  return escape(text)
    .replace(/\*\*([^*\n]{1,500})\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])_([^_\n]{1,500})_(?=$|[\s).,:;!?])/g, '$1<em>$2</em>');
}

const bullet = /^\s*[-•]\s+/;
const number = /^\s*\d{1,2}[.)]\s+/;

function renderBlock(lines: string[], opensNewWindow: string): string {
  let html = '';
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at]);
    let next = at + 1;
    while (next < lines.length && kindOf(lines[next]) === kind) next++;
    const same = lines.slice(at, next);
    html += kind === 'p'
      ? `<p>${same.map(line => inline(line, opensNewWindow)).join('<br>')}</p>`
      : `<${kind}>${same.map(line => `<li>${inline(line.replace(kind === 'ul' ? bullet : number, ''), opensNewWindow)}</li>`).join('')}</${kind}>`;
    at = next;
  }
  return html;
}

function kindOf(line = ''): 'ul' | 'ol' | 'p' {
  if (bullet.test(line)) return 'ul';
  return number.test(line) ? 'ol' : 'p';
}
