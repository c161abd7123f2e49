import { createHash, randomBytes } from 'node:crypto';

/** The cookie by which a browser is known. With https its name binds it to this host and to encrypted lines. */
export interface SessionCookie {
  /** The secret in a `Cookie` header. */
  read(header: string | undefined): string | undefined;
  /** The `Set-Cookie` header that hands the secret over. It ends with the browser; the server ends it earlier. */
  written(secret: string): string;
  /** The `Set-Cookie` header that takes it back. */
  removed(): string;
}

const SECRET = /^[A-Za-z0-9_-]{43}$/;

export function sessionCookie(secure: boolean): SessionCookie {
  const name = secure ? '__Host-cong-so-so' : 'cong-so-so';
  const attributes = `; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    read: (header) => {
      const pairs = (header ?? '').split(';').map((pair) => pair.trim());
      const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
      return value !== undefined && SECRET.test(value) ? value : undefined;
    },
    written: (secret) => `${name}=${secret}${attributes}`,
    removed: () => `${name}=; Max-Age=0${attributes}`,
  };
}

export const newSessionSecret = (): string => randomBytes(32).toString('base64url');
/** What is stored in place of the secret. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
