import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Shade 8 carries white text with a contrast above 7:1. */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  colors: {
    brand: ['#eef4fa', '#dbe7f3', '#b6cfe7', '#8fb5da', '#6d9fcf', '#568fc7', '#3f7ab5', '#28629b', '#1b4b7a', '#123557'],
    dark: ['#e4e7eb', '#b9c0c9', '#98a1ac', '#6a737e', '#414954', '#2f363f', '#242a32', '#1b2027', '#14181d', '#0e1115'],
  },
  defaultRadius: 'md',
  radius: { sm: '6px', md: '8px', lg: '12px' },
  fontFamily: "'Segoe UI', 'Noto Sans', system-ui, -apple-system, Roboto, 'Helvetica Neue', sans-serif",
  headings: { fontFamily: "'Segoe UI', 'Noto Sans', system-ui, -apple-system, Roboto, sans-serif", fontWeight: '650' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
});

/** Mantine draws with our tokens (global.css), so that one place decides every colour. */
export const variables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--card)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-faint)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-anchor': 'var(--brand)',
    '--input-disabled-color': 'var(--ink-soft)',
  };
  return { variables: {}, light: { ...shared, '--mantine-color-default': 'var(--card)' }, dark: { ...shared, '--mantine-color-default': 'var(--sunken)' } };
};
