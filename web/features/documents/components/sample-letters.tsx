import { useIsDemo } from '#web/features/identity/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Group, Words } from '#web/ui/layout.tsx';
import { uploadTexts } from '../texts/upload.ts';

const LETTERS = ['1-cong-van-phuc-dap', '2-quyet-dinh', '3-to-trinh', '4-giay-moi', '5-thong-bao', '6-cong-van-khan', '7-ke-hoach-nhieu-trang', '8-cong-van-ban-quet'] as const;

/** In the demonstration: letters to try the register with, taken as if they had been dropped. */
export function SampleLetters({ onFile }: { onFile: (file: File) => void }) {
  const say = useTexts(uploadTexts);
  if (!useIsDemo()) return null;
  const take = async (letter: string): Promise<void> => {
    const response = await fetch(`/samples/${letter}.pdf`);
    onFile(new File([await response.blob()], `${letter}.pdf`, { type: 'application/pdf' }));
  };
  return (
    <section aria-label={say('samples')}>
      <Words small tone="soft">{say('samplesHint')}</Words>
      <Group gap={8}>
        {LETTERS.map((letter) => <Button key={letter} small onClick={() => void take(letter)}>{say(`sample.${letter}`)}</Button>)}
      </Group>
    </section>
  );
}
