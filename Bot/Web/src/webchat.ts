// The little of Web Chat's own surface that the page uses; its script is loaded before this one.

export interface Attachment {
  contentType?: string;
  content?: unknown;
}

export interface AttachmentProps {
  activity?: { from?: { role?: string } };
  attachment?: Attachment;
}

type AttachmentRenderer = (props: AttachmentProps) => unknown;
export type AttachmentMiddleware = () => (next: AttachmentRenderer) => AttachmentRenderer;

type StatusRenderer = (status: { sendState: 'sending' | 'send failed' | 'sent' }) => unknown;
export type StatusMiddleware = () => (next: StatusRenderer) => StatusRenderer;

/** As the public Direct Line client numbers them. */
export enum ConnectionStatus {
  Online = 2,
  ExpiredToken = 3,
  FailedToConnect = 4,
  Ended = 5
}

export interface DirectLine {
  conversationId: string;
  token: string;
  connectionStatus$: { subscribe(next: (status: ConnectionStatus) => void): { unsubscribe(): void } };
  end(): void;
}

interface WebChat {
  createDirectLine(options: { domain: string; token: string; conversationId?: string }): DirectLine;
  createStore(): unknown;
  renderWebChat(props: Record<string, unknown>, element: HTMLElement): void;
}

declare global {
  interface Window {
    WebChat: WebChat;
  }
}
