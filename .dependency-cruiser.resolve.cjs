// Reads `#libs/x.js` as the source libs/x.ts. By package.json alone it means dist/, and rules about sources would then see nothing.
const { join } = require('node:path');

const here = (folder) => join(process.cwd(), folder);

module.exports = {
  resolve: {
    alias: { '#libs': here('libs'), '#apps': here('apps'), '#test': here('test'), '#tools': here('tools') },
    extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
  },
};
