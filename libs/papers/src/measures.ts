/** GB/T 9704-2012 in points (N-05): A4, 156 × 225 mm of type from 37 mm below the top and 28 mm from the left; 22 lines of 28 characters of size 3. */
export const mm = 72 / 25.4;
export const page = { width: 210 * mm, height: 297 * mm };
export const type = { left: 28 * mm, top: 37 * mm, width: 156 * mm, height: 225 * mm };
export const typeRight = type.left + type.width;
export const typeBottom = type.top + type.height;
export const lineHeight = type.height / 22;
export const character = type.width / 28;

/** Sizes by their Chinese names: 二号, 三号, 四号, 小四. */
export const size = { two: 22, three: 16, four: 14, smallFour: 12 };
export const red = '#E60000';
