import { describe, expect, test } from '@jest/globals';
import { channelNamed, channelNames, channels } from './channels.js';
import { divisionOf, divisions, liesIn, pathOf, provinceOf, pseudoDivisions, shortName } from './division.js';
import { rightTypeNamed, rightTypeNames, rightTypes } from './right-types.js';

const countiesUnder = (code: string) => divisions.filter((one) => one.parent === code && one.level === 'county').length;

describe('the divisions of the three regions (RULES 5)', () => {
  test('16 districts each in Beijing and Tianjin', () => {
    expect([countiesUnder('110000'), countiesUnder('120000')]).toEqual([16, 16]);
  });

  test.each([
    ['130100', '石家庄市', 22],
    ['130200', '唐山市', 14],
    ['130300', '秦皇岛市', 7],
    ['130400', '邯郸市', 18],
    ['130500', '邢台市', 18],
    ['130600', '保定市', 24],
    ['130700', '张家口市', 16],
    ['130800', '承德市', 11],
    ['130900', '沧州市', 16],
    ['131000', '廊坊市', 10],
    ['131100', '衡水市', 11],
  ])('%s %s has %i county units', (code, name, count) => {
    expect(divisionOf(code)?.name).toBe(name);
    expect(countiesUnder(code)).toBe(count);
  });

  test('three provinces, 11 prefectures, 199 county units, each code once', () => {
    const count = (level: string) => divisions.filter((one) => one.level === level).length;
    expect([count('province'), count('prefecture'), count('county')]).toEqual([3, 11, 199]);
    expect(new Set(divisions.map(({ code }) => code)).size).toBe(213);
    expect(divisions.filter(({ region, level }) => region === 'hebei' && level === 'county')).toHaveLength(167);
  });

  test.each([
    ['110101', '北京市东城区'],
    ['110119', '北京市延庆区'],
    ['120105', '天津市河北区'],
    ['120116', '天津市滨海新区'],
    ['130636', '河北省保定市顺平县'],
    ['130682', '河北省定州市'],
    ['130181', '河北省辛集市'],
    ['130100', '河北省石家庄市'],
    ['120000', '天津市'],
  ])('%s is %s', (code, path) => {
    expect(pathOf(divisionOf(code)!)).toBe(path);
  });

  test('the 23 codes of the statistics are kept apart', () => {
    expect(pseudoDivisions).toHaveLength(23);
    expect(pseudoDivisions.every(({ code }) => /^13\d\d7[1-9]$/.test(code))).toBe(true);
    expect(divisions.some(({ code }) => /7[1-9]$/.test(code))).toBe(false);
  });

  test('every parent exists and holds its children', () => {
    for (const one of divisions) if (one.parent !== undefined) expect(liesIn(one, divisionOf(one.parent)!)).toBe(true);
    expect(liesIn(provinceOf('hebei'), provinceOf('hebei'))).toBe(false);
  });

  test.each([
    ['武清区', '武清'],
    ['孟村回族自治县', '孟村'],
    ['围场满族蒙古族自治县', '围场'],
    ['滨海新区', '滨海'],
    ['河北省', '河北'],
    ['易县', undefined],
  ])('%s is called %s for short', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});

describe('the other words of the directory', () => {
  test('every right has a Chinese name that finds it again', () => {
    for (const key of rightTypes) expect(rightTypeNamed(rightTypeNames[key].zh)).toBe(key);
    expect(rightTypeNamed('版权')).toBe('copyright');
    expect(rightTypeNamed('constructor')).toBeUndefined();
  });

  test.each(['商标', '专利', '著作权', '软件', '地理标志', '特殊标志', '植物新品种', '商业秘密', '集成电路布图设计'])(
    'the hotline word %s names a right',
    (words) => {
      expect(rightTypeNamed(words)).toBeDefined();
    },
  );

  test('every channel has a Chinese name that finds it again', () => {
    for (const key of channels) expect(channelNamed(channelNames[key].zh)).toBe(key);
    expect(channelNamed('传真')).toBeUndefined();
  });
});
