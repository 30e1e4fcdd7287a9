import { InboxOutlined } from '@ant-design/icons';
import { Spin, Upload } from 'antd';
import { useWords } from '../words/use-words.js';

/** Takes one file, by the file dialog or dropped. It is sent as it is: encoding and columns are found out by the service. */
export function ChooseFile({ busy, chosen }: { busy: boolean; chosen: (file: File) => void }) {
  const { t } = useWords();
  return (
    <Upload.Dragger
      className="choose-file"
      accept=".csv,.xlsx,text/csv"
      showUploadList={false}
      disabled={busy}
      beforeUpload={(file) => {
        chosen(file);
        return false;
      }}
    >
      {busy ? <Spin /> : <InboxOutlined aria-hidden />}
      <p>{busy ? t('import.sending') : t('import.choose')}</p>
      <p className="quiet">{t('import.chooseHint')}</p>
    </Upload.Dragger>
  );
}
