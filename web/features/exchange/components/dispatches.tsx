import { IconFileZip } from '@tabler/icons-react';
import { useMe } from '#web/features/identity/index.ts';
import { urlOf } from '#web/lib/call.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Section, Words } from '#web/ui/layout.tsx';
import { useDispatches } from '../api/packets.ts';
import { packetTexts } from '../texts/packets.ts';
import classes from './packets.module.css';
import { SendingState } from './sending-state.tsx';

/** The packets of an issued document, one for each receiver elsewhere and act; nothing where all receivers are of this house. */
export function Dispatches({ documentId, receivers }: { documentId: string; receivers: readonly { readonly agencyId: string; readonly agencyName: string }[] }) {
  const say = useTexts(packetTexts);
  const { data } = useDispatches(documentId);
  const mayTakeEvidence = useMe().capacities.some(({ role }) => role === 'clerk' || role === 'head' || role === 'deputy');
  if (data === undefined || data.dispatches.length === 0) return null;
  const nameOf = (id: string): string => receivers.find(({ agencyId }) => agencyId === id)?.agencyName ?? '';
  return (
    <Section title={say('dispatches')}>
      <table className={classes['packets']}>
        <thead>
          <tr><th scope="col">{say('agency')}</th><th scope="col">{say('packet')}</th><th scope="col">{say('state')}</th></tr>
        </thead>
        <tbody>
          {data.dispatches.map((packet) => (
            <tr key={packet.id}>
              <th scope="row">{nameOf(packet.agencyId)}</th>
              <td>{say(`what.${packet.what}`)}{packet.lineName !== null && <div><Words small tone="soft">{packet.lineName}</Words></div>}</td>
              <td><SendingState packet={packet} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <Words small tone="soft">{say('dispatchesHint')}</Words>
      {mayTakeEvidence && data.dispatches.some(({ state }) => state === 'sent') && <a className={classes['file']} href={urlOf('exchange', 'getExchangeEvidence', { id: documentId })} download><IconFileZip size={17} aria-hidden="true" />{say('evidence')}</a>}
    </Section>
  );
}
