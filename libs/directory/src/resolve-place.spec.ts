import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { divisions, pathOf, pseudoDivisions } from './division.js';
import { resolvePlace } from './resolve-place.js';

const summary = (text: string): string => {
  const place = resolvePlace(text);
  return place.found
    ? `${place.path} ${place.confidence}`
    : `${place.reason}${place.suggestion === undefined ? '' : ` ${place.suggestion}`}`;
};

/** Column 事发区县 of the sample of 60 work orders, in its order; 13, 37 and 44 are planted. */
const hotlineRows =
  '北京市丰台区 天津市河东区 保定市顺平县 天津市南开区 北京市朝阳区 石家庄市 天津市武清区 石家庄市赵县 北京市东城区 北京市西城区 ' +
  '北京市石景山区 唐山市路北区 天津市滨河区 北京市平谷区 廊坊市三河市 天津市武清区 保定市高阳县 北京市通州区 天津市河东区 邢台市清河县 ' +
  '邯郸市馆陶县 天津市北辰区 天津市和平区 北京市朝阳区 廊坊市广阳区 北京市海淀区 石家庄市裕华区 天津市滨海新区 北京市大兴区 北京市顺义区 ' +
  '天津市津南区 北京市通州区 天津市津南区 石家庄市 保定市竞秀区 北京市通州区 北京市武清区 天津市武清区 保定市高碑店市 北京市朝阳区 ' +
  '天津市西青区 邢台市临西县 天津市东丽区\u3000\u3000 - 天津市静海区 廊坊市香河县 沧州市孟村回族自治县 北京市大兴区 天津市宝坻区 承德市宽城满族自治县 ' +
  '天津市滨海新区 天津市南开区 北京市大兴区 北京市石景山区 天津市武清区 张家口市 天津市北辰区 北京市大兴区 天津市红桥区 北京市朝阳区';
const planted = new Map([
  [13, 'unknown-division'],
  [37, 'wrong-city 天津市武清区'],
  [44, 'empty'],
]);

describe('the places of the hotline work orders', () => {
  const rows = hotlineRows.split(' ').map((text, at) => [at + 1, text === '-' ? '' : text] as const);

  test('there are 60', () => expect(rows).toHaveLength(60));

  test.each(rows)('row %i, %s', (row, text) => {
    const whole = text.trim();
    const path = /^(北京|天津)/.test(whole) ? whole : `河北省${whole}`;
    expect(summary(text)).toBe(planted.get(row) ?? `${path} high`);
  });
});

describe('whole addresses', () => {
  test.each([
    ['北京市丰台区测试东路8号', '北京市丰台区 high'],
    ['河北省保定市顺平县测试街3号', '河北省保定市顺平县 high'],
    ['河北省廊坊市三河市测试镇', '河北省廊坊市三河市 high'],
    ['廊坊市三河市市场街1号', '河北省廊坊市三河市 high'],
    ['河北省石家庄市测试工业园', '河北省石家庄市 high'],
    ['河北省石家庄市测试开发区', '河北省石家庄市 medium'],
    ['河北省邢台市清河县测试市场', '河北省邢台市清河县 high'],
    ['天津市 河西区（测试大厦）', '天津市河西区 high'],
    ['河北省/张家口市/桥西区/测试路', '河北省张家口市桥西区 high'],
    ['北京市北京市朝阳区测试街', '北京市朝阳区 high'],
    ['天津市市辖区武清区', '天津市武清区 high'],
    ['天津市和平区和平路1号', '天津市和平区 high'],
    ['天津市和平路1号', '天津市 high'],
    ['天津市南开大学', '天津市 high'],
    ['石家庄市新华路1号', '河北省石家庄市 high'],
    ['石家庄市新华路测试小区', '河北省石家庄市 medium'],
    ['石家庄市测试小区', '河北省石家庄市 medium'],
    ['石家庄市测试超市', '河北省石家庄市 medium'],
    ['保定市城区测试路', '河北省保定市 medium'],
    ['天津市杨村区', '天津市 medium'],
    ['邯郸市武安市场1号', '河北省邯郸市 high'],
  ])('%s', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });
});

describe('names that mislead', () => {
  test.each([
    ['天津市河北区', '天津市河北区 high'],
    ['河北区测试路', '天津市河北区 medium'],
    ['河北省', '河北省 high'],
    ['河北', '河北省 low'],
    ['天津河北', 'ambiguous'],
    ['北京市河北区', 'wrong-city 天津市河北区'],
    ['河北省天津市武清区', 'wrong-city 天津市武清区'],
    ['北京市武清区测试镇测试街', 'wrong-city 天津市武清区'],
    ['北京武清', 'wrong-city 天津市武清区'],
    ['天津市三河市', 'wrong-city 河北省廊坊市三河市'],
    ['北京市石家庄市裕华区', 'wrong-city 河北省石家庄市裕华区'],
    ['天津市保定顺平县', 'wrong-city 河北省保定市顺平县'],
    ['沧州市桥西区', 'wrong-city'],
    ['天津市滨河区测试广场', 'unknown-division'],
    ['天津市滨河新区', 'unknown-division'],
    ['天津市滨城区', 'unknown-division'],
    ['天津市大港区', 'unknown-division'],
    ['石家庄市正定新区', 'unknown-division'],
    ['北京市密云县', 'unknown-division 北京市密云区'],
    ['沧州市孟村自治县', 'unknown-division 河北省沧州市孟村回族自治县'],
    ['上海市浦东新区', 'unknown-division'],
    ['辽宁省沈阳市和平区', 'unknown-division'],
    ['沈阳和平区', 'unknown-division'],
    ['测试路8号', 'unknown-division'],
    ['天津路12号', 'unknown-division'],
    ['保定裕华路', 'unknown-division'],
    ['定州市', '河北省定州市 medium'],
    ['河北省定州市测试路', '河北省定州市 high'],
    ['保定市定州市', '河北省定州市 high'],
    ['河北省辛集市', '河北省辛集市 high'],
    ['石家庄市辛集市', '河北省辛集市 high'],
  ])('%s', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });
});

