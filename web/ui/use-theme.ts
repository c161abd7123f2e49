import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';

/** The theme of this device: as the system has it, light or dark. */
export function useTheme(): { scheme: MantineColorScheme; choose: (scheme: MantineColorScheme) => void; isDark: boolean } {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const isDark = document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark';
  return { scheme: colorScheme, choose: setColorScheme, isDark };
}
