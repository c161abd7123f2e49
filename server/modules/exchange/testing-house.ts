import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { anOffice, type Office } from '../documents/testing.ts';
import type { PacketKind } from './lines/line.ts';
import { FETCH_WAITING, type SEAL_LOG, type SEND_DUE } from './jobs/queues.ts';
import { aNeighbour, MemoryHub, overHub } from './testing.ts';

export interface OwnAgency {
  readonly id: string;
  readonly code: string;
  readonly office: Office;
}

export interface SettledRow {
  readonly id: string;
  readonly state: string;
  readonly problem: string | null;
  readonly detail: string | null;
  readonly packetId: string | null;
}

/** A house on one hub, with two of its agencies, and an agency elsewhere that it knows. */
export interface ExchangeHouse {
  readonly house: House;
  readonly hub: MemoryHub;
  readonly first: OwnAgency;
  readonly second: OwnAgency;
  readonly neighbour: { readonly id: string; readonly code: string; readonly name: string };
  /** Wakes a job now and not at the next minute. */
  turn(queue: typeof FETCH_WAITING | typeof SEND_DUE | typeof SEAL_LOG): Promise<void>;
  /** Lays bytes on the hub and waits until the house has settled them. */
  arrive(bytes: Uint8Array, packet?: { kind?: PacketKind; from?: string | null; to?: readonly string[] }): Promise<SettledRow>;
  close(): Promise<void>;
}

export async function openExchangeHouse(parts: Pick<NonNullable<Parameters<typeof openHouse>[0]>, 'signing'> = {}): Promise<ExchangeHouse> {
  const hub = new MemoryHub();
  const served: OwnAgency[] = [];
  const house = await openHouse({ ...parts, openLines: overHub(hub, () => served.map(({ id, code }) => ({ id, codes: [code] }))) });
  const own = async (key: 'stttt' | 'snv'): Promise<OwnAgency> => {
    const office = await anOffice(house, key);
    const [row] = await house.sql<{ code: string }>('select code_qcvn102 as code from identity.current_organization where id = $1', [office.agencyId]);
    return { id: office.agencyId, code: row?.code ?? '', office };
  };
  const [first, second] = [await own('stttt'), await own('snv')];
  served.push(first, second);
  const neighbour = await aNeighbour(house, { code102: '000.00.00.H41', codeQd20: 'H41', name: 'Ủy ban nhân dân tỉnh Nghệ An' });
  const turn = (queue: string): Promise<void> => house.database.transact((tx) => house.jobs.enqueue(tx, queue, {}));
  return {
    house, hub, first, second, neighbour, turn,
    arrive: async (bytes, { kind = 'edoc', from = null, to = [first.code] } = {}) => {
      const transportId = hub.lay({ kind, from, to, bytes });
      await turn(FETCH_WAITING);
      return eventually(async () => {
        const [row] = await house.sql<SettledRow>(`select id, state, problem, problem_detail as detail, packet_id as "packetId" from exchange.inbound where transport_id = $1 and state in ('taken', 'refused')`, [transportId]);
        return row;
      });
    },
    close: () => house.close(),
  };
}