describe('names that leave something out', () => {
  test.each([
    ['武清', '天津市武清区 low'],
    ['武清区', '天津市武清区 medium'],
    ['天津武清区', '天津市武清区 medium'],
    ['天津市武清', '天津市武清区 medium'],
    ['天津武清', '天津市武清区 low'],
    ['顺平县测试街3号', '河北省保定市顺平县 medium'],
    ['河北省顺平县', '河北省保定市顺平县 high'],
    ['河北保定顺平县', '河北省保定市顺平县 low'],
    ['唐山路北', '河北省唐山市路北区 low'],
    ['承德', '河北省承德市 low'],
    ['承德县', '河北省承德市承德县 medium'],
    ['桥西区', 'ambiguous'],
    ['新华', 'ambiguous'],
    ['河北省新华区测试路', 'ambiguous'],
    ['河北新华区', 'ambiguous'],
    ['北京市新华区', 'wrong-city'],
    ['井陉', 'ambiguous'],
  ])('%s', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });
});

describe('more than one place', () => {
  test.each(['北京市朝阳区、海淀区', '北京市、天津市武清区', '北京市朝阳区海淀区', '石家庄市长安区，裕华', '天津市和平区和河西区'])(
    '%s',
    (text) => {
      expect(summary(text)).toBe('ambiguous');
    },
  );
});

describe('zones without a code of their own', () => {
  test.each([
    '雄安新区',
    '河北雄安新区测试路',
    '保定市雄安新区',
    '北京经济技术开发区测试街',
    '北京市亦庄',
    '石家庄高新技术产业开发区',
    '石家庄市高新区测试路1号',
    '秦皇岛经济技术开发区',
    '沧州渤海新区',
    '河北省沧州市渤海新区',
    '北京市渤海新区',
    '130171',
  ])('%s', (text) => {
    expect(summary(text)).toBe('pseudo-code');
  });

  test('雄安 is told to be three counties, and is read where one of them is named', () => {
    expect(resolvePlace('雄安新区')).toMatchObject({
      sentence: expect.stringContaining('河北省保定市雄县、河北省保定市容城县、河北省保定市安新县'),
    });
    expect(summary('河北雄安新区容城县测试路')).toBe('河北省保定市容城县 medium');
  });

  test('北戴河区 is a district, 北戴河新区 is not', () => {
    expect(summary('秦皇岛市北戴河区')).toBe('河北省秦皇岛市北戴河区 high');
    expect(summary('秦皇岛市北戴河新区')).toBe('pseudo-code');
  });
});

describe('odd input', () => {
  test.each(['', ' \u3000\n', '-', '——', '\u200B', '\0'])('%j is empty', (text) => {
    expect(summary(text)).toBe('empty');
  });

  test('codes are read, full-width ones too', () => {
    expect(summary('130636')).toBe('河北省保定市顺平县 high');
    expect(summary('１２０１１４')).toBe('天津市武清区 high');
    expect(summary('310115')).toBe('unknown-division');
    expect(summary('110100')).toBe('unknown-division');
  });

  test('two megabytes cost no more than their head', () => {
    const before = performance.now();
    expect(summary(`天津市武清区${'测'.repeat(2_000_000)}`)).toBe('天津市武清区 high');
    expect(summary(' '.repeat(2_000_000))).toBe('empty');
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  test('a refusal says in Chinese what is wrong and how to mend it', () => {
    expect(resolvePlace('北京市武清区')).toEqual({
      found: false,
      reason: 'wrong-city',
      sentence: '北京市没有“武清区”，它是天津市武清区。请核对，若确是那里，请改为“天津市武清区”。',
      suggestion: '天津市武清区',
    });
  });

  test('a low confidence says why', () => {
    expect(resolvePlace('武清')).toMatchObject({ confidence: 'low', why: '“武清”按简称认作武清区' });
    expect(resolvePlace('北京市丰台区')).toMatchObject({
      code: '110106',
      name: '丰台区',
      region: 'beijing',
      level: 'county',
      why: '区划名称逐级相符',
    });
  });
});

describe('whatever is written', () => {
  test('every division is found by its path, its path with an address, and its code', () => {
    for (const division of divisions) {
      for (const text of [pathOf(division), `${pathOf(division)}测试路8号`, division.code]) {
        expect([text, resolvePlace(text)]).toEqual([
          text,
          expect.objectContaining({ found: true, code: division.code, confidence: 'high' }),
        ]);
      }
    }
  });

  test('no zone of the statistics is taken for a division, by name or by code', () => {
    for (const { code, name } of pseudoDivisions) expect([summary(code), summary(name)]).toEqual(['pseudo-code', 'pseudo-code']);
  });

  test('any text is found or refused with a well-formed sentence', () => {
    const word = fc.constantFrom(
      ...divisions.map(({ name }) => name),
      '雄安新区',
      '高新区',
      '河北',
      '、',
      '和',
      '测试路',
      '区',
      '市',
      '\0',
      '\uD800',
      '😀',
    );
    const text = fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 6 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const place = resolvePlace(written);
        const said = place.found ? place.why : place.sentence;
        return !/\p{Cs}|\0/u.test(said) && (place.found || said.length < 200);
      }),
      { numRuns: 1_000 },
    );
  });
});
