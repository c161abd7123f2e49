import type { TimeStamper } from '#server/platform/pdf-signing/index.ts';
import type { ExchangeDeps } from './exchange.deps.ts';

/** What the acts that prove the exchange work with. */
export interface EvidenceDeps extends Pick<ExchangeDeps, 'database' | 'storage' | 'clock' | 'packetSigner'> {
  /** Null: the log is chained and carries no time of others. */
  readonly stamper: TimeStamper | null;
}
