import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Facts, Section } from '#web/ui/layout.tsx';
import { type Arrival as ArrivalFacts, useArrival } from '../api/packets.ts';
import { packetTexts } from '../texts/packets.ts';
import classes from './packets.module.css';
import { RequestAnswer } from './request-answer.tsx';
import { SendingState } from './sending-state.tsx';

/** Whether the sender of a document from another house asks it back; stands before what else can be done. */
export function AskedBack({ incomingId }: { incomingId: string }) {
  const { data } = useArrival(incomingId);
  const request = data?.arrival?.request ?? null;
  return request === null ? null : <RequestAnswer request={request} />;
}

/** How a received document came from another house, and what its sender was told since. */
export function Arrival({ incomingId }: { incomingId: string }) {
  const { data } = useArrival(incomingId);
  const arrival = data?.arrival ?? null;
  return arrival === null ? null : <ArrivalSection arrival={arrival} />;
}

function ArrivalSection({ arrival: { senderName, senderCode, documentId, lineName, at, signature, told } }: { arrival: ArrivalFacts }) {
  const say = useTexts(packetTexts);
  const signed = `signature.${signature ?? 'none'}`;
  return (
    <Section title={say('arrival')}>
      <Facts facts={[
        [say('sender'), senderName], [say('senderCode'), senderCode], [say('documentId'), documentId], [say('line'), lineName], [say('at'), moment(at)],
        [say('signature'), signed in packetTexts.vi ? say(signed as 'signature.none') : null],
      ]} />
      {told.length > 0 && (
        <ul className={classes['told']} aria-label={say('told')}>
          {told.map((packet) => <li key={packet.id}>{say(`what.${packet.what}`)} <SendingState packet={packet} /></li>)}
        </ul>
      )}
    </Section>
  );
}
