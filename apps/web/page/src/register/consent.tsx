import { Checkbox, Form, Radio } from 'antd';
import { consents } from '../words/choices.js';
import { useWords } from '../words/use-words.js';

export function ConsentGiven() {
  const { t } = useWords();
  return (
    <div className="consent">
      <p className="say-this">{t('register.ask')}</p>
      <Form.Item name="consent" label={t('register.fields.consent')}>
        <Radio.Group
          className="consents"
          options={consents.map((value) => ({
            value,
            label: (
              <>
                {t(`consents.${value}`)} <span className="quiet">{t(`consentMeans.${value}`)}</span>
              </>
            ),
          }))}
        />
      </Form.Item>
      <div>
        <Form.Item name="mayPublish" valuePropName="checked">
          <Checkbox>{t('register.mayPublish')}</Checkbox>
        </Form.Item>
        <Form.Item name="mayDelegateMediation" valuePropName="checked">
          <Checkbox>{t('register.mayDelegateMediation')}</Checkbox>
        </Form.Item>
      </div>
    </div>
  );
}
