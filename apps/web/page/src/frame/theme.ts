import type { ThemeConfig } from 'antd';

// Contrast of text on white and on the page's grey is at least 4.5 : 1 (WCAG AA); antd's own secondary and placeholder greys are not.
export const theme: ThemeConfig = {
  token: {
    // Who asked their system for less motion gets none.
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    colorPrimary: '#1d4f8f',
    colorLink: '#1d4f8f',
    colorSuccess: '#1b7a3d',
    colorSuccessBg: '#e6f5e9',
    colorSuccessBorder: '#8cc79c',
    colorWarning: '#a15c00',
    colorWarningBg: '#fff6e0',
    colorWarningBorder: '#e0b15c',
    colorError: '#c0271d',
    colorTextBase: '#17212e',
    colorTextSecondary: '#4a5665',
    colorTextTertiary: '#566273',
    colorTextDescription: '#566273',
    colorTextPlaceholder: '#6b7686',
    colorBgLayout: '#f1f4f7',
    borderRadius: 4,
    fontFamily:
      '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Helvetica Neue", Arial, sans-serif',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Card: { bodyPadding: 16, headerHeight: 44, headerPadding: 16 },
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
    Table: { cellPaddingBlockMD: 8, cellPaddingInlineMD: 10 },
  },
};
