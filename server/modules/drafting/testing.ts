import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Block, BodyDocument } from '#contract/drafting/body.ts';
import { DECLARED_TOKEN, fragmentOf, LIVE_PATH } from '#contract/drafting/live-line.ts';
import type { LiveMessage } from '#contract/drafting/live.ts';
import { plainTextOf } from '#contract/drafting/plain-text.ts';
import { eventually, type House } from '#server/testing/house.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { readFragment } from './live/read-fragment.ts';

export const paragraph = (text: string): Block => ({ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) });
export const aBody = (...blocks: readonly (Block | string)[]): BodyDocument => ({ type: 'doc', content: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)) });

/** An editor without a screen: a real client of the live line. */
export class TestEditor {
  readonly shared: Y.Doc;
  readonly provider: HocuspocusProvider;
  readonly messages: LiveMessage[] = [];
  /** Resolves when the server closes the socket. */
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly #socket: HocuspocusProviderWebsocket;

  constructor(url: string, cookie: string, textId: string, { declared = false, shared = new Y.Doc() } = {}) {
    this.shared = shared;
    class WithCookie extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { cookie } });
      }
    }
    const { promise, resolve } = Promise.withResolvers<{ code: number; reason: string }>();
    this.closed = promise;
    this.#socket = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: WithCookie, maxAttempts: 1, onClose: ({ event }) => this.#end(event, resolve) });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.#socket, name: textId, document: shared, token: declared ? DECLARED_TOKEN : '',
      onStateless: ({ payload }) => void this.messages.push(JSON.parse(payload) as LiveMessage),
    });
    this.provider.attach();
  }

  /** As a careful client does: whatever the reason, it does not come back by itself. */
  #end({ code, reason }: { code: number; reason: string }, resolve: (event: { code: number; reason: string }) => void): void {
    resolve({ code, reason });
    this.close();
  }

  get fragment(): Y.XmlFragment {
    return this.shared.getXmlFragment(fragmentOf('body'));
  }

  get body(): BodyDocument {
    return readFragment(this.fragment);
  }

  get text(): string {
    return plainTextOf(this.body);
  }

  get access(): Extract<LiveMessage, { kind: 'access' }> | undefined {
    return this.messages.findLast((message) => message.kind === 'access');
  }

  /** Types a paragraph at the end. */
  type(text: string): void {
    this.shared.transact(() => {
      const element = new Y.XmlElement('paragraph');
      element.insert(0, [new Y.XmlText(text)]);
      this.fragment.insert(this.fragment.length, [element]);
    });
  }

  /** Types on in the last paragraph. */
  typeOn(text: string): void {
    const last = this.fragment.get(this.fragment.length - 1) as Y.XmlElement;
    const words = last.get(last.length - 1) as Y.XmlText;
    words.insert(words.length, text);
  }

  /** Sends bytes past the client's own protocol. */
  sendRaw(bytes: Uint8Array): void {
    this.#socket.send(bytes);
  }

  /** Sends a change that was made in another document, as an editor of somebody's own making might. */
  sendUpdate(update: Uint8Array): void {
    Y.applyUpdate(this.shared, update);
  }

  /** Until the server has said that it has everything. */
  saved(): Promise<boolean> {
    return eventually(async () => this.provider.isSynced && !this.provider.hasUnsyncedChanges);
  }

  shows(text: string): Promise<boolean> {
    return eventually(async () => this.text.includes(text));
  }

  mayWrite(access: 'read' | 'write' = 'write'): Promise<boolean> {
    return eventually(async () => this.access?.access === access);
  }

  close(): void {
    this.provider.destroy();
    this.#socket.destroy();
  }
}

/** Opens the house to editors; answers how one is opened. Those still open are closed with `closeAll`. */
export async function openEditors(house: House) {
  const address = await house.app.listen({ port: 0, host: '127.0.0.1' });
  const opened: TestEditor[] = [];
  return {
    url: `${address.replace('http', 'ws')}${LIVE_PATH}`,
    /** Not `isWelcome`: the server is expected to close the line. */
    open: async (visitor: Visitor, textId: string, { isWelcome = true, ...options }: { declared?: boolean; shared?: Y.Doc; isWelcome?: boolean } = {}): Promise<TestEditor> => {
      const editor = new TestEditor(`${address.replace('http', 'ws')}${LIVE_PATH}`, visitor.cookie, textId, options);
      opened.push(editor);
      if (isWelcome) await eventually(async () => editor.access !== undefined && editor.provider.isSynced);
      return editor;
    },
    closeAll: (): void => opened.splice(0).forEach((editor) => editor.close()),
  };
}

export type Editors = Awaited<ReturnType<typeof openEditors>>;
