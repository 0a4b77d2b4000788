// What the tab remembers of its conversation, so that a reload goes on where it was. A browser may refuse to remember: then nothing is.

export interface Remembered {
  conversationId: string;
  token: string;
}

const keyOf = (municipality: string, language: string): string => `ombudguide:${municipality}:${language}`;

export function recall(municipality: string, language: string): Remembered | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(municipality, language)) ?? 'null');
    if (kept && typeof kept === 'object' && 'conversationId' in kept && 'token' in kept) return kept as Remembered;
  } catch {
    // Refused or spoilt: as if there were nothing.
  }
  return undefined;
}

export function remember(municipality: string, language: string, conversation: Remembered): void {
  try {
    sessionStorage.setItem(keyOf(municipality, language), JSON.stringify(conversation));
  } catch {
    // A reload will begin anew.
  }
}

export function forget(municipality: string, language: string): void {
  try {
    sessionStorage.removeItem(keyOf(municipality, language));
  } catch {
    // There was nothing.
  }
}
