import { useTexts } from '#web/lib/texts.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Keys } from '#web/ui/keys.tsx';
import { Stack, Words } from '#web/ui/layout.tsx';
import { appTexts } from './texts.ts';
import classes from './palette.module.css';

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const say = useTexts(appTexts);
  const rows = [
    ['g v', say('queue')], ['g d', say('incoming')], ['g i', say('outgoing')], ['g h', say('records')], ['g s', say('registers')], ['g k', say('search')], ['g t', say('account')],
    ['j k', say('keyNext')], ['Enter', say('keyOpen')], ['n', say('actRegister')], ['Ctrl K', say('keyFind')], ['Ctrl S', say('keySave')], ['?', say('keyHelp')],
  ] as const;
  return (
    <Dialog title={say('shortcuts')} closeLabel={say('close')} opened onClose={onClose}>
      <Stack gap="md">
        <table className={classes['keys']}>
          <tbody>
            {rows.map(([keys, meaning]) => (
              <tr key={keys}>
                <th scope="row"><Keys keys={keys} /></th>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Words tone="soft" small>{say('keysOff')}</Words>
      </Stack>
    </Dialog>
  );
}
