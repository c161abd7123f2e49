import { Menu as MantineMenu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';

interface Item {
  readonly label: string;
  /** One of several of which one holds; shown with a tick. */
  readonly chosen?: boolean;
  /** Its own language, where that is not the page's. */
  readonly lang?: string;
  readonly act: () => void;
}
interface MenuProps {
  readonly label: string;
  readonly className: string;
  readonly button: ReactNode;
  readonly head?: ReactNode;
  readonly groups: readonly { readonly label?: string; readonly items: readonly Item[] }[];
}

export function Menu({ label, className, button, head, groups }: MenuProps) {
  const isPhone = useMediaQuery('(max-width: 760px)');
  return (
    <MantineMenu position={isPhone ? 'top-end' : 'right-end'} withInitialFocusPlaceholder={false} shadow="md" width={250} withinPortal={false} zIndex={300}>
      <MantineMenu.Target>
        <button type="button" className={className}>{button}</button>
      </MantineMenu.Target>
      <MantineMenu.Dropdown aria-label={label}>
        {head !== undefined && <MantineMenu.Label>{head}</MantineMenu.Label>}
        {groups.map((group, index) => (
          <Fragment key={group.label ?? index}>
            {(index > 0 || head !== undefined) && <MantineMenu.Divider />}
            {group.label !== undefined && <MantineMenu.Label>{group.label}</MantineMenu.Label>}
            {group.items.map(({ label: name, chosen, lang, act }) =>
              chosen === undefined
                ? <MantineMenu.Item key={name} onClick={act}>{name}</MantineMenu.Item>
                : <MantineMenu.RadioItem key={name} lang={lang} value={name} checked={chosen} onChange={act} checkIcon={<IconCheck size={16} aria-hidden="true" />}>{name}</MantineMenu.RadioItem>,
            )}
          </Fragment>
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}
