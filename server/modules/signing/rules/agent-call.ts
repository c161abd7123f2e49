/** What the page sends to the signing program of the Government's authority, which listens on the person's own machine. */
export interface AgentCall {
  readonly address: string;
  readonly call: string;
  readonly message: Readonly<Record<string, string | null>>;
}

/** Its functions by act: the approval of a leader, the issue by the clerk. */
const CALLS = { sign: 'vgca_sign_approved', issue: 'vgca_sign_issued' } as const;
const FILE = 'van-ban.pdf';

export function agentCall(address: string, act: keyof typeof CALLS, place: { origin: string; secret: string }): AgentCall {
  const file = `${place.origin}/api/signing/agent/${place.secret}/${FILE}`;
  // Number and date are in the document already, so the program is told none and writes none.
  return { address: `${address}/${CALLS[act]}`, call: CALLS[act], message: { FileUploadHandler: file, SessionId: '', JWTToken: '', FileName: file, DocNumber: '', IssuedDate: '', MetaData: null } };
}
