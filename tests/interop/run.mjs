// Starts the sandbox with data of its own, then the cases with its web root as the one that Node trusts.
//   node run.mjs --build BUILD [--table docs/interop.md] [--write] [--only WORD]
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const options = process.argv.slice(2)
const build = options[options.indexOf('--build') + 1]
if (!options.includes('--build') || !build) throw new Error('usage: run.mjs --build BUILD [--table FILE] [--write] [--only WORD]')

if (!existsSync(join(here, 'node_modules'))) {
  console.log('CAUSEWAY-SKIP-SUITE: the peers are not installed in tests/interop/node_modules; ./dev setup does that')
  process.exit(0)
}

const folder = mkdtempSync(join(tmpdir(), 'causeway-interop-'))
const sandbox = spawn(join(build, 'bin', 'causeway-sandbox'), ['--data', join(folder, 'sandbox'), '--seed', '7', '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const children = [sandbox]
const end = (status) => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.exit(status)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(1))
sandbox.on('exit', (code) => {
  console.error(`interop: the sandbox ended by itself (${code})`)
  end(1)
})

createInterface({ input: sandbox.stdout }).once('line', (line) => {
  const ready = JSON.parse(line)
  const environment = { ...process.env, NODE_EXTRA_CA_CERTS: ready.ca, CAUSEWAY_INTEROP: JSON.stringify({ folder, build: resolve(build), ready }) }
  const cases = spawn(process.execPath, [join(here, 'cases.mjs'), ...options], { stdio: 'inherit', env: environment })
  children.push(cases)
  cases.on('exit', (code) => end(code ?? 1))
})
