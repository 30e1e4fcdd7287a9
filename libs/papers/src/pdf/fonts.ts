import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export type FontName = 'body' | 'title';

/** Files of a region's own fonts (TTF or OTF), such as 仿宋_GB2312 and 小标宋. */
export type FontFiles = Readonly<Partial<Record<FontName, string>>>;

const bundled = createRequire(import.meta.url);
// Noto Serif SC (OFL) comes with the packages and knows all characters of names; 仿宋 and 小标宋 have no free file that does.
const free: Readonly<Record<FontName, string>> = {
  body: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  title: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
};

export type Fonts = Readonly<Record<FontName, Buffer>>;

export async function readFonts(own: FontFiles = {}): Promise<Fonts> {
  const read = (name: FontName) => readFile(own[name] ?? bundled.resolve(free[name]));
  const [body, title] = await Promise.all([read('body'), read('title')]);
  return { body, title };
}
