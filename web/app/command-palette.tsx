import { useTheme } from '#web/ui/use-theme.ts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useStartDraft } from '#web/features/documents/index.ts';
import { useMayReadRegisters } from '#web/features/registers/index.ts';
import { readSearchAddress, useFound, useSaved } from '#web/features/search/index.ts';
import { language } from '#web/lib/language.ts';
import { useTexts } from '#web/lib/texts.ts';
import { searchKey } from '#web/ui/search-key.ts';
import { Palette, type PaletteEntry } from '#web/ui/palette.tsx';
import { appTexts } from './texts.ts';

/** Ctrl K: finds documents by words without accents, and does acts by name. Acts stand first: documents come later and must not push them away under Enter. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const say = useTexts(appTexts);
  const go = useNavigate();
  const [words, setWords] = useState('');
  const acts = useActs().filter(({ title }) => searchKey(title).includes(searchKey(words)));
  const { entries, isSearching } = useFound(words);
  return (
    <Palette title={say('paletteTitle')} closeLabel={say('close')} placeholder={say('palettePlaceholder')} words={words} onWords={setWords} busy={isSearching} onClose={onClose} entries={[...acts, ...entries, ...(words.trim().length > 1 ? [{ id: 'all', title: say('actSearchAll', { words: words.trim() }), act: () => void go({ to: '/search', search: { q: words.trim() } }) }] : [])]} />
  );
}

function useActs(): PaletteEntry[] {
  const say = useTexts(appTexts);
  const go = useNavigate();
  const { startDraft } = useStartDraft();
  const theme = useTheme();
  const mayReadRegisters = useMayReadRegisters();
  const saved = useSaved();
  return [
    { id: 'queue', title: say('actGoQueue'), keys: 'g v', act: () => void go({ to: '/' }) },
    { id: 'incoming', title: say('actGoIncoming'), keys: 'g d', act: () => void go({ to: '/incoming' }) },
    { id: 'outgoing', title: say('actGoOutgoing'), keys: 'g i', act: () => void go({ to: '/outgoing' }) },
    { id: 'records', title: say('actGoRecords'), keys: 'g h', act: () => void go({ to: '/records' }) },
    ...(mayReadRegisters ? [{ id: 'registers', title: say('actGoRegisters'), keys: 'g s', act: () => void go({ to: '/registers' }) }] : []),
    { id: 'search', title: say('actGoSearch'), keys: 'g k', act: () => void go({ to: '/search' }) },
    ...saved.map(({ id, name, query }) => ({ id, title: say('actSaved', { name }), act: () => void go({ to: '/search', search: readSearchAddress(query) }) })),
    { id: 'register', title: say('actRegister'), keys: 'n', act: () => void go({ to: '/incoming/new' }) },
    { id: 'draft', title: say('actDraft'), act: startDraft },
    { id: 'account', title: say('actAccount'), keys: 'g t', act: () => void go({ to: '/account' }) },
    { id: 'theme', title: say('actTheme'), act: () => theme.choose(theme.isDark ? 'light' : 'dark') },
    { id: 'language', title: say('actLanguage'), act: () => language.choose(language.current() === 'vi' ? 'en' : 'vi') },
  ];
}
