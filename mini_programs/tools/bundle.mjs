// Joins glass-easel and our runtime into one script for the child process, and writes it as a C array.
//   node bundle.mjs OUT_DIRECTORY
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)
const out = process.argv[2]
if (!out) throw new Error('usage: bundle.mjs OUT_DIRECTORY')

const runtime = (name) => join(here, '../api/runtime', `${name}.js`)
const files = {
  'glass-easel': require.resolve('glass-easel'),
  'glass-easel-miniprogram-adapter': require.resolve('glass-easel-miniprogram-adapter'),
  './globals': runtime('globals'),
  './backend': runtime('backend'),
  './pages': runtime('pages'),
  './wx': runtime('wx'),
  './program': runtime('program'),
}

const modules = Object.entries(files).map(([name, path]) => {
  const source = readFileSync(path, 'utf8').replace(/\/\/# sourceMappingURL=.*\s*$/, '')
  return `${JSON.stringify(name)}: function (require, module, exports, native, process) {\n${source}\n}`
})
const bundle = `(function (native) {
const definitions = {${modules.join(',\n')}};
const loaded = {};
const process = { env: { NODE_ENV: 'production' } };
const require = (name) => {
  if (!loaded[name]) {
    loaded[name] = { exports: {} };
    definitions[name](require, loaded[name], loaded[name].exports, native, process);
  }
  return loaded[name].exports;
};
return require('./program');
})`

mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'framework.js'), bundle)
const bytes = [...Buffer.from(bundle, 'utf8'), 0]
const lines = []
for (let i = 0; i < bytes.length; i += 32) lines.push(bytes.slice(i, i + 32).join(','))
writeFileSync(join(out, 'framework.c'), `const char causewayFramework[] = {${lines.join(',\n')}};
const unsigned long causewayFrameworkSize = sizeof(causewayFramework) - 1;
`)
