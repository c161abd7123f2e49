/** `absent`: no program listens on this machine; `declined`: it says it has not signed; `stopped`: the person waits no longer. */
export type ProgramOutcome = { readonly outcome: 'signed' | 'absent' | 'stopped' } | { readonly outcome: 'declined'; readonly words: string };

/** Speaks to the signing program on the person's own machine and waits for its one answer, however long its person takes. */
export function askProgram(address: string, message: object, signal: AbortSignal): Promise<ProgramOutcome> {
  return new Promise<ProgramOutcome>((resolve) => {
    const socket = new WebSocket(address);
    const end = (outcome: ProgramOutcome): void => {
      // Closing a line that is not open yet is an error of its own, which must not be the one that is told.
      resolve(outcome);
      socket.close();
    };
    signal.addEventListener('abort', () => end({ outcome: 'stopped' }), { once: true });
    socket.addEventListener('open', () => socket.send(JSON.stringify(message)));
    socket.addEventListener('error', () => end({ outcome: 'absent' }));
    socket.addEventListener('close', () => end({ outcome: 'absent' }));
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => end(outcomeOf(String(data))));
  });
}

export function outcomeOf(text: string): ProgramOutcome {
  const { Status: status, Message: words } = saidIn(text);
  // The program counts 0 as done.
  if (status === 0 || status === true) return { outcome: 'signed' };
  return { outcome: 'declined', words: typeof words === 'string' ? words : '' };
}

function saidIn(text: string): { readonly Status?: unknown; readonly Message?: unknown } {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? said : {};
  } catch {
    return {};
  }
}
