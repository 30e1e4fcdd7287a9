import { Button, Progress } from 'antd';
import { useWords } from '../words/use-words.js';
import { sizeInWords } from './size.js';
import type { Sending } from './use-uploads.js';

interface Props {
  files: readonly Sending[];
  remove: (key: string) => void;
  retry: (key: string) => void;
}

/** Files on their way: how far, what the service made of them, and what to do where it said no. */
export function SendingList({ files, remove, retry }: Props) {
  if (files.length === 0) return null;
  return (
    <ul className="file-list" aria-live="polite">
      {files.map((file) => (
        <SendingRow key={file.key} file={file} remove={() => remove(file.key)} retry={() => retry(file.key)} />
      ))}
    </ul>
  );
}

function SendingRow({ file, remove, retry }: { file: Sending; remove: () => void; retry: () => void }) {
  const { t, say } = useWords();
  const percent = file.bytes === 0 ? 0 : Math.floor((100 * file.sent) / file.bytes);
  return (
    <li data-file={file.name} data-state={file.state}>
      <span className="file-name">{file.name}</span>
      <span className="quiet">{sizeInWords(file.bytes)}</span>
      {(file.state === 'sending' || file.state === 'waiting') && (
        <Progress percent={percent} size="small" aria-label={t('files.progress', { name: file.name })} />
      )}
      <span className={file.state === 'refused' || file.state === 'failed' ? 'file-trouble' : 'quiet'}>
        {say('files.sendingStates', file.state)}
      </span>
      <Trouble file={file} />
      {file.state === 'failed' && (
        <Button size="small" onClick={retry}>
          {t('files.again')}
        </Button>
      )}
      <Button size="small" type="text" onClick={remove} aria-label={t('files.dropOf', { name: file.name })}>
        {t('files.drop')}
      </Button>
    </li>
  );
}

function Trouble({ file: { upload } }: { file: Sending }) {
  const { t, say, language } = useWords();
  if (upload?.refusal !== undefined) {
    const { title, titleEn, what } = upload.refusal;
    return <p className="file-trouble">{`${language === 'en' ? titleEn : title}${what === '' ? '' : ` (${what})`}`}</p>;
  }
  if (upload?.file?.endingFits !== false) return null;
  return <p className="file-notice">{t('files.endingWrong', { kind: say('files.kinds', upload.file.kind) })}</p>;
}
