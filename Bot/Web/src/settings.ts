/** What the server tells the page. */
export interface Settings {
  municipality: string;
  language: string;
  nonce: string;
  texts: Record<string, string>;
}

/** The locale whose words Web Chat has for a language. */
const locales: Record<string, string> = { nb: 'nb-NO', nn: 'nb-NO', da: 'da-DK', sv: 'sv-SE', en: 'en-US' };

export const localeOf = (language: string): string => locales[language] ?? 'en-US';

export function textOf(settings: Settings, id: string): string {
  const text = settings.texts[id];
  if (text === undefined) throw new Error(`The page was not given the text '${id}'.`);
  return text;
}
