/** A file's name without the folders that some browsers send, without what is no visible character, short enough for every file system. */
export function fileName(given: string | null | undefined): string {
  const last = (given ?? '').normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = last.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();
  return shortened(visible) || '未命名';
}

/** The ending stays: by it people know what to open it with. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= 150) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return `${letters.slice(0, 150 - ending.length).join('')}${ending}`;
}
