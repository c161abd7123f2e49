const BROWSERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdg/, 'Edge'], [/coc_coc_browser/, 'Cốc Cốc'], [/\bOPR\//, 'Opera'], [/\bFirefox\//, 'Firefox'], [/\bFxiOS\//, 'Firefox'],
  [/\bChrome\//, 'Chrome'], [/\bCriOS\//, 'Chrome'], [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Android/, 'Android'], [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux'],
];

/** How a person tells their sessions apart: browser and system, as far as the browser says. */
export function deviceOf(userAgent: string | undefined): string {
  const named = (list: typeof BROWSERS): string | undefined => list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  return [named(BROWSERS), named(SYSTEMS)].filter((name) => name !== undefined).join(' · ') || 'Thiết bị khác';
}
